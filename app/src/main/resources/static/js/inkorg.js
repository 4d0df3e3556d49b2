// The inbox, live: what changes on the server is fetched again and put in place, never what somebody is writing. Also the
// preview of an answer and the sign that somebody is answering. Without scripts everything works by plain forms.
(function () {
  "use strict";
  const workspace = document.querySelector(".workspace");
  if (!workspace) return;
  const parts = ["vyer", "rader", "efter", "samtal", "tagen"];
  let fetching = false;
  let again = false;

  // A refused act is shown under the act's own address, where nothing can be fetched or loaded again. Go on from the item.
  const own = workspace.dataset.item ? `/inkorg/${workspace.dataset.item}` : "/inkorg";
  if (location.pathname !== own) history.replaceState(null, "", own + location.search);

  function focused() {
    const row = document.activeElement?.closest?.("[data-row]");
    return row ? row.dataset.row : null;
  }

  function replace(id, fresh) {
    const old = document.getElementById(id);
    const now = fresh.getElementById(id);
    if (!old || !now) return;
    if (old.contains(document.activeElement) && id !== "rader" && id !== "vyer") return;
    const top = old.scrollTop;
    const link = id === "vyer" && old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const known = new Set([...old.querySelectorAll("[data-row]")].map((row) => row.dataset.row));
    const whole = !document.querySelector("#efter .more");
    // The part itself stays: were it exchanged, the address would no longer point at it.
    old.replaceChildren(...now.childNodes);
    old.scrollTop = top;
    if (link) old.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
    if (id === "rader") arrived(known, [...old.querySelectorAll("[data-row]")], whole);
  }

  // What has come is marked, and told to whoever does not see it. In a list that goes on, what stands after the last known row
  // has only moved up.
  function arrived(known, rows, whole) {
    const last = rows.findLastIndex((row) => known.has(row.dataset.row));
    const fresh = rows.slice(0, whole || last < 0 ? rows.length : last).filter((row) => !known.has(row.dataset.row));
    for (const row of fresh) row.classList.add("arrived");
    if (fresh.length === 0) return;
    const words = fresh.length === 1 ? `Nytt i listan: ${fresh[0].querySelector("[data-item]").dataset.item}.` : `${fresh.length} nya i listan.`;
    document.dispatchEvent(new CustomEvent("besked", { detail: words }));
  }

  async function refresh() {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
        remember();
        location.reload();
        return;
      }
      if (!answer.ok) return;
      const text = await answer.text();
      if ("pressed" in document.documentElement.dataset || document.querySelector(".htmx-request")) {
        setTimeout(refresh, 300);
        return;
      }
      const fresh = new DOMParser().parseFromString(text, "text/html");
      const row = focused();
      for (const id of parts) replace(id, fresh);
      document.dispatchEvent(new Event("hamtat"));
      if (row) document.querySelector(`[data-row="${CSS.escape(row)}"] a`)?.focus({ preventScroll: true });
      const version = fresh.querySelector("[name=version]")?.value;
      if (version) notice(version);
    } catch {
      // The network is away; the stream's own reconnection brings us back here.
    } finally {
      fetching = false;
      if (again) {
        again = false;
        refresh();
      }
    }
  }

  // What the forms were made for is no longer so: say it, instead of letting a press be refused.
  function notice(version) {
    const shown = document.querySelector(".acts-part [name=version]");
    if (!shown || shown.value === version || document.getElementById("nytt")) return;
    const text = document.querySelector("[data-answer] textarea");
    const field = document.activeElement?.matches("textarea, select, input") && document.activeElement.closest(".acts-part");
    const atWork = field || (text && text.value.trim() !== "");
    if (!atWork) {
      remember();
      location.reload();
      return;
    }
    const note = document.createElement("p");
    note.id = "nytt";
    note.className = "notice soon";
    note.textContent = "Något har hänt här medan du arbetade. Läs samtalet innan du går vidare.";
    document.getElementById("tagen")?.after(note);
    document.dispatchEvent(new CustomEvent("besked", { detail: note.textContent }));
  }

  document.addEventListener("andrat", refresh);

  // After an act or a choice in the list the page comes anew; the keyboard goes on from the row that was in hand, or from the
  // conversation where the row has left the list. What was refused is met first.
  const RETURN = "uppsikt.fokus";
  function remember() {
    try {
      sessionStorage.setItem(RETURN, "ja");
    } catch {
      // A browser that keeps nothing begins at the top of the page, as without scripts.
    }
  }
  workspace.addEventListener("submit", remember);
  workspace.addEventListener("click", (event) => event.target.closest("a[data-item]") && remember());
  function comeBack() {
    try {
      if (sessionStorage.getItem(RETURN) === null) return;
      sessionStorage.removeItem(RETURN);
    } catch {
      return;
    }
    const refused = workspace.querySelector(".objections");
    const row = workspace.querySelector(".row a[aria-current]");
    if (refused) {
      refused.tabIndex = -1;
      refused.focus({ preventScroll: true });
      refused.scrollIntoView({ block: "start" });
    } else if (row && row.checkVisibility()) row.focus({ preventScroll: true });
    else (workspace.querySelector(".conversation h1") || workspace).focus({ preventScroll: true });
  }
  comeBack();

  // In a long thread the chosen contribution must be seen without searching for it.
  const chosen = document.getElementById("vald");
  if (chosen && chosen.checkVisibility() && chosen.getBoundingClientRect().bottom > innerHeight) {
    chosen.scrollIntoView({ block: chosen.offsetHeight < innerHeight / 2 ? "center" : "start" });
  }

  // The draft of an answer to this item; given something it is kept, given null forgotten.
  function draft(now) {
    const name = "uppsikt.utkast " + own;
    try {
      if (now) sessionStorage.setItem(name, JSON.stringify(now));
      else if (now === null) sessionStorage.removeItem(name);
      return JSON.parse(sessionStorage.getItem(name) ?? "null");
    } catch {
      return null; // A browser that keeps nothing keeps no draft.
    }
  }

  const form = document.querySelector("[data-answer]");
  if (!form) {
    if (draft()?.sent) draft(null);
    return;
  }
  const text = form.querySelector("textarea");
  const preview = form.querySelector("[data-preview]");
  form.querySelector("[data-plain]").hidden = true;
  const length = form.querySelector("[data-longest]");
  const limit = length.textContent;
  // As the platform counts: the browser's own length is in UTF-16 units.
  const counts = {
    CODE_POINTS: (written) => [...written].length,
    UTF16_UNITS: (written) => written.length,
    UTF8_BYTES: (written) => new TextEncoder().encode(written).length,
  };

  function show() {
    const signature = form.querySelector("[name=signature]:checked").dataset.signature;
    const said = text.value.trim();
    preview.textContent = said === "" || said.endsWith(signature) ? said || signature : `${said}\n${signature}`;
    const apart = form.querySelector("[name=where][value=enskilt]")?.checked ?? false;
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
    draft(text.value.trim() === "" ? null : { version, sent, text: text.value });
  }
  function restore() {
    const kept = draft();
    // Sent, and the item has gone on since: then it was received.
    if (kept?.sent && kept.version !== version) draft(null);
    else if (kept && text.value === "") text.value = kept.text;
  }
  restore();

  form.addEventListener("input", () => {
    keep(false);
    show();
    take();
  });
  form.addEventListener("submit", () => {
    keep(true);
    // After the browser has gathered the form, so that the pressed button still counts.
    setTimeout(() => {
      for (const button of form.querySelectorAll("button")) button.disabled = true;
    });
  });
  show();
})();
