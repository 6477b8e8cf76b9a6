// What search compares: site/Search/SearchText.cs is this table again, and one set of cases holds for both.
(function () {
  "use strict";

  var breaks = ",.;:!?|、。｡…‥";
  var passedOver = "\t\n\v\f\r \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u3000\"'`*_~-()[]{}<>“”‘’„‟«»‹›「」『』《》〈〉【】〔〕〖〗·•‐‑‒–—―−";

  function foldUnit(code) {
    var half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    var small = String.fromCharCode(half >= 65 && half <= 90 ? half + 32 : half);
    return breaks.indexOf(small) >= 0 ? "," : passedOver.indexOf(small) >= 0 ? "" : small;
  }

  // The folded text, and for each of its units the place in the text that it was read from.
  function fold(text) {
    var folded = "";
    var from = [];
    for (var i = 0; i < text.length; i++) {
      var unit = foldUnit(text.charCodeAt(i));
      if (unit && !(unit === "," && folded.slice(-1) === ",")) {
        folded += unit;
        from.push(i);
      }
    }
    return { text: folded, from: from };
  }

  // 公示期？ asks for 公示期; where less than two characters would be left, a break is asked for as it is.
  function query(text) {
    var folded = fold(text).text;
    var trimmed = folded.replace(/^,|,$/g, "");
    return trimmed.length >= 2 ? trimmed : folded;
  }

  // Words between spaces are sought each by itself; where one of them is a single character, as in 2022 年 8 月, the
  // spaces are passed over as they are in a text.
  function words(text) {
    var parts = text.split(/\s+/).map(query).filter(Boolean);
    var isEachLong = parts.every(function (part) { return part.length >= 2; });
    var wanted = parts.length > 1 && isEachLong ? parts : [query(text)];
    return wanted.filter(function (word, i) { return wanted.indexOf(word) === i; });
  }

  window.PublicNotice = window.PublicNotice || {};
  window.PublicNotice.searchText = { fold: fold, query: query, words: words };
})();
