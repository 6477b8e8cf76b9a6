// Keeps what is being typed in this tab until it has been saved: an expired session or another act must not lose it.
(function () {
  "use strict";

  var saved = document.querySelector("[data-testid=done]") !== null;
  document.querySelectorAll("textarea[data-keep]").forEach(function (field) {
    var key = field.getAttribute("data-keep");
    var kept = sessionStorage.getItem(key);
    if (saved && sessionStorage.getItem(key + ":sent")) {
      sessionStorage.removeItem(key);
    } else if (kept !== null && kept !== field.value) {
      field.value = kept;
    }
    sessionStorage.removeItem(key + ":sent");

    field.addEventListener("input", function () { sessionStorage.setItem(key, field.value); });
    field.form.addEventListener("submit", function () { sessionStorage.setItem(key + ":sent", "1"); });
  });

  document.querySelectorAll("[data-testid=sign-out]").forEach(function (button) {
    button.form.addEventListener("submit", function () { sessionStorage.clear(); });
  });
})();
