/* Makes pages better that work without it. */
(() => {
  "use strict";

  // A form is sent once. Its buttons say so; coming back by the browser's Back sets them free.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.method === "get" || form.hasAttribute("hx-post")) {
      return;
    }
    form.dataset.sent = "true";
    const pressed = event.submitter;
    if (pressed) {
      pressed.setAttribute("aria-busy", "true");
    }
    // Disabled only after the form data is gathered, so that the pressed button's value is sent.
    setTimeout(() => form.querySelectorAll("button").forEach((button) => { button.disabled = true; }), 0);
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) {
      return;
    }
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("button").forEach((button) => {
        button.disabled = false;
        button.removeAttribute("aria-busy");
      });
    });
  });

  // Menus close on Escape and on a press elsewhere.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = document.querySelector("details.menu[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    }
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  // The focus is where the next key goes: what is wrong first, else what the page names.
  const next = document.querySelector("[data-focus-first]") || document.querySelector(".is-invalid")
      || document.querySelector("[data-focus]");
  if (next && !location.hash) {
    next.focus({ preventScroll: false });
    if (next.select && next.dataset.select !== undefined) {
      next.select();
    }
  }

  // A table that narrows as one types: the words are compared with the text of each row.
  document.querySelectorAll("[data-narrows]").forEach((input) => {
    const table = document.getElementById(input.dataset.narrows);
    const count = document.getElementById(input.dataset.count);
    const rows = [...table.tBodies[0].rows].map((row) => [row, (row.dataset.text || row.textContent).toLowerCase()]);
    let pending = 0;
    const narrow = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [row, text] of rows) {
        const fits = words.every((word) => text.includes(word));
        if (row.hidden === fits) {
          row.hidden = !fits;
        }
        shown += fits;
      }
      if (count) {
        count.textContent = count.dataset.pattern.replace("{0}", shown).replace("{1}", rows.length);
      }
    };
    input.closest("[hidden]")?.removeAttribute("hidden");
    input.addEventListener("input", () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(narrow);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && input.value) {
        event.stopPropagation();
        input.value = "";
        narrow();
      } else if (event.key === "Enter") {
        event.preventDefault();
      }
    });
  });

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
