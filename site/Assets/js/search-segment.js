// One segment of the index: its table first, then of its blocks, of the records of common words and of its directory
// only what a query needs. SegmentTable.cs and SuffixBlocks.cs are the other half.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var lowerBound = own.searchBits.lowerBound;
  var blockBytes = 1024;
  var blocksPerPack = 256;
  var noticesPerFile = 32;
  var leastCommon = 512;
  var placesKept = 64;
  var goesOn = 63;

  function power(bits) { return Math.pow(2, bits); }

  function bitLength(value) { return Math.floor(Math.log2(value)) + 1; }

  // The code of each symbol: classes, each of twice as many symbols as the one before.
  function readCodes(read, order) {
    var codes = {};
    var symbol = 0;
    read.list().reduce(function (place, step) {
      var isFirst = place.left === 0;
      var prefix = isFirst ? place.prefix + 1 : place.prefix;
      var left = isFirst ? power(order + prefix) : place.left;
      symbol = isFirst ? step : symbol + step;
      codes[symbol] = {
        length: 2 * prefix + 1 + order,
        value: (power(prefix) - 1) * power(prefix + 1 + order) + power(order + prefix) - left
      };
      return { prefix: prefix, left: left - 1 };
    }, { prefix: -1, left: 0 });
    return codes;
  }

  function readBorders(read, table) {
    for (var count = read.golomb(6), key = 0, position = 0; count > 0; count--) {
      var bits = read.bits(6);
      var isSameKey = bits === 0 || bits === goesOn;
      if (bits === 0) {
        position += read.golomb(table.positionBits >> 1);
      } else if (bits === goesOn) {
        key = read.bits(table.keyBits);
        position = read.bits(table.positionBits);
      } else {
        var rest = power(table.keyBits - bits);
        key = (Math.floor(key / rest) + read.golomb(3) + 1) * rest;
        position = 0;
      }
      table.keys.push(key);
      table.positions.push(isSameKey ? position : -1);
    }
  }

  function readWords(read, table) {
    var names = [];
    for (var count = read.golomb(6), key = 0; count > 0; count--) {
      var bits = read.bits(6);
      var rest = power(table.keyBits - bits);
      key = (Math.floor(key / rest) + read.golomb(3)) * rest;
      names.push(bits + ":" + key);
    }
    read.list().reduce(function (from, length, i) {
      table.words[names[i]] = { from: from, length: length };
      return from + length;
    }, 0);
  }

  function readTable(bytes) {
    var read = own.searchBits.reader(bytes);
    var table = { positionBits: read.bits(6), keyBits: read.bits(6), starts: [0], described: [], keys: [0], positions: [-1], words: {} };
    table.codes = readCodes(read, read.bits(6));
    read.list().forEach(function (symbols, i) { table.starts.push(table.starts[i] + symbols); });
    read.list().reduce(function (from, length, i) {
      var begin = i % noticesPerFile ? from : 0;
      table.described.push({ from: begin, length: length });
      return begin + length;
    }, 0);
    readBorders(read, table);
    readWords(read, table);
    return table;
  }

  function readPositions(read, count, positionBits) {
    var order = count >= 8 ? 0 : Math.max(0, positionBits - bitLength(count));
    var positions = [read.bits(positionBits)];
    if (count >= 8) { order = read.bits(5); }
    while (positions.length < count) {
      positions.push(positions[positions.length - 1] + read.golomb(order) + 1);
    }
    return positions;
  }

  // Where a block's keys from low on, below high, stand.
  function positionsIn(bytes, table, low, high) {
    var read = own.searchBits.reader(bytes);
    var found = [];
    var records = read.bits(16);
    var order = read.bits(5);
    for (var i = 0, key = 0; i < records; i++) {
      key = i ? key + read.golomb(order) : read.bits(table.keyBits);
      if (key >= high) {
        break;
      }
      var positions = readPositions(read, read.golomb(0) + 1, table.positionBits);
      if (key >= low) {
        found = found.concat(positions);
      }
    }
    return found;
  }

  function readWord(bytes, table) {
    var read = own.searchBits.reader(bytes);
    var word = { count: read.golomb(9) + leastCommon, newest: [], notices: [] };
    var order = Math.max(0, table.positionBits - bitLength(word.count));
    for (var position = -1; word.newest.length < placesKept;) {
      position += read.golomb(order) + 1;
      word.newest.push(position);
    }
    var isListed = read.bits(1) === 1;
    var notices = table.starts.length - 1;
    var listed = read.golomb(4);
    var step = bitLength(Math.max(1, Math.floor(notices / (listed + 1)))) - 1;
    for (var i = 0; i < notices; i++) { word.notices.push(!isListed); }
    for (var notice = -1; listed > 0; listed--) {
      notice += read.golomb(step) + 1;
      word.notices[notice] = isListed;
    }
    return word;
  }

  function open(folder) {
    return own.searchBits.get(folder + "table.bin").then(function (bytes) {
      var table = readTable(bytes);
      var kept = {};
      var told = {};

      function keep(name, file, from, length) {
        return kept[name] = kept[name] || own.searchBits.get(folder + file, from, length).catch(function (fault) {
          delete kept[name];
          throw fault;
        });
      }

      // Neighbouring blocks of a pack come in one answer.
      function load(numbers) {
        var runs = [];
        numbers.forEach(function (number) {
          var last = runs[runs.length - 1];
          if (kept["block" + number]) {
            return;
          }
          if (last && last.to === number && number % blocksPerPack) { last.to++; } else { runs.push({ from: number, to: number + 1 }); }
        });
        runs.forEach(fetchRun);
        return Promise.all(numbers.map(function (number) { return kept["block" + number]; }));
      }

      function fetchRun(run) {
        var file = Math.floor(run.from / blocksPerPack) + ".bin";
        var bytes = own.searchBits.get(folder + file, run.from % blocksPerPack * blockBytes, (run.to - run.from) * blockBytes);
        for (var i = run.from; i < run.to; i++) { keepBlock(i, bytes, i - run.from); }
      }

      function keepBlock(number, bytes, index) {
        kept["block" + number] = bytes.then(function (all) {
          return all.subarray(index * blockBytes, (index + 1) * blockBytes);
        }, function (fault) {
          delete kept["block" + number];
          throw fault;
        });
      }

      // The keys with which what stands at a place of the text begins, as far as keys go; null where no such text can be.
      function windowAt(text, from) {
        var low = 0;
        var bits = 0;
        var at = from;
        for (; at < text.length && bits < table.keyBits; at++) {
          var code = table.codes[text.charCodeAt(at)];
          if (!code) {
            return null;
          }
          var taken = Math.min(code.length, table.keyBits - bits);
          low = low * power(taken) + Math.floor(code.value / power(code.length - taken));
          bits += taken;
          if (taken < code.length) {
            break;
          }
        }
        var size = power(table.keyBits - bits);
        low *= size;
        var first = lowerBound(table.keys, low);
        first -= table.keys[first] === low && table.positions[first] < 0 ? 0 : 1;
        return {
          from: from, end: at, low: low, high: low + size, bits: bits, first: first,
          last: lowerBound(table.keys, low + size) - 1,
          isOneKey: bits === table.keyBits
        };
      }

      // The blocks in which a window's positions lie; of one key, whose positions ascend, only those in which some lie
      // that are wanted: stretches, in order, both ends included.
      function blocksOf(part, wanted) {
        var numbers = [];
        for (var i = part.first; i <= part.last; i++) { numbers.push(i); }
        return !wanted || !part.isOneKey ? numbers : numbers.filter(function (number) {
          var from = number === part.first ? 0 : table.positions[number];
          var to = number === part.last ? Infinity : table.positions[number + 1];
          return wanted.some(function (stretch) { return stretch.from < to && stretch.to >= from; });
        });
      }

      function read(part, numbers) {
        return load(numbers).then(function (blocks) {
          return [].concat.apply([], blocks.map(function (bytes) { return positionsIn(bytes, table, part.low, part.high); }))
            .sort(function (a, b) { return a - b; });
        });
      }

      // The longest of the common words that stand in a text; null where none does.
      function commonWithin(text) {
        var found = null;
        for (var from = 0; from + 1 < text.length; from++) {
          for (var at = from, low = 0, bits = 0; at < text.length; at++) {
            var code = table.codes[text.charCodeAt(at)];
            if (!code || bits + code.length > table.keyBits) {
              break;
            }
            low = low * power(code.length) + code.value;
            bits += code.length;
            var part = { bits: bits, low: low * power(table.keyBits - bits) };
            if (table.words[part.bits + ":" + part.low] && (!found || bits > found.bits)) { found = part; }
          }
        }
        return found;
      }

      return {
        windowAt: windowAt,
        commonWithin: commonWithin,
        // How many bytes are still to be fetched for blocks, and for what is told of notices.
        bytesOf: function (numbers) { return numbers.filter(function (number) { return !kept["block" + number]; }).length * blockBytes; },
        describedBytesOf: function (notices) {
          return notices.reduce(function (sum, notice) { return sum + (kept["notice" + notice] ? 0 : table.described[notice].length); }, 0);
        },
        blocksOf: blocksOf,
        read: read,
        count: table.starts.length - 1,
        noticeAt: function (position) { return lowerBound(table.starts, position + 1) - 1; },
        startOf: function (notice) { return table.starts[notice]; },
        stretchOf: function (notice) { return { from: table.starts[notice], to: table.starts[notice + 1] - 1 }; },
        isCommon: function (part) { return Boolean(table.words[part.bits + ":" + part.low]); },
        common: function (part) {
          var place = table.words[part.bits + ":" + part.low];
          return keep("word" + place.from, "common.bin", place.from, place.length).then(function (bytes) { return readWord(bytes, table); });
        },
        describe: function (notice) {
          var place = table.described[notice];
          return keep("notice" + notice, Math.floor(notice / noticesPerFile) + ".json", place.from, place.length).then(function (bytes) {
            return told[notice] = told[notice] || JSON.parse(new TextDecoder().decode(bytes));
          });
        }
      };
    });
  }

  own.searchSegment = { open: open };
})();
