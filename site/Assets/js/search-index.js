// The table of all segments, newest first; a segment is opened when a query comes to it.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var summaryBytes = 12;

  function open(path) {
    return own.searchBits.get(path).then(function (bytes) {
      var segments = [];
      for (var at = 0; at < bytes.length; at += summaryBytes) {
        segments.push(segment(bytes.subarray(at, at + summaryBytes)));
      }
      return { segments: segments };
    });
  }

  function segment(bytes) {
    var name = Array.prototype.map.call(bytes.subarray(0, 8), function (one) { return (one + 256).toString(16).slice(1); }).join("");
    var opened = null;
    return {
      open: function () {
        opened = opened || own.searchSegment.open("/assets/search-" + name + "/").catch(function (fault) {
          opened = null;
          throw fault;
        });
        return opened;
      }
    };
  }

  own.searchIndex = { open: open };
})();
