// Passkeys: asks the server what to sign, lets the device sign it, and sends the form with the answer.
(function () {
  "use strict";

  if (!window.PublicKeyCredential || !navigator.credentials) { return; }

  function bytes(text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(raw, function (c) { return c.charCodeAt(0); });
  }

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function described(list) {
    return (list || []).map(function (c) { return Object.assign({}, c, { id: bytes(c.id) }); });
  }

  // Older browsers know neither parse…FromJSON nor toJSON.
  function readable(options) {
    options.challenge = bytes(options.challenge);
    if (options.user) { options.user.id = bytes(options.user.id); }
    if (options.excludeCredentials) { options.excludeCredentials = described(options.excludeCredentials); }
    if (options.allowCredentials) { options.allowCredentials = described(options.allowCredentials); }
    return options;
  }

  function spelled(credential) {
    var answer = credential.response;
    var response = { clientDataJSON: text(answer.clientDataJSON) };
    if (answer.attestationObject) {
      response.attestationObject = text(answer.attestationObject);
      response.transports = answer.getTransports ? answer.getTransports() : [];
    } else {
      response.authenticatorData = text(answer.authenticatorData);
      response.signature = text(answer.signature);
      response.userHandle = answer.userHandle ? text(answer.userHandle) : null;
    }
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response,
      authenticatorAttachment: credential.authenticatorAttachment || undefined,
      clientExtensionResults: credential.getClientExtensionResults()
    });
  }

  function ask(form) {
    var address = new URL(form.action, location.href);
    address.searchParams.set("handler", "PasskeyOptions");
    return fetch(address, { credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) { throw new Error("options"); } return answer.json(); });
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    var way = form.getAttribute("data-passkey");
    var fault = form.querySelector("[data-passkey-fault]");
    form.hidden = false;
    document.querySelectorAll("[data-passkey-missing]").forEach(function (note) { note.hidden = true; });

    form.addEventListener("submit", function (event) {
      if (form.elements.credential.value) { return; }
      event.preventDefault();
      fault.hidden = true;
      ask(form)
        .then(function (options) { return navigator.credentials[way]({ publicKey: readable(options) }); })
        .then(function (credential) {
          form.elements.credential.value = spelled(credential);
          form.requestSubmit();
        })
        .catch(function (refusal) {
          fault.textContent = refusal.name === "InvalidStateError"
            ? "这台设备上已有本账号的通行密钥。"
            : refusal.name === "SecurityError"
              ? "浏览器不允许在这个地址使用通行密钥。请用域名打开工作台，不要用 IP 地址（本机请用 localhost），并使用 https。"
              : "没有完成。请再试一次，或用密码登录。";
          fault.hidden = false;
        });
    });
  });
})();
