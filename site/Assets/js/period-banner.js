// Shows the state of every period on the page: as the page is parsed, before it is drawn, so that nothing moves; then
// again at midnight and whenever the reader comes back to it.
(function () {
  "use strict";

  var rule = window.PublicNotice;
  var order = { "open": 0, "not-started": 1, "ended": 2 };

  function stateOf(element, now) {
    return rule.periodState(element.getAttribute("data-start"), element.getAttribute("data-end"), now);
  }

  function showBanner(banner, now) {
    var result = stateOf(banner, now);
    banner.setAttribute("data-state", result.state);
    banner.setAttribute("data-open", String(result.open));
    document.body.setAttribute("data-comments", String(result.open));
    var label = banner.querySelector("[data-period-label]");
    var sentence = banner.querySelector("[data-period-sentence]");
    if (label) {
      label.textContent = result.label;
      label.hidden = false;
    }
    if (sentence) {
      sentence.textContent = banner.getAttribute("data-sentence-" + result.state);
    }
  }

  function showTag(tag, now) {
    var result = stateOf(tag, now);
    tag.className = "tag tag-" + result.state;
    tag.textContent = result.label;
    tag.hidden = false;
  }

  // Open notices first, then those to come; within a state the order of the page, newest first, stays.
  function sortList(list, now) {
    var entries = Array.prototype.map.call(list.children, function (entry, index) {
      var tag = entry.querySelector("[data-period-tag]");
      return { entry: entry, index: index, rank: tag ? order[stateOf(tag, now).state] : 2 };
    });
    var sorted = entries.slice().sort(function (a, b) { return a.rank - b.rank || a.index - b.index; });
    if (sorted.some(function (one, index) { return one !== entries[index]; })) {
      sorted.forEach(function (one) { list.appendChild(one.entry); });
    }
  }

  // A page of one state holds what may come into it: the day of reading decides what is shown.
  function showState(list, now) {
    var state = list.getAttribute("data-state-filter");
    Array.prototype.forEach.call(list.children, function (entry) {
      var tag = entry.querySelector("[data-period-tag]");
      entry.hidden = !tag || stateOf(tag, now).state !== state;
    });
  }

  function show() {
    var now = Date.now();
    document.querySelectorAll("[data-period-banner]").forEach(function (banner) { showBanner(banner, now); });
    document.querySelectorAll("[data-period-tag]").forEach(function (tag) { showTag(tag, now); });
    document.querySelectorAll("[data-open-first]").forEach(function (list) { sortList(list, now); });
    document.querySelectorAll("[data-state-filter]").forEach(function (list) { showState(list, now); });
  }

  function showAtMidnight() {
    setTimeout(function () { show(); showAtMidnight(); }, rule.untilMidnight(Date.now()) + 500);
  }

  // What it writes itself is no news to it.
  var arriving = new MutationObserver(function () { show(); arriving.takeRecords(); });
  arriving.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", function () { arriving.disconnect(); show(); });

  rule.showPeriods = show;
  showAtMidnight();
  window.addEventListener("focus", show);
  window.addEventListener("pageshow", show);
  document.addEventListener("visibilitychange", show);
})();
