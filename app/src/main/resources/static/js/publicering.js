// The calendar: something is dragged to another day, or moved by the keyboard. A draft: pictures change places.
(() => {
  const form = document.getElementById("flytta");
  const MOVED = "uppsikt.flyttat";
  const move = (draft, day) => {
    try {
      sessionStorage.setItem(MOVED, draft);
    } catch {
      // A browser that keeps nothing begins at the top of the page.
    }
    form.elements.utkast.value = draft;
    form.elements.dag.value = day;
    form.submit();
  };
  const movedBefore = () => {
    try {
      const draft = sessionStorage.getItem(MOVED);
      sessionStorage.removeItem(MOVED);
      return draft;
    } catch {
      return null;
    }
  };
  if (form) {
    // The keyboard goes on from what it moved.
    const before = movedBefore();
    if (before) document.querySelector(`.entry[data-draft="${CSS.escape(before)}"] a`)?.focus();
    let dragged = null;
    for (const entry of document.querySelectorAll(".entry[draggable]")) {
      entry.addEventListener("dragstart", (event) => {
        dragged = entry;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", entry.dataset.draft);
      });
      entry.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const day = entry.closest(".day");
        if (!event.altKey || !step || !day) return;
        event.preventDefault();
        const there = new Date(day.dataset.day + "T12:00:00Z");
        there.setUTCDate(there.getUTCDate() + step);
        move(entry.dataset.draft, there.toISOString().slice(0, 10));
      });
    }
    for (const day of document.querySelectorAll(".day")) {
      day.addEventListener("dragover", (event) => {
        if (!dragged) return;
        event.preventDefault();
        day.classList.add("over");
      });
      day.addEventListener("dragleave", () => day.classList.remove("over"));
      day.addEventListener("drop", (event) => {
        event.preventDefault();
        day.classList.remove("over");
        if (dragged && dragged.closest(".day") !== day) move(dragged.dataset.draft, day.dataset.day);
      });
    }
  }

  const write = document.getElementById("skriv");
  if (!write) return;
  for (const buttons of write.querySelectorAll("[data-order]")) {
    buttons.hidden = false;
    buttons.addEventListener("click", (event) => {
      const step = Number(event.target.dataset.move);
      const item = buttons.closest("li");
      const beside = step < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (!step || !beside) return;
      beside[step < 0 ? "before" : "after"](item);
      event.target.focus();
      write.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  // What is typed and cannot be saved is told beside it, kept in this window, tried again, and not left without a question.
  // Descriptions of pictures are saved by their own button alone.
  const saving = document.getElementById("autospar");
  const unsaved = document.getElementById("osparat");
  const text = document.getElementById("text");
  const KEPT = `uppsikt.utkast ${location.pathname.split("/").slice(0, 3).join("/")}`;
  const AGAIN = 10_000;
  let described = false;
  let leaving = false;

  // Given something it is kept, given null forgotten.
  const kept = (now) => {
    try {
      if (now) sessionStorage.setItem(KEPT, now);
      else if (now === null) sessionStorage.removeItem(KEPT);
      return sessionStorage.getItem(KEPT);
    } catch {
      return null; // A browser that keeps nothing keeps no draft.
    }
  };

  function told(sentence) {
    const notice = document.createElement("div");
    notice.className = "notice due";
    const words = document.createElement("p");
    words.textContent = sentence;
    notice.append(words);
    unsaved.replaceChildren(notice);
    return notice;
  }

  // Some of it only a person can mend; the rest is tried again.
  const why = {
    401: "Du är inte inloggad längre. Logga in igen här i fönstret; texten finns kvar och går att sätta in.",
    403: "Inloggningen är slut, eller så skriver du inte för kontot längre. Ladda om sidan; texten finns kvar här i fönstret och går att sätta in.",
    404: "Utkastet finns inte längre; någon kan ha kastat det. Kopiera din text innan du lämnar sidan.",
    413: "Texten är för lång för att sparas. Korta den.",
  };
  const cannot = (event) => {
    if (event.detail.elt !== saving) return;
    const sentence = why[event.detail.xhr?.status];
    kept(text.value);
    told(`Det du skriver sparas inte. ${sentence ?? "Uppsikt svarar inte. Det försöker igen av sig självt, och texten står kvar här."}`);
    if (!sentence) setTimeout(() => window.htmx.trigger(saving, "igen"), AGAIN);
  };
  document.addEventListener("htmx:responseError", cannot);
  document.addEventListener("htmx:sendError", cannot);
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt === saving && event.detail.successful) kept(unsaved.childElementCount > 0 ? text.value : null);
  });
  write.addEventListener("input", (event) => {
    if (/^(alt|ord)-/.test(event.target.name)) described = true;
  });
  write.addEventListener("submit", () => {
    leaving = true;
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && (described || unsaved.childElementCount > 0)) event.preventDefault();
  });

  const left = kept();
  if (left && left !== text.value) {
    const notice = told("I det här fönstret finns en text som inte sparades.");
    const put = document.createElement("button");
    put.type = "button";
    put.className = "button small";
    put.textContent = "Sätt in den";
    put.addEventListener("click", () => {
      text.value = left;
      text.dispatchEvent(new Event("input", { bubbles: true }));
      text.focus();
    });
    const quoted = document.createElement("p");
    quoted.className = "quoted";
    quoted.dir = "auto";
    quoted.textContent = left;
    notice.append(quoted, put);
  } else if (left) kept(null);
})();
