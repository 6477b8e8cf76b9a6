// Finds where a query stands, exactly: bigrams that together cover it must stand at their distances. The rarest is
// read first, newest notices first, and of the others only the parts that cover what is left.
(function () {
  "use strict";

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

  // A search hands out all places of the next part of the rarest gram at each call of next; isDone says that was all.
  function start(index, text) {
    var grams = cover(index, text);
    var first = grams.shift();
    var part = 0;
    var search = { isDone: false };
    search.next = function () {
      return first.list.part(part++).then(function (positions) {
        search.isDone = part >= first.list.begins.length;
        var starts = positions.map(function (position) { return position - first.offset; });
        return grams.reduce(function (before, gram) {
          return before.then(function (left) { return left.length ? keep(left, gram) : left; });
        }, Promise.resolve(starts));
      });
    };
    return search;
  }

  // Reads on until enough places are found, or all.
  function collect(search, enough) {
    return search.next().then(function (found) {
      return search.isDone || found.length >= enough ? found : collect(search, enough - found.length).then(function (more) { return found.concat(more); });
    });
  }

  window.PublicNotice.search = { start: start, collect: collect };
})();
