// Bytes of the index: fetched as ranges, read as numbers of any width, the highest bit first.
(function () {
  "use strict";

  var fetched = 0;

  // Some bytes of a file; a server that knows no ranges sends the whole, which serves as well.
  function get(path, from, length) {
    fetched += length || 0;
    var options = length ? { headers: { Range: "bytes=" + from + "-" + (from + length - 1) } } : {};
    return fetch(path, options).then(function (answer) {
      if (!answer.ok) {
        throw new Error(path + " " + answer.status);
      }
      return answer.arrayBuffer().then(function (buffer) {
        return new Uint8Array(length && answer.status !== 206 ? buffer.slice(from, from + length) : buffer);
      });
    });
  }

  // BitWriter.cs is the other half.
  function reader(bytes) {
    var at = 0;

    function bits(count) {
      var value = 0;
      while (count > 0) {
        var free = 8 - (at & 7);
        var taken = Math.min(free, count);
        if (at >> 3 >= bytes.length) {
          throw new Error("The search index ends too early.");
        }
        value = value * (1 << taken) + ((bytes[at >> 3] >> (free - taken)) & ((1 << taken) - 1));
        at += taken;
        count -= taken;
      }
      return value;
    }

    function golomb(order) {
      var zeros = 0;
      while (!bits(1)) { zeros++; }
      return Math.pow(2, zeros + order) + bits(zeros + order) - Math.pow(2, order);
    }

    function list() {
      var values = [];
      var count = golomb(6);
      for (var order = bits(5); count > 0; count--) { values.push(golomb(order)); }
      return values;
    }

    return { bits: bits, golomb: golomb, list: list };
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

  window.PublicNotice.searchBits = { get: get, fetched: function () { return fetched; }, reader: reader, lowerBound: lowerBound };
})();
