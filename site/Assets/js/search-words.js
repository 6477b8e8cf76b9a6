// Several words: the notices of a segment that hold them all, each with the place where most of them stand together.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var firstBatch = 8;
  var together = 60;
  var placesTried = 64;

  // By notice, how far from its beginning.
  function byNotice(segment, positions) {
    var places = {};
    positions.forEach(function (position) {
      var notice = segment.noticeAt(position);
      (places[notice] = places[notice] || []).push(position - segment.startOf(notice));
    });
    return places;
  }

  // Which of the notices hold a word, and where; of a common word only the newest places are known.
  function know(segment, word, notices) {
    if (word.phrase.isCommon) {
      return word.phrase.word().then(function (common) {
        return { text: word.text, notices: notices.filter(function (notice) { return common.notices[notice]; }), places: byNotice(segment, common.newest) };
      });
    }
    return holding(segment, word.text, notices).then(function (left) {
      return own.searchPhrase.all(own.searchPhrase.start(segment, word.text, word.seen, left.map(segment.stretchOf)));
    }).then(function (positions) {
      var places = byNotice(segment, positions);
      return { text: word.text, notices: notices.filter(function (notice) { return places[notice]; }), places: places };
    });
  }

  // Of a phrase of which a part is a common word: the notices that hold that word, told in few bytes.
  function holding(segment, text, notices) {
    var part = segment.commonWithin(text);
    return !part ? Promise.resolve(notices) : segment.common(part).then(function (common) {
      return notices.filter(function (notice) { return common.notices[notice]; });
    });
  }

  // The place that most words are near; unknown where all are common and none of the newest places lies here.
  function best(words, notice) {
    var found = { offset: -1, text: words[0].text, score: 0 };
    words.forEach(function (word) {
      (word.places[notice] || []).slice(0, placesTried).forEach(function (offset) {
        var score = words.filter(function (other) {
          return (other.places[notice] || []).some(function (one) { return Math.abs(one - offset) <= together; });
        }).length;
        if (score > found.score) {
          found = { offset: offset, text: word.text, score: score };
        }
      });
    });
    return { notice: notice, offset: found.offset, text: found.text };
  }

  // The notices that hold the rarest word, some at each call of next.
  function candidates(segment, word) {
    var last = -1;
    var source = { isDone: false };
    source.next = function () {
      if (word.phrase.isCommon) {
        source.isDone = true;
        return word.phrase.word().then(function (common) {
          var notices = [];
          common.notices.forEach(function (holds, notice) { if (holds) { notices.push(notice); } });
          return { notices: notices, places: byNotice(segment, common.newest) };
        });
      }
      return word.phrase.next().then(function (positions) {
        word.seen.found = (word.seen.found || 0) + positions.length;
        source.isDone = word.phrase.isDone;
        var places = byNotice(segment, positions);
        var notices = Object.keys(places).map(Number).filter(function (notice) { return notice > last; }).sort(function (a, b) { return a - b; });
        last = notices.length ? notices[notices.length - 1] : last;
        return { notices: notices, places: places };
      });
    };
    return source;
  }

  function start(segment, texts, seen) {
    var words = texts.map(function (text, i) {
      return { text: text, seen: seen[i], phrase: own.searchPhrase.start(segment, text, seen[i]) };
    });
    words.sort(function (a, b) {
      return a.phrase.isCommon - b.phrase.isCommon || a.phrase.width - b.phrase.width || (a.seen.found || 0) - (b.seen.found || 0);
    });
    var source = candidates(segment, words[0]);
    var known = { text: words[0].text, places: {} };
    var waiting = [];
    var batch = firstBatch;
    var search = {
      isDone: words.some(function (word) { return word.phrase.isDone; }),
      isCommon: words.every(function (word) { return word.phrase.isCommon || word.phrase.width > 1; })
    };

    function fill() {
      return waiting.length || source.isDone ? Promise.resolve() : source.next().then(function (found) {
        waiting = found.notices;
        known.places = found.places;
        return fill();
      });
    }

    // The rarest first: where it is not, nothing else is read; then the others, a few notices at a time.
    search.next = function () {
      return fill().then(function () {
        var all = [known];
        var notices = waiting.splice(0, batch);
        batch *= 2;
        return words.slice(1).reduce(function (before, word) {
          return before.then(function (left) {
            return !left.length ? left : know(segment, word, left).then(function (one) {
              all.push(one);
              return one.notices;
            });
          });
        }, Promise.resolve(notices)).then(function (left) {
          search.isDone = source.isDone && !waiting.length;
          return left.map(function (notice) { return best(all, notice); });
        });
      });
    };
    return search;
  }

  own.searchWords = { start: start };
})();
