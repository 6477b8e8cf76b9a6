// The rule of the domain's CommentWindow in the browser, so that a page built yesterday is right today.
// A test compares the two day by day. Nothing here touches the page.
(function (root) {
  "use strict";

  var SHANGHAI = 8 * 3600 * 1000;
  var DAY = 24 * 3600 * 1000;

  // Days since 1970-01-01 of a date written YYYY-MM-DD, and of an instant in Shanghai.
  function dayOf(date) {
    var parts = date.split("-");
    return Math.round(Date.UTC(+parts[0], +parts[1] - 1, +parts[2]) / DAY);
  }

  function dayAt(instant) {
    return Math.floor((instant + SHANGHAI) / DAY);
  }

  // Both ends are inclusive; without an end the period stays open (长期公开).
  function periodState(start, end, instant) {
    var today = dayAt(instant);
    if (today < dayOf(start)) {
      return { state: "not-started", open: false, label: "未开始" };
    }

    if (!end) {
      return { state: "open", open: true, label: "公示中，长期公开" };
    }

    var left = dayOf(end) - today;
    if (left < 0) {
      return { state: "ended", open: false, label: "已结束" };
    }

    return { state: "open", open: true, label: left === 0 ? "公示中，今天截止" : "公示中，" + left + " 天后截止" };
  }

  // Milliseconds until the next midnight in Shanghai.
  function untilMidnight(instant) {
    return DAY - (((instant + SHANGHAI) % DAY) + DAY) % DAY;
  }

  root.PublicNotice = { periodState: periodState, untilMidnight: untilMidnight };
})(typeof window === "undefined" ? globalThis : window);
