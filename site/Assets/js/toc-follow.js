// The table of contents follows the reader: the part that stands at the top of the window is marked.
(function () {
  "use strict";

  // On a phone the way back to the contents opens them too.
  document.querySelectorAll("[data-to-contents]").forEach(function (link) {
    link.addEventListener("click", function () {
      var contents = document.querySelector(link.hash + " details");
      contents.open = true;
      contents.querySelector("summary").focus({ preventScroll: true });
    });
  });

  var links = Array.prototype.slice.call(document.querySelectorAll(".toc-wide a[href^='#']"));
  if (links.length === 0 || !window.IntersectionObserver) {
    return;
  }

  var toc = document.querySelector(".toc-wide");
  var targets = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });
  var current = null;

  function follow() {
    // The last part that begins in the upper part of the window, or the first.
    var line = window.innerHeight * 0.36;
    var at = 0;
    targets.forEach(function (target, index) {
      if (target && target.getBoundingClientRect().top <= line) {
        at = index;
      }
    });
    if (links[at] === current) {
      return;
    }
    if (current) {
      current.removeAttribute("aria-current");
    }
    current = links[at];
    current.setAttribute("aria-current", "location");
    var box = toc.getBoundingClientRect();
    var own = current.getBoundingClientRect();
    if (own.top < box.top || own.bottom > box.bottom) {
      toc.scrollTop += own.top - box.top - box.height / 2;
    }
  }

  var observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -66% 0px" });
  targets.forEach(function (target) {
    if (target) {
      observer.observe(target);
    }
  });
  follow();
})();
