// Several words: the notices of a segment that hold them all, each with the place where most of them stand together.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var together = 60;
  var placesTried = 64;

  // What is known of a word: whether a notice holds it, and places of it, of a common word only the newest.
  function know(segment, word) {
    if (word.phrase.isCommon) {
      return word.phrase.word().then(function (common) {
        return { text: word.text, holds: function (notice) { return common.notices[notice]; }, places: byNotice(segment, common.newest), all: common.notices };
      });
    }
    return own.searchPhrase.all(word.phrase).then(function (positions) {
      var places = byNotice(segment, positions);
      return { text: word.text, holds: function (notice) { return Boolean(places[notice]); }, places: places, all: null };
    });
  }

  function byNotice(segment, positions) {
    var places = {};
    positions.forEach(function (position) {
      var notice = segment.noticeAt(position);
      (places[notice] = places[notice] || []).push(position - segment.startOf(notice));
    });
    return places;
  }

  function noticesOf(known) {
    var notices = [];
    if (known.all) {
      known.all.forEach(function (holds, notice) { if (holds) { notices.push(notice); } });
      return notices;
    }
    return Object.keys(known.places).map(Number).sort(function (a, b) { return a - b; });
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
    return found;
  }

  function start(segment, texts, seen) {
    var words = texts.map(function (text, i) { return { text: text, phrase: own.searchPhrase.start(segment, text, seen[i]) }; });
    words.sort(function (a, b) { return a.phrase.isCommon - b.phrase.isCommon || a.phrase.width - b.phrase.width; });
    var search = {
      isDone: words.some(function (word) { return word.phrase.isDone; }),
      isCommon: words.every(function (word) { return word.phrase.isCommon; })
    };
    search.next = function () {
      // The rarest first: where it is not, nothing else is read.
      return know(segment, words[0]).then(function (rarest) {
        var notices = noticesOf(rarest);
        return Promise.all(words.slice(notices.length ? 1 : words.length).map(function (word) { return know(segment, word); })).then(function (others) {
          search.isDone = true;
          return notices.filter(function (notice) {
            return others.every(function (other) { return other.holds(notice); });
          }).map(function (notice) {
            var place = best([rarest].concat(others), notice);
            return { notice: notice, offset: place.offset, text: place.text };
          });
        });
      });
    };
    return search;
  }

  own.searchWords = { start: start };
})();
