// Combines the filters of the notice list without leaving the page. Without this each choice is a page of its own.
(function () {
  "use strict";

  var bar = document.querySelector("[data-filters]");
  var list = document.querySelector("[data-notice-list]");
  if (!bar || !list || !window.fetch || !window.URLSearchParams) {
    return;
  }

  var PAGE = 20;
  var facets = ["state", "kind", "year", "division"];
  var links = Array.prototype.slice.call(bar.querySelectorAll("a[data-facet]"));
  var count = document.querySelector("[data-filter-count]");
  var loaded = null;
  var chosen = {};
  var shown = PAGE;

  function load() {
    loaded = loaded || fetch(bar.getAttribute("data-list")).then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    });
    return loaded;
  }

  function matches(notice) {
    return facets.every(function (facet) {
      var value = chosen[facet];
      if (!value) {
        return true;
      }
      switch (facet) {
        case "state": return !!notice.start && window.PublicNotice.periodState(notice.start, notice.end, Date.now()).state === value;
        case "year": return notice.published.slice(0, 4) === value;
        case "division": return notice.division.indexOf(value) >= 0;
        default: return notice[facet] === value;
      }
    });
  }

  function add(parent, name, text, className) {
    var element = document.createElement(name);
    element.textContent = text || "";
    if (className) {
      element.className = className;
    }
    parent.append(element, " ");
    return element;
  }

  function kindName(kind) {
    var link = links.find(function (one) { return one.getAttribute("data-facet") === "kind" && one.getAttribute("data-value") === kind; });
    return link ? link.getAttribute("data-label") : "";
  }

  function entryOf(notice) {
    var entry = document.createElement("li");
    entry.className = "notice-entry";
    add(add(entry, "p", "", "notice-entry-title"), "a", notice.title).href = notice.path;
    var facts = add(entry, "p", "", "notice-entry-facts");
    if (notice.start) {
      var tag = add(facts, "span", "", "tag");
      tag.setAttribute("data-period-tag", "");
      tag.setAttribute("data-start", notice.start);
      if (notice.end) {
        tag.setAttribute("data-end", notice.end);
      }
    }
    if (notice.example) {
      add(facts, "span", "示例", "tag tag-example");
    }
    add(facts, "span", kindName(notice.kind));
    add(facts, "span", "发布于 " + notice.published);
    if (notice.period) {
      add(facts, "span", notice.period);
    }
    return entry;
  }

  function show(notices) {
    var found = notices.filter(matches);
    list.removeAttribute("data-state-filter");
    list.replaceChildren.apply(list, found.slice(0, shown).map(entryOf));
    document.querySelectorAll("[data-pager], [data-filter-more], .no-script-only").forEach(function (one) { one.remove(); });
    count.textContent = "共 " + found.length + " 篇";
    if (found.length > shown) {
      var more = add(list.parentNode, "button", "再显示 " + Math.min(PAGE, found.length - shown) + " 篇", "button button-secondary");
      more.setAttribute("data-filter-more", "");
      more.type = "button";
      list.after(more);
      more.addEventListener("click", function () {
        var next = shown;
        shown += PAGE;
        show(notices);
        list.children[next].querySelector("a").focus();
      });
    }
    mark();
    window.PublicNotice.showPeriods();
  }

  function mark() {
    var names = [];
    links.forEach(function (link) {
      var isChosen = (chosen[link.getAttribute("data-facet")] || "") === link.getAttribute("data-value");
      link.toggleAttribute("aria-current", false);
      if (isChosen) {
        link.setAttribute("aria-current", "true");
        if (link.getAttribute("data-value")) {
          names.push(link.getAttribute("data-label"));
        }
      }
    });
    bar.querySelector("[data-filter-now]").textContent = names.length > 0 ? "：" + names.join("、") : "";
    var heading = document.querySelector("h1");
    heading.textContent = names.length > 0 ? "公告：" + names.join("、") : "公告";
  }

  function address() {
    var query = new URLSearchParams();
    facets.forEach(function (facet) {
      if (chosen[facet]) {
        query.set(facet, chosen[facet]);
      }
    });
    var text = query.toString();
    return bar.getAttribute("data-all") + (text ? "?" + text : "");
  }

  bar.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-facet]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    chosen[link.getAttribute("data-facet")] = link.getAttribute("data-value");
    shown = PAGE;
    load().then(function (notices) {
      history.pushState(null, "", address());
      show(notices);
    }).catch(function () { location.href = link.href; });
  });
  window.addEventListener("popstate", function () { location.reload(); });

  if (bar.getAttribute("data-facet")) {
    chosen[bar.getAttribute("data-facet")] = bar.getAttribute("data-value");
  }
  var asked = new URLSearchParams(location.search);
  if (facets.some(function (facet) { return asked.has(facet); })) {
    facets.forEach(function (facet) { chosen[facet] = asked.get(facet) || chosen[facet]; });
    bar.open = true;
    load().then(show).catch(function () { loaded = null; });
  }
})();
