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
    // Where the answer may be a file, the page stays, and the form is of use again.
    if (form.hasAttribute("data-stays")) {
      setTimeout(() => setFree(form), 4000);
    }
  });
  const setFree = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => {
      button.disabled = false;
      button.removeAttribute("aria-busy");
    });
  };
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) {
      return;
    }
    document.querySelectorAll("form[data-sent]").forEach(setFree);
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
  if (next && !location.hash && next !== document.activeElement) {
    next.focus({ preventScroll: next.dataset.focus !== undefined });
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

  // A first field that holds all (a scanned QR code) is sent by Enter; else Enter leads to the next field while that is empty.
  document.querySelectorAll("[data-enter-next]").forEach((input) => {
    const other = document.getElementById(input.dataset.enterNext);
    const complete = new RegExp(input.dataset.complete, "i");
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && input.value && !other.value && !complete.test(input.value)) {
        event.preventDefault();
        other.focus();
      }
    });
  });

  // A selection written as 1-4,6 and the ticks of its table follow each other.
  document.querySelectorAll("[data-selection]").forEach((table) => {
    const text = document.getElementById(table.dataset.selection);
    const sum = document.querySelector("[data-selection-sum]");
    const ticks = new Map([...table.querySelectorAll("input[name=tick]")].map((tick) => [Number(tick.value), tick]));
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    const money = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2 });

    const read = (written) => {
      const found = new Set();
      for (const part of written.split(",")) {
        const range = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/.exec(part);
        if (!range) {
          return written.trim() ? null : found;
        }
        const last = Number(range[2] || range[1]);
        for (let item = Number(range[1]); item <= Math.min(last, 10000); item++) {
          found.add(item);
        }
      }
      return found;
    };
    const write = () => {
      const parts = [];
      let first = 0;
      let last = 0;
      const close = () => first && parts.push(first === last ? `${first}` : `${first}-${last}`);
      for (const [item, tick] of ticks) {
        if (tick.checked) {
          if (item !== last + 1 || !first) {
            close();
            first = item;
          }
          last = item;
        }
      }
      close();
      return parts.join(",");
    };
    const count = () => {
      let [items, pieces, value] = [0, 0, 0];
      for (const tick of ticks.values()) {
        if (tick.checked) {
          const row = tick.closest("tr");
          items++;
          pieces += Number(row.dataset.pieces);
          value += Number(row.dataset.value);
        }
      }
      sum.textContent = sum.dataset.pattern.replace("{0}", numbers.format(items)).replace("{1}", numbers.format(pieces))
        .replace("{2}", money.format(Math.round(value * 100) / 100));
    };
    text.addEventListener("input", () => {
      const wanted = read(text.value);
      if (wanted) {
        ticks.forEach((tick, item) => { tick.checked = wanted.has(item); });
        count();
      }
    });
    table.addEventListener("change", (event) => {
      if (event.target.name === "tick") {
        text.value = write();
        count();
      }
    });
  });

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
