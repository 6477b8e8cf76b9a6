// Copying from the official text gives its lines as written: one line a line, whatever the layout made of them.
(function () {
  "use strict";

  document.addEventListener("copy", function (event) {
    var text = document.querySelector(".document");
    var selection = window.getSelection();
    if (!text || !event.clipboardData || !selection.rangeCount || selection.isCollapsed) {
      return;
    }

    var range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) {
      return;
    }

    var copied = Array.prototype.filter
      .call(text.querySelectorAll("[data-line]"), function (line) { return range.intersectsNode(line); })
      .map(function (line) {
        var part = document.createRange();
        part.selectNodeContents(line);
        if (line.contains(range.startContainer)) {
          part.setStart(range.startContainer, range.startOffset);
        }
        if (line.contains(range.endContainer)) {
          part.setEnd(range.endContainer, range.endOffset);
        }
        return part.toString();
      })
      .filter(function (line) { return line.length > 0; });
    if (copied.length > 0) {
      event.clipboardData.setData("text/plain", copied.join("\n"));
      event.preventDefault();
    }
  });
})();
