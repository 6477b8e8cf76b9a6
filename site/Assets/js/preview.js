// Live preview only: reloads when a newer form of this page stands, shows the faults over it while the site cannot be built.
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
      var panel = document.createElement("div");
      panel.id = "preview-faults";
      panel.setAttribute("role", "alert");
      var title = document.createElement("p");
      title.textContent = state.errors.length + " 处错误，下面是改错前的页面";
      var list = document.createElement("pre");
      list.textContent = state.errors.join("\n");
      panel.append(title, list);
      document.body.append(panel);
    }
  };
})();
