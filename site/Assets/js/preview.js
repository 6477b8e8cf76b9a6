// Live preview only: reloads when a newer form of this page stands, shows the errors over it while the site cannot be built, and what else was noticed.
(function () {
  "use strict";

  var version = Number(document.currentScript.getAttribute("data-version"));
  new EventSource("/_preview/events?page=" + encodeURIComponent(decodeURI(location.pathname))).onmessage = function (event) {
    var state = JSON.parse(event.data);
    if (state.version !== version) {
      location.reload();
      return;
    }

    var old = document.getElementById("preview-faults");
    if (old) {
      old.remove();
    }

    if (state.errors.length > 0) {
      show(document.createElement("div"), "alert", "p", state.errors.length + " 处错误，下面是改错前的页面", state.errors);
    } else if (state.warnings.length > 0) {
      var rest = state.warningCount - state.warnings.length;
      show(document.createElement("details"), "status", "summary", state.warningCount + " 处提醒（点开查看）",
        rest > 0 ? state.warnings.concat("另有 " + rest + " 处，用 check 查看全部") : state.warnings);
    }
  };

  function show(panel, role, heading, words, faults) {
    panel.id = "preview-faults";
    panel.setAttribute("role", role);
    var title = document.createElement(heading);
    title.textContent = words;
    var list = document.createElement("pre");
    list.textContent = faults.join("\n");
    panel.append(title, list);
    document.body.append(panel);
  }
})();
