/* Passkeys: the browser asks the device, this service asks the browser. What is said between them is theirs. */
(() => {
  "use strict";

  const known = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON
      && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.prototype.toJSON;

  const post = (form, address, body) => fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", [form.dataset.csrf]: form.elements._csrf.value },
    body: body && JSON.stringify(body),
  });

  const say = (form, trouble) => form.querySelectorAll("[data-trouble]").forEach((text) => {
    text.hidden = text.dataset.trouble !== trouble;
  });

  // A login that is too old, or a session that has ended, is answered by a redirect: the page is asked for anew.
  const answer = async (response) => {
    if (response.redirected) {
      location.reload();
      return new Promise(() => {});
    }
    if (!response.ok) {
      throw new Error("refused");
    }
    return response.json();
  };

  const prove = async (form) => {
    const options = await answer(await post(form, `${form.dataset.at}/options`));
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    const { redirectUrl } = await answer(await post(form, form.dataset.at, credential.toJSON()));
    return redirectUrl;
  };

  const register = async (form) => {
    const options = await answer(await post(form, `${form.dataset.at}/options`));
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    const label = form.elements.label.value;
    await answer(await post(form, form.dataset.at, { publicKey: { credential: credential.toJSON(), label } }));
    return form.dataset.next;
  };

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const button = form.querySelector("button");
    say(form, known ? null : "unsupported");
    button.disabled = !known;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      say(form, null);
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
      try {
        location.assign(await (form.dataset.passkey === "register" ? register(form) : prove(form)));
      } catch (failure) {
        say(form, failure.message === "refused" ? "refused" : "cancelled");
        button.disabled = false;
        button.removeAttribute("aria-busy");
      }
    });
  });
})();
