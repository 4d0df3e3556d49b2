// Keeps the page fresh. Without it everything works; the reader reloads by hand.
(() => {
  "use strict";
  if (!document.getElementById("levande") || !window.EventSource) return;
  let seen = null;
  let busy = false;
  let again = false;

  const touched = (form) =>
    form.contains(document.activeElement) ||
    [...form.elements].some((field) =>
      field.type === "file" ? field.files.length > 0
        : field.tagName === "TEXTAREA" && field.value !== field.defaultValue);

  // A form someone is writing in is moved into the new page as it is, with its caret.
  const swap = (old, fresh) => {
    const active = document.activeElement;
    const caret = active && active.tagName === "TEXTAREA"
      ? [active.selectionStart, active.selectionEnd] : null;
    for (const open of old.querySelectorAll("details[id][open]")) {
      const same = fresh.querySelector("#" + CSS.escape(open.id));
      if (same) same.open = true;
    }
    for (const form of old.querySelectorAll("form[id]")) {
      const same = fresh.querySelector("#" + CSS.escape(form.id));
      if (same && touched(form)) same.replaceWith(form);
    }
    old.replaceWith(fresh);
    if (active && active.isConnected) {
      active.focus({ preventScroll: true });
      if (caret) active.setSelectionRange(caret[0], caret[1]);
    }
  };

  const refresh = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      if (answer.ok) {
        const text = await answer.text();
        const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("levande");
        const old = document.getElementById("levande");
        if (fresh && old) swap(old, document.adoptNode(fresh));
      }
    } catch (unreachable) {
      // The event stream reconnects by itself and refreshes when the sandbox is back.
    } finally {
      busy = false;
      if (again) { again = false; refresh(); }
    }
  };

  const events = new EventSource("/handelser");
  // At the first word too: something may have happened between the page and the stream.
  events.onmessage = (event) => {
    if (seen !== event.data) refresh();
    seen = event.data;
  };
})();
