// Turns places in the index into results: notice, item, words around, address. Places of one item are one result.
(function () {
  "use strict";

  var around = 36;

  // The line of a notice in which a position lies, and where that line begins in notice.txt.
  function lineAt(notice, position) {
    var byte = 0;
    for (var line = 0, at = position; at >= notice.lines[line * 2]; line++) {
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
    return window.PublicNotice.searchIndex.get(notice.path + "notice.txt", line.from, line.bytes)
      .then(function (bytes) { return new TextDecoder().decode(bytes); });
  }

  // The words around, in three pieces: before, found, after.
  function snippet(text, offset, length) {
    var from = window.PublicNotice.searchText.fold(text).from;
    var start = from[offset];
    var end = from[offset + length - 1] + 1;
    if (!(end > start)) {
      return [text.slice(0, around * 2), "", ""];
    }
    return [
      (start > around ? "……" : "") + text.slice(Math.max(0, start - around), start),
      text.slice(start, end),
      text.slice(end, end + around).trim() + (end + around < text.length ? "……" : "")
    ];
  }

  // A table's line is shown as its cells: what was counted there stands at the query's first place in the line.
  function offsetIn(text, query, offset) {
    var folded = window.PublicNotice.searchText.fold(text).text;
    return folded.substr(offset, query.length) === query ? offset : folded.indexOf(query);
  }

  function show(found, query) {
    return readLine(found.notice, found.line).then(function (text) {
      return {
        href: found.notice.path + (found.place.anchor ? "#" + found.place.anchor : ""),
        title: found.notice.title,
        date: found.notice.date,
        name: found.place.name,
        times: found.times,
        snippet: snippet(text, offsetIn(text, query, found.line.offset), query.length)
      };
    });
  }

  // Positions come in order, so those of one place come together.
  function describe(index, positions, query) {
    return Promise.all(positions.map(function (position) {
      var number = index.noticeAt(position);
      return index.describe(number).then(function (notice) {
        var line = lineAt(notice, position - index.startOf(number));
        return { notice: notice, line: line, place: placeOf(notice, line.number), times: 1 };
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
      return Promise.all(grouped.map(function (one) { return show(one, query); }));
    });
  }

  window.PublicNotice.searchResults = { describe: describe };
})();
