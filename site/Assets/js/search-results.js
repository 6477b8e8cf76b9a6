// Turns places in the index into results: notice, item, words around, address. Places of one item are one result.
(function () {
  "use strict";

  var own = window.PublicNotice;
  var around = 36;

  // The line of a notice in which a place lies, and where that line begins in notice.txt.
  function lineAt(notice, offset) {
    var byte = 0;
    for (var line = 0, at = offset; at >= notice.lines[line * 2]; line++) {
      at -= notice.lines[line * 2];
      byte += notice.lines[line * 2 + 1];
    }
    return { number: line, from: byte, bytes: notice.lines[line * 2 + 1], offset: at };
  }

  function placeOf(notice, line) {
    var place = { anchor: "", name: "" };
    for (var i = 0; i < notice.places.length && notice.places[i] <= line; i += 3) {
      place = { anchor: notice.places[i + 1], name: notice.places[i + 2] };
    }
    return place;
  }

  function readLine(notice, line) {
    if (!line.bytes) {
      return Promise.resolve(notice.title);
    }
    var texts = notice.texts = notice.texts || {};
    return texts[line.number] = texts[line.number] || own.searchBits.get(notice.path + "notice.txt", line.from, line.bytes).then(function (bytes) {
      return new TextDecoder().decode(bytes);
    }, function (fault) {
      delete texts[line.number];
      throw fault;
    });
  }

  // Whether a word stands at a place, by the words of the notice itself; null where its line is shown otherwise than it
  // is written, as a table is, and only the index knows.
  function standsAt(notice, offset, word) {
    var line = lineAt(notice, offset);
    return readLine(notice, line).then(function (text) {
      var folded = own.searchText.fold(text).text;
      return folded.length + 1 === notice.lines[line.number * 2] ? folded.substr(line.offset, word.length) === word : null;
    });
  }

  // Where the index only knows that a notice holds a word: the first line that does.
  function find(notice, word) {
    return own.searchBits.get(notice.path + "notice.txt").then(function (bytes) {
      var lines = new TextDecoder().decode(bytes).split("\n");
      var number = 0;
      while (number < lines.length && own.searchText.fold(lines[number]).text.indexOf(word) < 0) { number++; }
      return number === lines.length ? 0 : notice.lines.reduce(function (sum, value, i) {
        return i % 2 === 0 && i / 2 <= number ? sum + value : sum;
      }, 0);
    });
  }

  // The words around, in pieces; those that were sought are marked.
  function snippet(text, offset, words) {
    var folded = own.searchText.fold(text);
    var marks = [];
    words.forEach(function (word) {
      for (var at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
        marks.push({ from: folded.from[at], to: folded.from[at + word.length - 1] + 1 });
      }
    });
    marks.sort(function (a, b) { return a.from - b.from; });
    var middle = folded.from[Math.max(offset, 0)] || 0;
    var from = Math.max(0, middle - around);
    var to = marks.reduce(function (end, mark) { return mark.from === middle ? Math.max(end, mark.to + around) : end; }, middle + around);
    var pieces = [{ text: from > 0 ? "……" : "", isMark: false }];
    var at = from;
    marks.forEach(function (mark) {
      if (mark.from >= at && mark.to <= to) {
        pieces.push({ text: text.slice(at, mark.from), isMark: false }, { text: text.slice(mark.from, mark.to), isMark: true });
        at = mark.to;
      }
    });
    pieces.push({ text: text.slice(at, to).trim() + (to < text.length ? "……" : ""), isMark: false });
    return pieces;
  }

  // The row of a table without the bars between its cells, which are Markdown's.
  function cells(text) {
    return /^\s*\|.*\|\s*$/.test(text) ? text.trim().slice(1, -1).split("|").map(function (cell) { return cell.trim(); }).join("、") : text;
  }

  // A table's line is shown as its cells: what was counted there stands at the word's first place in the line.
  function offsetIn(text, word, offset) {
    var folded = own.searchText.fold(text).text;
    return folded.substr(offset, word.length) === word ? offset : folded.indexOf(word);
  }

  function show(found, words) {
    return readLine(found.notice, found.line).then(cells).then(function (text) {
      return {
        href: found.notice.path + (found.place.anchor ? "#" + found.place.anchor : ""),
        title: found.notice.title,
        date: found.notice.date,
        name: found.place.name,
        times: found.times,
        snippet: snippet(text, offsetIn(text, found.word, found.line.offset), words)
      };
    });
  }

  // Places come in order, so those of one item come together.
  function describe(places, words) {
    return Promise.all(places.map(function (place) {
      return place.segment.describe(place.notice).then(function (notice) {
        return (place.offset >= 0 ? Promise.resolve(place.offset) : find(notice, place.text)).then(function (offset) {
          var line = lineAt(notice, offset);
          return { notice: notice, word: place.text, line: line, place: placeOf(notice, line.number), times: 1 };
        });
      });
    })).then(function (all) {
      var grouped = all.reduce(function (groups, one) {
        var last = groups[groups.length - 1];
        if (last && last.notice.path === one.notice.path && last.place.anchor === one.place.anchor && last.place.name === one.place.name) {
          last.times++;
        } else {
          groups.push(one);
        }
        return groups;
      }, []);
      return Promise.all(grouped.map(function (one) { return show(one, words); }));
    });
  }

  own.searchResults = { describe: describe, standsAt: standsAt };
})();
