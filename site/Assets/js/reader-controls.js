// Large text and high contrast: chosen by the reader, remembered on this device, sent nowhere.
(function () {
  "use strict";

  var root = document.documentElement;

  document.querySelectorAll("[data-reader]").forEach(function (button) {
    var choice = button.getAttribute("data-reader");

    function show() {
      button.setAttribute("aria-pressed", String(root.classList.contains(choice)));
    }

    button.addEventListener("click", function () {
      var on = root.classList.toggle(choice);
      try {
        localStorage.setItem("reader-" + choice, on ? "on" : "off");
      } catch (e) {
        // Storage may be forbidden; the choice then holds for this page.
      }
      show();
    });
    show();
  });
})();
