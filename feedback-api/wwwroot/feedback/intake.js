// What makes the form and the tracking page more comfortable. Everything works without it.
(function () {
  "use strict";

  // A scanned receipt brings its code after the #, which is sent nowhere: into the field with it, and out of the address.
  var code = document.getElementById("code");
  if (code && location.hash.length > 20) {
    try {
      code.value = decodeURIComponent(location.hash.slice(1));
    } catch (e) {
      // Not what a receipt holds: the field stays empty.
    }
    history.replaceState(null, "", location.pathname);
  }

  // What is wrong is read out, and one key further are the links to it.
  var faults = document.querySelector(".error-summary");
  if (faults) {
    faults.focus();
  }

  // Says beside the text that it seems to hold a private number, while there is time to take it out.
  var patterns = [
    ["身份证号", /(^|[^0-9])[1-9]\d{16}[0-9Xx](?![0-9])/],
    ["银行卡号", /(^|[^0-9])[3-6]\d{15,18}(?![0-9])/],
    ["手机号码", /(^|[^0-9])1[3-9]\d{9}(?![0-9])/]
  ];
  document.querySelectorAll("[data-personal]").forEach(function (field) {
    var note = document.createElement("p");
    note.className = "personal-note";
    note.setAttribute("role", "status");
    field.insertAdjacentElement("afterend", note);
    function look() {
      var text = field.value.replace(/[０-９]/g, function (digit) { return String.fromCharCode(digit.charCodeAt(0) - 0xFEE0); }).replace(/(\d)[ -](?=\d)/g, "$1");
      var found = patterns.filter(function (pattern) { return pattern[1].test(text); }).map(function (pattern) { return pattern[0]; });
      var words = found.length ? "内容里似乎有" + found.join("、") + "。如非办理所必需，请删去。" : "";
      if (note.textContent !== words) {
        note.textContent = words;
      }
    }
    field.addEventListener("input", look);
    look();
  });

  // The draft stays on this device, for a week, without name and contact; a report of wrongdoing is never kept.
  var week = 7 * 24 * 60 * 60 * 1000;
  function forget(key) {
    try {
      localStorage.removeItem(key);
    } catch (e) {
      // Storage may be forbidden; then nothing was kept.
    }
  }

  // What was sent is no draft any more; what is being written about another notice, perhaps in another tab, still is.
  var done = document.querySelector("[data-draft-done]");
  if (done) {
    forget("feedback-draft-" + done.getAttribute("data-draft-done"));
  }

  // A page that answered a form cannot be shown again by the back button: in its place comes the form, with the draft.
  document.querySelectorAll("[data-form]").forEach(function (sent) {
    sent.addEventListener("submit", function () {
      history.replaceState(null, "", sent.getAttribute("data-form"));
    });
  });

  var form = document.querySelector("[data-draft]");
  if (!form) {
    return;
  }

  var key = "feedback-draft-" + form.getAttribute("data-draft");
  var title = form.elements.title;
  var text = form.elements.text;
  var note = document.createElement("p");
  note.className = "draft-note";
  note.hidden = true;
  var words = document.createElement("span");
  words.setAttribute("role", "status");
  var clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "清除草稿";
  note.append(words, clear);
  form.querySelector(".button-group").insertAdjacentElement("afterend", note);

  function say(sentence) {
    words.textContent = sentence;
    note.hidden = false;
  }

  function isSecret() {
    return form.elements.kind && form.elements.kind.value === "检举控告";
  }

  clear.addEventListener("click", function () {
    forget(key);
    title.value = text.value = "";
    text.dispatchEvent(new Event("input"));
    forget(key);
    note.hidden = false;
    clear.hidden = true;
    words.textContent = "草稿已清除。";
    text.focus();
  });

  function keep() {
    if (isSecret() || !(text.value || title.value)) {
      forget(key);
      note.hidden = true;
      return;
    }

    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), text: text.value, title: title.value, kind: form.elements.kind ? form.elements.kind.value : "" }));
      clear.hidden = false;
      say("草稿已保存在本机，7 天后自动清除；与他人共用电脑请及时清除。");
    } catch (e) {
      // The device is full, or forbids it.
    }
  }

  var later;
  try {
    var kept = JSON.parse(localStorage.getItem(key) || "null");
    if (kept && Date.now() - kept.at > week) {
      forget(key);
    } else if (kept && !text.value && !title.value) {
      text.value = kept.text;
      title.value = kept.title;
      if (kept.kind && form.elements.kind && !form.elements.kind.value) {
        form.elements.kind.value = kept.kind;
      }
      text.dispatchEvent(new Event("input"));
      say("已恢复上次没有提交的草稿。草稿只在本机保存 7 天。");
    }

    form.addEventListener("input", function () {
      clearTimeout(later);
      later = setTimeout(keep, 600);
    });
    form.addEventListener("submit", keep);
  } catch (e) {
    // Storage may be forbidden; then there is no draft.
  }
})();
