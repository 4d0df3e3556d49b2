// After an act the page comes anew, and the keyboard would begin at its top. It goes on from where the person was instead: from
// what was refused, from where the form says that the outcome stands (data-after), from the button that was pressed, or – when
// the act took the button away – from the part it stood in. A link to a part of the page takes the keyboard there too.
(function () {
  "use strict";
  const PLACE = "uppsikt.plats";
  const LASTS = 60000;

  function remembered() {
    try {
      const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
      sessionStorage.removeItem(PLACE);
      return place && Date.now() - place.at < LASTS ? place : null;
    } catch {
      return null; // A browser that keeps nothing begins at the top of the page, as without scripts.
    }
  }
  function remember(place) {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify({ at: Date.now(), ...place }));
    } catch {
      // As above.
    }
  }
  const place = remembered();
  document.addEventListener("click", (event) => {
    if (event.target.closest("main a[href*='#']")) remember({ pointer: event.detail > 0 });
  });
  const main = document.querySelector("main.page");
  if (!main) return;

  // Where a form goes when this button of it is pressed.
  function goal(form, button) {
    return button?.getAttribute("formaction") ?? form.getAttribute("action");
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !main.contains(form)) return;
    const pressed = event.submitter;
    remember({
      form: true, name: pressed?.name, value: pressed?.value, to: goal(form, pressed), after: form.dataset.after,
      part: (pressed ?? form).parentElement.closest("main [id]")?.id, pointer: !form.querySelector(":focus-visible"),
    });
  });

  const named = (id) => (id ? document.getElementById(id) : null);

  function pressed() {
    const buttons = [...main.querySelectorAll("form button")].filter((button) => button.tabIndex >= 0);
    const same = (button) => button.name === place.name && button.value === place.value && goal(button.form, button) === place.to;
    return buttons.find(same);
  }

  function focus(there) {
    const first = there.matches("form") ? there.querySelector("input:not([type=hidden]), select, textarea, button") : null;
    const holder = first ?? there;
    if (holder.tabIndex < 0) holder.tabIndex = -1;
    holder.focus();
  }

  // A ring is for the keyboard; whoever came with a pointer sees none until a key or a new press.
  function withoutRing() {
    document.documentElement.dataset.pointer = "";
    for (const hand of ["keydown", "pointerdown"]) {
      addEventListener(hand, () => delete document.documentElement.dataset.pointer, { once: true, capture: true });
    }
  }

  function comeBack() {
    const refused = main.querySelector(".objections");
    const linked = () => named(decodeURIComponent(location.hash.slice(1)));
    const after = () => named(place.after) ?? pressed() ?? named(place.part) ?? main.querySelector("h1");
    const there = refused ?? (place?.form ? after() : linked());
    if (!there || main.querySelector("[autofocus]")) return;
    if (place?.pointer ?? !refused) withoutRing();
    focus(there);
  }
  // The browser goes to a linked part when it has drawn the page, and lets go of what has the focus then.
  function onceDrawn(then) {
    requestAnimationFrame(() => requestAnimationFrame(then));
  }
  addEventListener("load", () => (location.hash ? onceDrawn(comeBack) : comeBack()));
  addEventListener("hashchange", () => {
    const there = named(decodeURIComponent(location.hash.slice(1)));
    if (there && there !== main) focus(there);
  });
})();
