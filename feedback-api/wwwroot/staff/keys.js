// Shortcut keys of the desk. Off while an input method composes and wherever something is typed (incident T72), with a
// switch that is remembered in this browser. Each does what a link or a field on the page does too.
(function () {
  "use strict";

  var Remembered = "staff-keys";
  var words = [
    ["j", "下一件"], ["k", "上一件"], ["o / Enter", "打开"], ["a", "分派"], ["r", "答复"], ["/", "查找"], ["?", "显示这份说明"],
  ];

  function areOn() { return localStorage.getItem(Remembered) !== "off"; }

  function rows() { return Array.from(document.querySelectorAll("tr[data-row]")); }

  function current() { return document.querySelector("tr.is-current"); }

  function linkOf(row) { return row && row.querySelector("a.subject"); }

  function move(step) {
    var all = rows();
    if (all.length === 0) { return false; }
    var at = all.indexOf(current());
    var next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
    linkOf(next).focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  }

  // On the queue a key opens the case at the field; on the case it goes to the field.
  function goTo(field) {
    var own = document.getElementById(field);
    if (own) { own.focus(); return true; }
    var link = linkOf(current());
    if (link) { location.assign(link.href + "#" + field); return true; }
    return false;
  }

  function act(key) {
    switch (key) {
      case "j": return move(1);
      case "k": return move(-1);
      case "o":
      case "Enter":
        var link = linkOf(current());
        if (link) { location.assign(link.href); }
        return Boolean(link);
      case "a": return goTo("division");
      case "r": return goTo("answer");
      case "/": return goTo("q");
      case "?": explain(); return true;
      default: return false;
    }
  }

  function isTyping(target) {
    return target.isContentEditable || target.closest("input, select, textarea, dialog") !== null;
  }

  document.addEventListener("keydown", function (event) {
    if (!areOn() || event.defaultPrevented || event.isComposing || event.keyCode === 229
      || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
      return;
    }
    // Enter on a link or button is theirs.
    if (event.key === "Enter" && event.target.closest("a, button, summary")) { return; }
    if (act(event.key)) { event.preventDefault(); }
  });

  // The row that has the keyboard's focus is the current one, however it came there.
  document.addEventListener("focusin", function (event) {
    var row = event.target.closest("tr[data-row]");
    if (row && row !== current()) {
      rows().forEach(function (one) { one.classList.toggle("is-current", one === row); });
    }
  });

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  var dialog = null;

  function explain() {
    if (!dialog) {
      var list = element("dl");
      words.forEach(function (pair) {
        var keys = element("dt");
        pair[0].split(" / ").forEach(function (key, i) {
          if (i > 0) { keys.append(" 或 "); }
          keys.append(element("kbd", { textContent: key }));
        });
        list.append(keys, element("dd", { textContent: pair[1] }));
      });
      var close = element("button", { className: "button", type: "button", textContent: "关闭" });
      close.addEventListener("click", function () { dialog.close(); });
      dialog = element("dialog", { className: "keys" }, [
        element("h2", { id: "keys-title", textContent: "快捷键" }), list,
        element("p", { className: "hint", textContent: "在输入框中和用输入法打字时不起作用；可以用“快捷键”按钮关掉，本浏览器会记住。" }), close,
      ]);
      dialog.setAttribute("aria-labelledby", "keys-title");
      document.body.append(dialog);
    }
    dialog.showModal();
  }

  function addSwitch() {
    var head = document.querySelector(".page-head");
    if (!head) { return; }
    var button = element("button", { className: "link-button keys-switch", type: "button" });
    button.dataset.testid = "keys-switch";
    function show() {
      button.textContent = areOn() ? "快捷键：开" : "快捷键：关";
      button.title = areOn() ? "按 ? 看说明" : "";
    }
    button.addEventListener("click", function () {
      localStorage.setItem(Remembered, areOn() ? "off" : "on");
      show();
    });
    show();
    head.append(button);
  }

  addSwitch();
  // A case that was opened by a key begins at the field.
  var wanted = location.hash && document.getElementById(location.hash.slice(1));
  if (wanted && wanted.matches("input, select, textarea")) { wanted.focus(); }
})();
