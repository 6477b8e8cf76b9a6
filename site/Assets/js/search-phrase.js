// Finds where a phrase stands in a segment, exactly. A key holds five characters or so: of a longer phrase, windows that
// together cover it must stand at their distances. The narrowest is read first, of the others what is left asks for.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var lowerBound = own.searchBits.lowerBound;
  var firstBatch = 16;
  var usualLine = 450;

  // The window that holds the whole phrase; or the narrowest, of equals the one that stood nowhere or most seldom in the
  // segments before or that holds the rarest signs, then others until every sign is covered.
  function cover(windows, length, seen) {
    if (windows[0].end === length) {
      return [windows[0]];
    }
    var chosen = [windows.reduce(function (best, one) {
      var difference = one.bytes - best.bytes || expected(one, seen) - expected(best, seen)
        || best.bits - one.bits || one.end - one.from - best.end + best.from;
      return difference < 0 ? one : best;
    })];
    for (var at = 0; at < length;) {
      var over = covering(chosen, at) || covering(windows, at);
      if (chosen.indexOf(over) < 0) { chosen.push(over); }
      at = over.end;
    }
    return chosen;
  }

  // Of a window not read yet nobody knows: that is worse than nowhere and better than seen.
  function expected(part, seen) {
    var before = seen[part.from];
    return before ? before.places / before.segments : 1;
  }

  function covering(windows, at) {
    return windows.filter(function (one) { return one.from <= at && at < one.end; }).reduce(function (best, one) {
      return !best || one.bytes < best.bytes || (one.bytes === best.bytes && one.end > best.end) ? one : best;
    }, null);
  }

  function moved(stretches, by) {
    return stretches && stretches.map(function (one) { return { from: one.from + by, to: one.to + by }; });
  }

  function isWithin(stretches, place) {
    return !stretches || stretches.some(function (one) { return one.from <= place && place <= one.to; });
  }

  // Hands out places, newest first, some at each call of next; isDone says that those were the last. What was seen is
  // shared by the segments of one search; within, where it is given, are the stretches that alone matter.
  function start(segment, text, seen, within) {
    var windows = [];
    for (var i = 0; i < text.length; i++) { windows.push(segment.windowAt(text, i)); }
    var isPossible = windows.every(Boolean);
    // What reading a window would fetch: of one key only the stretches that matter.
    windows.filter(Boolean).forEach(function (one) { one.bytes = segment.bytesOf(segment.blocksOf(one, moved(within, one.from))); });
    var parts = isPossible ? cover(windows, text.length, seen) : [];
    var isCommon = parts.length === 1 && segment.isCommon(parts[0]);
    var blocks = isPossible ? segment.blocksOf(parts[0], moved(within, parts[0].from)) : [];
    // Of one key the positions come in order, and can be read a block at a time.
    var steps = isPossible && parts[0].isOneKey ? blocks.map(function (block) { return [block]; }) : [blocks];
    var waiting = [];
    var lastShown = -1;
    var batch = firstBatch;
    var phrase = {
      isDone: !blocks.length,
      isCommon: isCommon,
      // How many blocks the narrowest window spans: from three on, one holds nothing else.
      width: blocks.length,
      isWhole: parts.length === 1,
      word: function () { return segment.common(parts[0]); }
    };

    function note(part, positions) {
      var before = seen[part.from] = seen[part.from] || { segments: 0, places: 0 };
      before.segments++;
      before.places += positions.length;
      return positions;
    }

    function keep(starts, part) {
      var wanted = starts.map(function (one) { return { from: one + part.from, to: one + part.from }; });
      var numbers = segment.blocksOf(part, wanted);
      return (isCheaper(starts, numbers) ? byText(starts) : Promise.resolve(null)).then(function (proven) {
        return proven || segment.read(part, numbers).then(function (positions) {
          note(part, positions);
          return { starts: starts.filter(function (one) { return positions[lowerBound(positions, one + part.from)] === one + part.from; }) };
        });
      });
    }

    // Whether the lines themselves are fewer bytes than a window that many texts begin with. What is told of a notice is
    // counted by half: mostly it is shown then.
    function isCheaper(starts, numbers) {
      var notices = starts.map(segment.noticeAt).filter(function (notice, i, all) { return all.indexOf(notice) === i; });
      return segment.describedBytesOf(notices) / 2 + starts.length * usualLine < segment.bytesOf(numbers);
    }

    // Proves the whole phrase; null where a line cannot.
    function byText(starts) {
      return Promise.all(starts.map(function (one) {
        var notice = segment.noticeAt(one);
        return segment.describe(notice).then(function (told) {
          return own.searchResults.standsAt(told, one - segment.startOf(notice), text);
        });
      })).then(function (stands) {
        return stands.indexOf(null) >= 0 ? null : { starts: starts.filter(function (one, i) { return stands[i]; }), isProven: true };
      });
    }

    function fill() {
      return waiting.length || !steps.length ? Promise.resolve() : segment.read(parts[0], steps.shift()).then(function (positions) {
        waiting = note(parts[0], positions).map(function (one) { return one - parts[0].from; })
          .filter(function (one) { return one > lastShown && isWithin(within, one); });
        return fill();
      });
    }

    // A few at first: most are places already, and each may cost a block of another window.
    phrase.next = function () {
      if (isCommon && lastShown < 0) {
        return phrase.word().then(function (word) {
          lastShown = word.newest[word.newest.length - 1];
          return word.newest;
        });
      }
      return fill().then(function () {
        var starts = waiting.splice(0, parts.length > 1 ? batch : waiting.length);
        batch *= 2;
        return parts.slice(1).reduce(function (before, part) {
          return before.then(function (left) { return left.starts.length && !left.isProven ? keep(left.starts, part) : left; });
        }, Promise.resolve({ starts: starts }));
      }).then(function (left) {
        phrase.isDone = !steps.length && !waiting.length;
        return left.starts;
      });
    };
    return phrase;
  }

  // All places at once.
  function all(phrase) {
    var found = [];
    function on() {
      return phrase.isDone ? Promise.resolve(found) : phrase.next().then(function (places) {
        found = found.concat(places);
        return on();
      });
    }
    return on();
  }

  own.searchPhrase = { start: start, all: all };
})();
