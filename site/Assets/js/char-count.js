// Counts a field's characters as the server counts them: a line break is one, an emoji is one.
(function () {
  "use strict";

  document.querySelectorAll("[data-limit]").forEach(function (field) {
    var limit = Number(field.getAttribute("data-limit"));
    var counter = document.createElement("p");
    counter.className = "char-count";
    counter.setAttribute("aria-live", "polite");
    field.insertAdjacentElement("afterend", counter);

    function show() {
      var left = limit - Array.from(field.value.replace(/\r\n?/g, "\n")).length;
      counter.textContent = left >= 0 ? "还可以输入 " + left + " 字" : "超出 " + -left + " 字，请删减";
      counter.classList.toggle("error-message", left < 0);
    }

    field.addEventListener("input", show);
    show();
  });
})();
