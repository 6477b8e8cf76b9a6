// Reads the index that the build made: the table once, then of the shards only those that a query needs.
(function () {
  "use strict";

  // Some bytes of a file; a server that knows no ranges sends the whole, which serves as well.
  function get(path, from, length) {
    var options = length ? { headers: { Range: "bytes=" + from + "-" + (from + length - 1) } } : {};
    return fetch(path, options).then(function (answer) {
      if (!answer.ok) {
        throw new Error(path + " " + answer.status);
      }
      return answer.arrayBuffer().then(function (buffer) {
        return length && answer.status !== 206 ? buffer.slice(from, from + length) : buffer;
      });
    });
  }

  function reader(buffer) {
    var bytes = new Uint8Array(buffer);
    var at = 0;
    return {
      number: function () {
        for (var value = 0, scale = 1; ; scale *= 128) {
          if (at >= bytes.length) {
            throw new Error("The search index ends too early.");
          }
          var byte = bytes[at++];
          value += (byte & 127) * scale;
          if (byte < 128) {
            return value;
          }
        }
      },
      text: function (length) {
        at += length;
        return String.fromCharCode.apply(null, bytes.subarray(at - length, at));
      },
      skip: function (length) { at += length; },
      at: function () { return at; },
      length: bytes.length
    };
  }

  function readTable(buffer) {
    var read = reader(buffer);
    var table = { folder: read.text(read.number()), perFile: read.number(), starts: [0], described: [], keys: [], carriedOn: [] };
    for (var notices = read.number(), i = 0, at = 0; i < notices; i++) {
      table.starts.push(table.starts[i] + read.number());
      at = i % table.perFile ? at : 0;
      table.described.push({ from: at, length: read.number() });
      at += table.described[i].length;
    }
    table.shardBytes = read.number();
    table.perPack = read.number();
    for (var shards = read.number(), key = 0, position = 0, j = 0; j < shards; j++) {
      var step = read.number();
      var on = read.number();
      key += step;
      position = on ? (step ? 0 : position) + on - 1 : 0;
      table.keys.push(key);
      table.carriedOn.push(on ? position : -1);
    }
    return table;
  }

  // The first index at which the ascending list holds the value or more.
  function lowerBound(list, value) {
    var low = 0;
    var high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle] < value) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  // Where a gram stands in one shard, ascending.
  function positionsIn(buffer, firstKey, key) {
    var read = reader(buffer);
    // A shard is filled up with zeros: no entry is empty.
    for (var current = firstKey; read.at() + 1 < read.length;) {
      current += read.number();
      var bytes = read.number();
      if (current > key || bytes === 0) {
        return [];
      }
      if (current === key) {
        var positions = [];
        for (var end = read.at() + bytes, position = 0; read.at() < end;) {
          position += read.number();
          positions.push(position);
        }
        return positions;
      }
      read.skip(bytes);
    }
    return [];
  }

  function open(path) {
    return get(path).then(function (buffer) {
      var table = readTable(buffer);
      var kept = {};

      function load(file, from, length) {
        var name = file + ":" + from;
        return kept[name] = kept[name] || get(table.folder + file, from, length).catch(function (fault) {
          delete kept[name];
          throw fault;
        });
      }

      // The shards that a gram's postings lie in, and the position at which each but the first begins.
      function listOf(key) {
        var first = lowerBound(table.keys, key);
        var last = lowerBound(table.keys, key + 1) - 1;
        if (first > 0 && (table.keys[first] !== key || table.carriedOn[first] >= 0)) {
          first--;
        }
        var begins = [0];
        for (var i = first + 1; i <= last; i++) {
          begins.push(table.carriedOn[i]);
        }
        return {
          begins: begins,
          part: function (index) {
            var number = first + index;
            if (number >= table.keys.length) {
              return Promise.resolve([]);
            }
            return load(Math.floor(number / table.perPack) + ".bin", number % table.perPack * table.shardBytes, table.shardBytes)
              .then(function (shard) { return positionsIn(shard, table.keys[number], key); });
          }
        };
      }

      return {
        listOf: listOf,
        noticeAt: function (position) { return lowerBound(table.starts, position + 1) - 1; },
        startOf: function (notice) { return table.starts[notice]; },
        count: table.starts.length - 1,
        describe: function (notice) {
          var place = table.described[notice];
          return load(Math.floor(notice / table.perFile) + ".json", place.from, place.length)
            .then(function (bytes) { return JSON.parse(new TextDecoder().decode(bytes)); });
        }
      };
    });
  }

  window.PublicNotice.searchIndex = { open: open, get: get, lowerBound: lowerBound };
})();
