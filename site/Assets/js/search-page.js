// The search page: results as one types, never in the middle of a word that an input method is composing.
(function () {
  "use strict";

  var form = document.querySelector("[data-search]");
  if (!form || !window.fetch || !window.Promise || !window.TextDecoder) {
    return;
  }

  var wait = 200;
  var shownAtOnce = 5;
  var shownNext = 20;
  var input = form.querySelector("input");
  var status = document.querySelector("[data-search-status]");
  var list = document.querySelector("[data-search-results]");
  var more = document.querySelector("[data-search-more]");
  var everything = document.querySelector("[data-search-list]");
  var own = window.PublicNotice;
  var timer = 0;
  var current = 0;
  var asked = null;
  var index = null;
  var run = null;

  function openIndex() {
    index = index || own.searchIndex.open(form.getAttribute("data-search-index")).catch(function (fault) {
      index = null;
      throw fault;
    });
    return index;
  }

  function say(text) { status.textContent = text; }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    made.textContent = text;
    return made;
  }

  function entry(result) {
    var item = element("li", "search-result", "");
    var title = element("p", "", "");
    var link = element("a", "", result.name || result.title);
    link.href = result.href;
    title.appendChild(link);
    item.appendChild(title);
    item.appendChild(element("p", "meta-line", (result.name ? result.title + " · " : "") + result.date + (result.times > 1 ? " · " + result.times + " 处" : "")));
    var words = element("p", "search-snippet", "");
    result.snippet.forEach(function (piece) {
      words.appendChild(piece.isMark ? element("mark", "", piece.text) : document.createTextNode(piece.text));
    });
    item.appendChild(words);
    return item;
  }

  function clear() {
    list.textContent = "";
    more.hidden = true;
  }

  function count() {
    var unit = run.words.length > 1 ? " 个公告" : " 处";
    // Places of one item are one entry: who counts the entries must find the number.
    var entries = run.entries === run.shown ? "" : "，合为 " + run.entries + " 条";
    return run.isDone && !run.waiting.length ? "找到 " + run.found + unit + entries + "，全部显示。"
      : (run.isDone ? "找到 " : "至少找到 ") + run.found + unit + "，先显示最新的 " + run.shown + unit + entries + "。";
  }

  // Shows some more places of the search under way; whatever the reader typed meanwhile wins.
  function showMore(enough) {
    var mine = run;
    var need = enough - mine.waiting.length;
    return (need > 0 && !mine.isDone ? own.search.collect(mine.search, need) : Promise.resolve([])).then(function (found) {
      mine.isDone = mine.search.isDone;
      mine.found += found.length;
      mine.waiting = mine.waiting.concat(found);
      var now = mine.waiting.splice(0, enough);
      return own.searchResults.describe(now, mine.words).then(function (results) {
        if (mine !== run) {
          return null;
        }
        mine.shown += now.length;
        mine.entries += results.length;
        var entries = results.map(entry);
        entries.forEach(function (one) { list.appendChild(one); });
        more.hidden = mine.isDone && !mine.waiting.length;
        say(mine.found ? count() : "没有找到" + (mine.words.length > 1 ? "同时含有这几个词的公告。请减少词，或换一个说法。" : "“" + mine.text + "”。请换一个说法，或只输入其中两三个字。"));
        return entries[0];
      });
    }).catch(fail);
  }

  function fail() {
    say("搜索数据没有读到，可能是网络不通；请稍后再试，或按年份查看下面的列表。");
    everything.hidden = false;
  }

  function ask() {
    var text = input.value.trim();
    var wanted = own.searchText.words(text);
    var query = wanted.join(" ");
    if (query === asked) {
      return;
    }
    asked = query;
    var turn = ++current;
    run = null;
    everything.hidden = query.length > 0;
    if (query.length < 2) {
      clear();
      say(query.length === 1 ? "请再输入一个字：至少两个字才能搜索，例如“资金”。" : "");
      return;
    }
    say("正在搜索……");
    openIndex().then(function (opened) {
      if (turn === current) {
        clear();
        run = { search: own.search.start(opened, wanted), words: wanted, text: text, waiting: [], found: 0, shown: 0, entries: 0, isDone: false };
        return showMore(shownAtOnce);
      }
      return null;
    }).catch(fail);
  }

  function address() {
    var text = input.value.trim();
    history.replaceState(null, "", text ? "?q=" + encodeURIComponent(text) : location.pathname);
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(function () { ask(); address(); }, wait);
  }

  input.addEventListener("input", function (event) {
    if (!event.isComposing) { later(); }
  });
  input.addEventListener("compositionend", later);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    ask();
    address();
  });
  more.querySelector("button").addEventListener("click", function () {
    showMore(shownNext).then(function (first) {
      if (first) { first.querySelector("a").focus(); }
    });
  });

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  ask();
})();
