// The queue without full loads: htmx swaps the list, and this sees to what a full load would have done. Without it, or
// without scripts at all, every link and form works as it stands.
(function () {
  "use strict";

  // Only what was chosen goes into the address.
  document.addEventListener("htmx:configRequest", function (event) {
    if (event.detail.verb !== "get") { return; }
    Array.from(event.detail.formData.keys()).forEach(function (name) {
      if (event.detail.formData.get(name) === "") { event.detail.formData.delete(name); }
    });
  });

  // Whatever is not the list (the sign-in page after an idle time, a refusal) is opened as a page, so that it is seen.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var xhr = event.detail.xhr;
    if (xhr.status !== 200 || xhr.responseText.indexOf('id="queue"') < 0) {
      event.detail.shouldSwap = false;
      location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
    }
  });
  document.addEventListener("htmx:sendError", function (event) {
    location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
  });

  // What was folded open stays open, and the keyboard stays where it was.
  var open = [];
  var focused = "";
  document.addEventListener("htmx:beforeSwap", function () {
    open = Array.from(document.querySelectorAll("details[data-stays-open]"), function (one) { return one.open; });
    focused = document.activeElement ? document.activeElement.id : "";
  });
  document.addEventListener("htmx:afterSwap", function () {
    document.querySelectorAll("details[data-stays-open]").forEach(function (one, i) { one.open = one.open || Boolean(open[i]); });
    var again = focused && document.getElementById(focused);
    if (again) { again.focus({ preventScroll: true }); }
  });

  // Who cannot see the list change hears it.
  document.addEventListener("htmx:afterSettle", function () {
    var queue = document.getElementById("queue");
    var status = document.getElementById("queue-status");
    if (queue && status) { status.textContent = queue.dataset.summary; }
  });
})();
