// Finds where a query stands, exactly: bigrams that together cover it must stand at their distances. The rarest is
// read first, newest notices first, and of the others only the parts that cover what is left.
(function () {
  "use strict";

  // How many candidates are looked at first: most are places already, and each may cost a part of another gram.
  var firstStep = 4;
  var lowerBound = window.PublicNotice.searchIndex.lowerBound;

  // Bigrams by rarity, until every character is covered.
  function cover(index, text) {
    var grams = [];
    for (var i = 0; i + 1 < text.length; i++) {
      grams.push({ offset: i, list: index.listOf(text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1)) });
    }
    grams.sort(function (a, b) { return a.list.begins.length - b.list.begins.length || a.offset - b.offset; });
    var covered = {};
    return grams.filter(function (gram) {
      var isNeeded = !covered[gram.offset] || !covered[gram.offset + 1];
      covered[gram.offset] = covered[gram.offset + 1] = true;
      return isNeeded;
    });
  }

  // Of the starts, those at which the gram stands too.
  function keep(starts, gram) {
    var parts = {};
    starts.forEach(function (start) {
      parts[lowerBound(gram.list.begins, start + gram.offset + 1) - 1] = true;
    });
    return Promise.all(Object.keys(parts).map(function (part) { return gram.list.part(Number(part)); })).then(function (lists) {
      return starts.filter(function (start) {
        return lists.some(function (list) { return list[lowerBound(list, start + gram.offset)] === start + gram.offset; });
      });
    });
  }

  // A search hands out places, newest first, a few more at each call of next; isDone says that those were the last.
  function start(index, text) {
    var grams = cover(index, text);
    var first = grams.shift();
    var waiting = [];
    var part = 0;
    var step = firstStep;
    var search = { isDone: false };

    function fill() {
      return waiting.length || part >= first.list.begins.length ? Promise.resolve() : first.list.part(part++).then(function (positions) {
        waiting = positions.map(function (position) { return position - first.offset; });
        return fill();
      });
    }

    search.next = function () {
      return fill().then(function () {
        var starts = waiting.splice(0, grams.length ? step : waiting.length);
        step *= 2;
        return grams.reduce(function (before, gram) {
          return before.then(function (left) { return left.length ? keep(left, gram) : left; });
        }, Promise.resolve(starts));
      }).then(function (found) {
        search.isDone = !waiting.length && part >= first.list.begins.length;
        return found;
      });
    };
    return search;
  }

  // Reads on until enough places are found, or all.
  function collect(search, enough) {
    var all = [];
    function on(found) {
      all = all.concat(found);
      return search.isDone || all.length >= enough ? all : search.next().then(on);
    }
    return search.next().then(on);
  }

  window.PublicNotice.search = { start: start, collect: collect };
})();
