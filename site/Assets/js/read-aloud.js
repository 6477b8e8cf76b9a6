// Reads the page aloud, paragraph by paragraph, with the device's own voice. Pressing again stops it.
(function () {
  "use strict";

  var button = document.querySelector("[data-read-aloud]");
  if (!button) {
    return;
  }
  if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) {
    button.hidden = true;
    return;
  }

  // Some voices fall silent in a long utterance, so a paragraph goes in sentences of at most this many characters.
  var LONGEST = 120;
  var message = document.querySelector("[data-reader-message]");
  var parts = [];
  var place = 0;
  var reading = null;
  var run = 0;

  function paragraphs() {
    var text = document.querySelector(".document");
    var lines = text
      ? document.querySelectorAll(".notice-head h1, .document [data-line]")
      : document.querySelectorAll("main :is(h1, h2, h3, p, li, td, dt, dd):not(:has(p, li)):not(.visually-hidden)");
    return Array.prototype.filter.call(lines, function (line) {
      return line.offsetParent !== null && line.textContent.trim().length > 0;
    });
  }

  function sentences(text) {
    return (text.match(/[^。！？；!?;]+[。！？；!?;”]*/g) || []).reduce(function (all, sentence) {
      for (var i = 0; i < sentence.length; i += LONGEST) {
        all.push(sentence.slice(i, i + LONGEST));
      }
      return all;
    }, []);
  }

  function mark(line) {
    if (reading) {
      reading.classList.remove("being-read");
    }
    reading = line;
    if (line) {
      line.classList.add("being-read");
      line.scrollIntoView({ block: "nearest" });
    }
  }

  function stop(words) {
    run += 1;
    speechSynthesis.cancel();
    mark(null);
    button.setAttribute("aria-pressed", "false");
    button.textContent = "朗读";
    message.textContent = words || "";
  }

  function next(own) {
    if (own !== run) {
      return;
    }
    if (place >= parts.length) {
      stop();
      return;
    }
    var part = parts[place];
    place += 1;
    mark(part.line);
    var speech = new SpeechSynthesisUtterance(part.text);
    speech.lang = "zh-CN";
    speech.onend = function () { next(own); };
    speech.onerror = function (event) {
      if (own === run) {
        stop(event.error === "interrupted" || event.error === "canceled" ? "" : "本设备没有可用的中文语音，无法朗读");
      }
    };
    speechSynthesis.speak(speech);
  }

  button.addEventListener("click", function () {
    if (button.getAttribute("aria-pressed") === "true") {
      stop();
      return;
    }
    parts = [];
    place = 0;
    paragraphs().forEach(function (line) {
      sentences(line.textContent).forEach(function (text) { parts.push({ line: line, text: text }); });
    });
    run += 1;
    button.setAttribute("aria-pressed", "true");
    button.textContent = "停止朗读";
    message.textContent = "";
    next(run);
  });
  window.addEventListener("pagehide", function () { speechSynthesis.cancel(); });
})();
