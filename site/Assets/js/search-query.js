// A search over all segments, newest first: some are asked at once, at first few, since most queries end there.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var atFirst = 2;
  var surely = 3;
  var muchBytes = 24000;

  function inSegment(segment, texts, seen) {
    if (texts.length > 1) {
      return own.searchWords.start(segment, texts, seen);
    }
    var phrase = own.searchPhrase.start(segment, texts[0], seen[0]);
    return {
      isWhole: phrase.isWhole,
      get isDone() { return phrase.isDone; },
      isCommon: phrase.isCommon || (phrase.isWhole && phrase.width >= surely),
      next: function () {
        return phrase.next().then(function (positions) {
          return positions.map(function (position) {
            var notice = segment.noticeAt(position);
            return { notice: notice, offset: position - segment.startOf(notice), text: texts[0] };
          });
        });
      }
    };
  }

  // A search hands out places, newest first, some at each call of next; isDone says that those were the last.
  function start(index, texts) {
    var left = index.segments.slice();
    var asked = [];
    var atOnce = atFirst;
    var given = 0;
    var isCostly = false;
    var seen = texts.map(function () { return {}; });
    var search = { isDone: !left.length };

    // Asks the next segments, but none behind one that is sure to answer.
    function ask() {
      // What is costly and stands here and there is sought in one after the other.
      var count = isCostly && given ? 1 : atOnce;
      return Promise.all(left.slice(0, count).map(function (one) { return one.open(); })).then(function (opened) {
        var isFirst = atOnce === atFirst;
        atOnce *= 2;
        for (var i = 0, isEnough = false; i < opened.length && !isEnough; i++) {
          var one = { segment: opened[i], search: inSegment(opened[i], texts, seen) };
          // Of a long phrase, or of several words, the first segment teaches which part is rare.
          isCostly = !one.search.isWhole;
          isEnough = one.search.isCommon || (isFirst && isCostly);
          one.first = one.search.isDone ? Promise.resolve([]) : one.search.next();
          // A fault is met where the answer is.
          one.first.catch(function () {});
          asked.push(one);
          left.shift();
        }
      });
    }

    search.next = function () {
      return (asked.length ? Promise.resolve() : ask()).then(function () {
        var one = asked[0];
        var answer = one.first || one.search.next();
        one.first = null;
        return answer.then(function (places) {
          places.forEach(function (place) { place.segment = one.segment; });
          given += places.length;
          if (one.search.isDone) {
            asked.shift();
          }
          search.isDone = !asked.length && !left.length;
          return places;
        });
      });
    };
    return search;
  }

  // Reads on until enough places are found, or all; or until what was found has cost so much that it is better shown, and
  // the rest sought when the reader asks for more.
  function collect(search, enough) {
    var all = [];
    var before = own.searchBits.fetched();
    function isDear() { return enough < Infinity && all.length > 0 && own.searchBits.fetched() - before > muchBytes; }
    function on(found) {
      all = all.concat(found);
      return search.isDone || all.length >= enough || isDear() ? all : search.next().then(on);
    }
    return search.isDone ? Promise.resolve(all) : search.next().then(on);
  }

  own.search = { start: start, collect: collect };
})();
