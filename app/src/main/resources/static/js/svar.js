// The answer to an item: how it will read, how long it may be, the sign that somebody is answering, and what is written kept in
// this window until it is sent. Begins anew when another item is opened in the same page. Without scripts it is a plain form.
(function () {
  "use strict";
  const workspace = document.querySelector(".workspace");
  if (!workspace) return;

  // As the platform counts: the browser's own length is in UTF-16 units.
  const counts = {
    CODE_POINTS: (written) => [...written].length,
    UTF16_UNITS: (written) => written.length,
    UTF8_BYTES: (written) => new TextEncoder().encode(written).length,
    GRAPHEMES: (written) => [...new Intl.Segmenter("sv").segment(written)].length,
  };

  // The draft of an answer to the item that is open; given something it is kept, given null forgotten.
  function draft(now) {
    const name = `uppsikt.utkast /inkorg/${workspace.dataset.item}`;
    try {
      if (now) sessionStorage.setItem(name, JSON.stringify(now));
      else if (now === null) sessionStorage.removeItem(name);
      return JSON.parse(sessionStorage.getItem(name) ?? "null");
    } catch {
      return null; // A browser that keeps nothing keeps no draft.
    }
  }

  function begin() {
    const form = workspace.querySelector("[data-answer]");
    if (!form) {
      if (draft()?.sent) draft(null);
      return;
    }
    const text = form.querySelector("textarea");
    const preview = form.querySelector("[data-preview]");
    for (const plain of form.querySelectorAll("[data-plain]")) plain.hidden = true;
    const inserted = form.querySelector("[name=inserted]");
    const length = form.querySelector("[data-longest]");
    const limit = length.textContent;
    function show() {
      const signature = form.querySelector("[name=signature]").selectedOptions[0].dataset.signature;
      const said = text.value.trim();
      preview.textContent = said === "" || said.endsWith(signature) ? said || signature : `${said}\n${signature}`;
      const apart = form.querySelector("[name=where]")?.value === "enskilt";
      const longest = apart ? length.dataset.longestApart : length.dataset.longest;
      const counting = apart ? length.dataset.countingApart : length.dataset.counting;
      const left = Number(longest) - counts[counting](preview.textContent);
      length.classList.toggle("over", left < 0);
      length.textContent = said === "" ? limit : left < 0 ? `${-left} tecken för långt, med underskriften. Korta svaret.` : `${left} tecken kvar, med underskriften.`;
    }

    let taken = 0;
    function take() {
      if (text.value.trim() === "" || Date.now() - taken < 60000) return;
      taken = Date.now();
      const body = new URLSearchParams();
      for (const field of form.querySelectorAll("input[type=hidden]")) body.append(field.name, field.value);
      fetch(form.dataset.take, { method: "POST", body, redirect: "manual" }).catch(() => {
        taken = 0;
      });
    }

    // What is being written stays in this window until it is sent, so that being signed out costs nobody their words.
    const version = form.querySelector("[name=version]").value;
    function keep(sent) {
      if (text.value.trim() === "") inserted.value = "";
      draft(text.value.trim() === "" ? null : { version, sent, text: text.value, inserted: inserted.value });
    }
    function restore() {
      const kept = draft();
      // Sent, and the item has gone on since: then it was received.
      if (kept?.sent && kept.version !== version) draft(null);
      else if (kept && text.value === "") {
        text.value = kept.text;
        inserted.value = kept.inserted ?? "";
      }
    }
    restore();

    form.addEventListener("input", () => {
      keep(false);
      show();
      take();
    });
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector(".button.primary"));
    });
    form.addEventListener("submit", () => {
      keep(true);
      // After the browser has gathered the form, so that the pressed button still counts.
      setTimeout(() => {
        for (const button of form.querySelectorAll("button")) button.disabled = true;
      });
    });
    show();
  }
  begin();
  document.addEventListener("oppnad", begin);
})();
