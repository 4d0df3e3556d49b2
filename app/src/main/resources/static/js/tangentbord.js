// One keyboard for the whole product. Every key has a button or link that does the same: an element says which key is its own
// with data-key, and lists say that j and k walk them with data-walk. Never while somebody types, never with Ctrl, Alt or Meta.
(function () {
  "use strict";

  const words = {
    j: "nästa i listan", k: "föregående i listan", Enter: "öppna", r: "svara", g: "hänvisa", h: "dölj eller ta bort",
    d: "diarieför", s: "säg vad det är", l: "gilla", x: "välj i listan", e: "klar utan svar", z: "ångra", "Ctrl Enter": "skicka svaret", "/": "färdigt svar, i ett svar", "?": "visa det här", Escape: "stäng",
  };

  const typing = (target) =>
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]");

  const current = () => document.querySelector("[data-walk] a[aria-current]") || document.querySelector("#innehall");

  function walk(step) {
    const links = [...document.querySelectorAll("[data-walk] a[data-item]")];
    if (links.length === 0) return;
    let at = links.indexOf(document.activeElement);
    if (at < 0) at = links.findIndex((link) => link.getAttribute("aria-current"));
    const to = links[Math.min(links.length - 1, Math.max(0, at + step))];
    to.focus();
    to.scrollIntoView({ block: "nearest" });
  }

  // Where the keyboard stood before a key took it into a form; Escape goes back there.
  let before = null;
  let beforeInList = false;

  function remember() {
    before = document.activeElement === document.body ? current() : document.activeElement;
    beforeInList = before?.closest("[data-walk]") !== null;
  }

  function use(key) {
    const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((e) => e.checkVisibility());
    const own = all.find((e) => !all.some((inner) => inner !== e && e.contains(inner)));
    if (!own) return false;
    remember();
    if (own.matches("details")) {
      own.open = true;
      // Where something is proposed, the hand lands on it.
      (own.querySelector("[data-lands]") || own.querySelector("textarea, select, input:not([type=hidden])") || own.querySelector("button, a[href]") || own.querySelector("summary")).focus();
    } else if (own.matches("textarea, input, select")) {
      own.focus();
    } else if (own.matches("section, div")) {
      (own.querySelector(".button.primary") || own.querySelector("summary, select, textarea, input:not([type=hidden]), button, a[href]") || own).focus();
    } else {
      own.click();
    }
    own.scrollIntoView({ block: "nearest" });
    return true;
  }

  function goBack(from) {
    const open = from.closest("details[open]");
    if (open) open.open = false;
    // A row may have come anew since.
    const row = beforeInList ? current() : null;
    const to = [before, row, open?.querySelector("summary"), current()].find((e) => e?.isConnected && e.checkVisibility() && e !== from);
    before = null;
    if (to) to.focus();
    else from.blur();
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
      // The browser goes back by itself, but not to a row that has come anew while the dialog stood open.
      dialog.addEventListener("close", () => {
        if (document.activeElement === document.body) goBack(dialog);
      });
      document.body.append(dialog);
    }
    remember();
    dialog.showModal();
  }

  // What a person pressed in a part is gone when the part comes anew; the keyboard goes on from the part itself.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.requestConfig?.verb !== "post") return;
    const refused = event.detail.elt.querySelector(".objections");
    if (!refused && document.activeElement !== document.body) return;
    const to = refused ?? event.detail.elt;
    to.tabIndex = -1;
    to.focus();
  });

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
      if (event.target instanceof Element && event.target.closest("main form, main details")) goBack(event.target);
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
