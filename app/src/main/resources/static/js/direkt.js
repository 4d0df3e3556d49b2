// What the server tells, heard once for the whole page: every change becomes the event "andrat" on the document. A part that
// names its address with data-live-part is fetched again and put in place, but never under somebody who is writing in it.
(function () {
  "use strict";

  // Nothing is put in place under a finger: a press that begins on one button must not end on another.
  const page = document.documentElement;
  // A menu may swallow the release, so no press lasts longer than a second.
  const LASTS = 1000;
  let end;
  const letGo = (event, after = 0) => {
    clearTimeout(end);
    end = setTimeout(() => delete page.dataset.pressed, after);
  };
  addEventListener("pointerdown", (event) => {
    page.dataset.pressed = "";
    letGo(event, LASTS);
  }, true);
  addEventListener("pointerup", letGo, true);
  addEventListener("pointercancel", letGo, true);

  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

  // What happens without the focus moving is told to a screen reader (WCAG 4.1.3) in one place that is there from the start: what
  // is inserted with its words already in it is told by few.
  const place = document.getElementById("besked");
  const waiting = [];
  function tell(said) {
    if (waiting.push(said) > 1) return;
    place.textContent = "";
    setTimeout(() => (place.textContent = waiting.splice(0).join(" ")), 150);
  }
  document.addEventListener("besked", (event) => tell(event.detail));

  // Somebody is at work in the part: stands in a field, has filled one in, or reads why something was refused.
  function busy(part) {
    if (part.querySelector(".objections, .htmx-request") || part.classList.contains("htmx-request")) return true;
    if (part.contains(document.activeElement) && document.activeElement.matches("textarea, input, select")) return true;
    return [...part.querySelectorAll("textarea, input:not([type=hidden]), select")].some((field) =>
      field.matches("select") ? field.selectedIndex > 0
      : field.matches("[type=checkbox], [type=radio]") ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue);
  }

  // Asked by the scripts of pages that put other parts in place.
  window.uppsikt = { busy };

  // What is sent just now comes back with what it was when it was sent: what changed since is asked for after that.
  const sending = (part) => part.matches(".htmx-request") || part.querySelector(".htmx-request");
  const later = (part) => setTimeout(() => follow(part), 300);

  // Of several that were asked for, only the last may be put in place.
  const asked = new WeakMap();

  async function renew(part) {
    if (!part.isConnected) return;
    if (sending(part)) return void later(part);
    if (busy(part)) return;
    const number = (asked.get(part) || 0) + 1;
    asked.set(part, number);
    const answer = await fetch(part.dataset.livePart, { headers: { "HX-Request": "true", "Uppsikt-Av-Sig-Sjalv": "ja" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    if ("pressed" in page.dataset || sending(part)) return void later(part);
    if (asked.get(part) !== number || !part.isConnected || busy(part) || words(fresh) === words(part)) return;
    const held = part.contains(document.activeElement);
    const here = words(document.activeElement);
    const opened = new Set([...part.querySelectorAll("details[open] > summary")].map(words));
    part.replaceChildren(...fresh.childNodes);
    window.htmx.process(part);
    if (held) part.focus();
    // What somebody has unfolded stays so, and whoever stands at its heading stands there still.
    for (const summary of part.querySelectorAll("details > summary")) {
      if (!opened.has(words(summary))) continue;
      summary.parentElement.open = true;
      if (held && words(summary) === here) summary.focus();
    }
    const heading = part.querySelector("h2, h3");
    if (heading) tell(`Något har ändrats under ${heading.firstChild.textContent.trim()}.`);
  }

  function follow(part) {
    renew(part).catch(() => {
      // The network is away; the stream's own reconnection brings us back here.
    });
  }

  function state(now) {
    for (const live of document.querySelectorAll("[data-live]")) {
      live.dataset.state = now;
      const said = now === "on" ? "direkt" : "ansluter igen";
      if (live.textContent !== said) live.textContent = said;
    }
  }

  const stream = new EventSource("/inkorg/strom");
  stream.addEventListener("open", () => state("on"));
  stream.addEventListener("error", () => state("off"));
  stream.addEventListener("andrat", () => {
    document.dispatchEvent(new Event("andrat"));
    document.querySelectorAll("[data-live-part]").forEach(follow);
  });
  document.addEventListener("hamtat", () => state("on"));
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
