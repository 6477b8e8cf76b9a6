// Before the page is drawn: says that there is a script, and restores what the reader chose on this device.
(function () {
  "use strict";

  var root = document.documentElement;
  root.classList.add("js");
  try {
    ["large", "contrast"].forEach(function (choice) {
      root.classList.toggle(choice, localStorage.getItem("reader-" + choice) === "on");
    });
  } catch (e) {
    // Storage may be forbidden; then the page is as it comes.
  }

  // Large text on a phone folds search and navigation behind one button: the same script that makes it large unfolds them.
  document.addEventListener("click", function (click) {
    var menu = click.target.closest && click.target.closest("[data-menu]");
    if (menu) {
      menu.setAttribute("aria-expanded", String(root.classList.toggle("menu-open")));
    }
  });
})();
