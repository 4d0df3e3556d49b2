// One keyboard for the whole product. Every key has a button or link that does the same: an element says which key is its own
// with data-key, and lists say that j and k walk them with data-walk. Never while somebody types, never with Ctrl, Alt or Meta.
(function () {
  "use strict";

  const words = {
    j: "nästa i listan", k: "föregående i listan", Enter: "öppna", r: "svara", g: "hänvisa", h: "dölj eller ta bort",
    d: "diarieför", e: "klar utan svar", "?": "visa det här", Escape: "stäng",
  };

  const typing = (target) =>
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]");

  function walk(step) {
    const links = [...document.querySelectorAll("[data-walk] a[data-item]")];
    if (links.length === 0) return;
    let at = links.indexOf(document.activeElement);
    if (at < 0) at = links.findIndex((link) => link.getAttribute("aria-current"));
    const to = links[Math.min(links.length - 1, Math.max(0, at + step))];
    to.focus();
    to.scrollIntoView({ block: "nearest" });
  }

  function use(key) {
    const own = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((e) => e.checkVisibility());
    if (!own) return false;
    if (own.matches("details")) {
      own.open = true;
      const first = own.querySelector("textarea, select, input:not([type=hidden]), button, a[href]") || own.querySelector("summary");
      first.focus();
    } else if (own.matches("textarea, input, select")) {
      own.focus();
    } else if (own.matches("section, div")) {
      (own.querySelector("summary, select, textarea, input:not([type=hidden]), button, a[href]") || own).focus();
    } else {
      own.click();
    }
    own.scrollIntoView({ block: "nearest" });
    return true;
  }

  function help() {
    let dialog = document.getElementById("tangenter");
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.id = "tangenter";
      dialog.setAttribute("aria-labelledby", "tangenter-rubrik");
      const heading = document.createElement("h2");
      heading.id = "tangenter-rubrik";
      heading.textContent = "Tangenter";
      const list = document.createElement("dl");
      list.className = "keys";
      for (const [key, word] of Object.entries(words)) {
        const dt = document.createElement("dt");
        const kbd = document.createElement("kbd");
        kbd.textContent = key;
        dt.append(kbd);
        const dd = document.createElement("dd");
        dd.textContent = word;
        list.append(dt, dd);
      }
      const form = document.createElement("form");
      form.method = "dialog";
      const close = document.createElement("button");
      close.className = "button";
      close.textContent = "Stäng";
      form.append(close);
      dialog.append(heading, list, form);
      document.body.append(dialog);
    }
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys-help]")) help();
    for (const open of document.querySelectorAll(".person[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") {
      for (const open of document.querySelectorAll(".person[open], .menu details[open]")) {
        open.open = false;
        open.querySelector("summary").focus();
      }
      if (event.target instanceof Element && event.target.matches("textarea, input")) event.target.blur();
      return;
    }
    if (typing(event.target)) return;
    if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "?") help();
    else if (!use(event.key)) return;
    event.preventDefault();
  });
})();
