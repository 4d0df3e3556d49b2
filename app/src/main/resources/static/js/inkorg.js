// The inbox, live. The list is fetched once and kept: what is chosen in it opens beside it, and what changes on the server is
// fetched again and put in place, never what somebody is writing. Without scripts everything works by plain links and forms.
(function () {
  "use strict";
  const workspace = document.querySelector(".workspace");
  if (!workspace) return;
  const list = workspace.querySelector(".list");
  const reading = workspace.querySelector(".reading");
  const own = () => (workspace.dataset.item ? `/inkorg/${workspace.dataset.item}` : "/inkorg");
  const tell = (words) => document.dispatchEvent(new CustomEvent("besked", { detail: words }));

  // A refused act is shown under the act's own address, where nothing can be fetched or loaded again. Go on from the item.
  if (location.pathname !== own()) history.replaceState(null, "", own() + location.search);

  // The page of an address; null when the server gives none. Who is sent elsewhere is no longer signed in.
  // What is fetched without anybody having asked for it counts as nobody's look (S8).
  async function page(address, asked) {
    const headers = asked ? { Accept: "text/html" } : { Accept: "text/html", "Uppsikt-Av-Sig-Sjalv": "ja" };
    const answer = await fetch(address, { headers });
    const elsewhere = new URL(answer.url).pathname !== new URL(address, location.href).pathname;
    const fresh = answer.ok && !elsewhere ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    return { elsewhere, fresh };
  }

  function focused() {
    const row = document.activeElement?.closest?.("[data-row]");
    return row ? row.dataset.row : null;
  }

  // Whether it was told that something has come in that part.
  function replace(id, fresh) {
    const old = document.getElementById(id);
    const now = fresh.getElementById(id);
    if (!old || !now) return false;
    if (old.contains(document.activeElement) && !["rader", "forst", "vyer"].includes(id)) return false;
    const top = old.scrollTop;
    const link = id === "vyer" && old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const known = new Set([...old.querySelectorAll("[data-row]")].map((row) => row.dataset.row));
    const chosen = new Set([...old.querySelectorAll(".choose:checked")].map((box) => box.value));
    const whole = !document.querySelector("#efter .more");
    // The part itself stays: were it exchanged, the address would no longer point at it.
    old.replaceChildren(...now.childNodes);
    old.scrollTop = top;
    if (link) old.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
    for (const box of old.querySelectorAll(".choose")) box.checked = chosen.has(box.value);
    return ["rader", "forst"].includes(id) && arrived(known, [...old.querySelectorAll("[data-row]")], id === "forst" || whole);
  }

  // What has come is marked, and told to whoever does not see it. In a list that goes on, what stands after the last known row
  // has only moved up.
  function arrived(known, rows, whole) {
    const last = rows.findLastIndex((row) => known.has(row.dataset.row));
    const fresh = rows.slice(0, whole || last < 0 ? rows.length : last).filter((row) => !known.has(row.dataset.row));
    for (const row of fresh) row.classList.add("arrived");
    if (fresh.length === 0) return false;
    tell(fresh.length === 1 ? `Nytt i listan: ${fresh[0].querySelector("[data-item]").dataset.item}.` : `${fresh.length} nya i listan.`);
    return true;
  }

  // The list as it is now, put in place; the first time whole.
  function place(fresh) {
    const row = focused();
    if (document.getElementById("rader")) {
      const [before, now] = [list, fresh].map((part) => parseInt(part.querySelector("#vyer b")?.textContent, 10));
      let shown = false;
      for (const id of ["vyer", "forst", "rader", "efter"]) shown = replace(id, fresh) || shown;
      if (now > before && !shown) tell("Nytt längre ned i listan.");
      document.getElementById("forst").hidden = fresh.getElementById("forst").hidden;
    }
    else {
      list.replaceChildren(...fresh.querySelector(".list").childNodes);
      window.htmx.process(list);
    }
    choose(workspace.dataset.item);
    document.dispatchEvent(new Event("hamtat"));
    if (row) (list.querySelector(`[data-row="${CSS.escape(row)}"] a`) ?? besideTheList()).focus({ preventScroll: true });
  }

  // Where the keyboard goes on when its row has left the list.
  const besideTheList = () => reading.querySelector(".conversation h1") ?? workspace;

  // Which row is open beside the list. A page has one heading of the first rank: the open item's, when there is one.
  function choose(item) {
    for (const link of list.querySelectorAll("a[data-item]")) {
      if (item && link.closest("[data-row]").dataset.row === item) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const heading = list.querySelector("h1");
    if (!heading || !item) return;
    const lower = document.createElement("h2");
    lower.textContent = heading.textContent;
    heading.replaceWith(lower);
  }

  // Several chosen at once: how many, all of them, and x for the one in hand.
  const boxes = () => [...list.querySelectorAll(".choose")];
  function counted() {
    const chosen = boxes().filter((box) => box.checked).length;
    const told = list.querySelector("[data-chosen]");
    if (told) told.textContent = chosen === 1 ? "1 vald" : `${chosen} valda`;
    const all = list.querySelector("[data-all]");
    if (all) all.checked = chosen > 0 && [...list.querySelectorAll("#rader .choose")].every((box) => box.checked);
  }
  list.addEventListener("change", (event) => {
    if (event.target.matches("[data-all]")) for (const box of list.querySelectorAll("#rader .choose")) box.checked = event.target.checked;
    if (event.target.matches("[data-all], .choose")) counted();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "x" || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("textarea, select, input:not([type=checkbox])")) return;
    const row = document.activeElement?.closest?.("[data-row]") ?? list.querySelector("[data-row]:has(a[aria-current])");
    const box = row?.querySelector(".choose");
    if (!box) return;
    event.preventDefault();
    box.checked = !box.checked;
    counted();
  });

  let fetching = false;
  let again = false;

  async function refresh() {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    const item = workspace.dataset.item;
    try {
      const [rows, open] = await Promise.all([
        list.dataset.list && list.checkVisibility() ? page(list.dataset.list) : null,
        item ? page(own() + location.search) : null,
      ]);
      if (rows?.elsewhere || open?.elsewhere) {
        remember();
        location.reload();
        return;
      }
      if ("pressed" in document.documentElement.dataset || document.querySelector(".htmx-request")) {
        setTimeout(refresh, 300);
        return;
      }
      if (rows?.fresh) place(rows.fresh);
      if (open?.fresh && item === workspace.dataset.item) renew(open.fresh);
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

  // The open item as it is now. Where its forms were made for something else they come anew, unless somebody is at work in them:
  // then it is said, instead of letting a press be refused.
  function renew(fresh) {
    const version = fresh.querySelector("[name=version]")?.value;
    const shown = workspace.querySelector(".acts-part [name=version]")?.value;
    if (version && version !== shown && !window.uppsikt.busy(reading)) {
      show(fresh);
      return;
    }
    // Told once: the same words put in place again would be read out again.
    if (document.getElementById("gjort")?.textContent !== fresh.getElementById("gjort")?.textContent) replace("gjort", fresh);
    for (const id of ["samtal", "tagen"]) replace(id, fresh);
    if (!version || version === shown || document.getElementById("nytt")) return;
    const note = document.createElement("p");
    note.id = "nytt";
    note.className = "notice soon";
    note.textContent = "Något har hänt här medan du arbetade. Läs samtalet innan du går vidare.";
    document.getElementById("tagen")?.after(note);
    tell(note.textContent);
  }

  document.addEventListener("andrat", refresh);

  // Of several that were chosen, only the last is opened.
  let opening = 0;

  async function open(address, add) {
    const number = ++opening;
    const answer = await page(address, true).catch(() => null);
    if (number !== opening) return;
    if (!answer?.fresh?.querySelector(".workspace[data-item]")) {
      location.assign(address); // Whatever hinders it is told on a page of its own.
      return;
    }
    if (add) history.pushState(null, "", address);
    show(answer.fresh);
    tell(`${reading.querySelector("h1").textContent}: samtalet är öppet bredvid listan.`);
  }

  // The item of a page, put where the one before was.
  function show(fresh) {
    const held = reading.contains(document.activeElement);
    const same = workspace.dataset.item === fresh.querySelector(".workspace").dataset.item;
    const top = reading.querySelector(".conversation").scrollTop;
    document.title = fresh.title;
    workspace.dataset.part = "item";
    workspace.dataset.item = fresh.querySelector(".workspace").dataset.item;
    delete reading.dataset.refused;
    reading.replaceChildren(...fresh.querySelector(".reading").childNodes);
    workspace.querySelector(".to-acts")?.remove();
    workspace.append(fresh.querySelector(".to-acts"));
    window.htmx.process(reading);
    choose(workspace.dataset.item);
    document.dispatchEvent(new Event("oppnad"));
    if (same) reading.querySelector(".conversation").scrollTop = top;
    else showChosen();
    if (held) besideTheList().focus({ preventScroll: true });
  }

  list.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-item]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!reading.firstElementChild.checkVisibility()) {
      remember();
      return;
    }
    event.preventDefault();
    choose(link.closest("[data-row]").dataset.row);
    open(link.getAttribute("href"), true);
  });
  addEventListener("popstate", () => {
    if (location.pathname === own()) return;
    if (location.pathname === "/inkorg") location.reload();
    else open(location.pathname + location.search, false);
  });

  // After an act the page comes anew; the keyboard goes on from the row that was in hand, or from the conversation where the row
  // has left the list. What was refused is met first.
  const RETURN = "uppsikt.fokus";
  function remember() {
    try {
      sessionStorage.setItem(RETURN, "ja");
    } catch {
      // A browser that keeps nothing begins at the top of the page, as without scripts.
    }
  }
  workspace.addEventListener("submit", remember);
  function returning() {
    try {
      const remembered = sessionStorage.getItem(RETURN) !== null;
      sessionStorage.removeItem(RETURN);
      return remembered;
    } catch {
      return false;
    }
  }
  function comeBack() {
    const row = list.querySelector("a[aria-current][data-item]");
    if (document.activeElement !== document.body) return;
    if (row && row.checkVisibility()) row.focus({ preventScroll: true });
    else besideTheList().focus({ preventScroll: true });
  }

  // The chosen contribution must be seen without searching for it, above what is written about it.
  function showChosen() {
    const chosen = document.getElementById("vald");
    if (!chosen?.checkVisibility()) return;
    const answering = reading.querySelector(".answering");
    const end = Math.min(innerHeight, answering?.getBoundingClientRect().top ?? innerHeight);
    if (chosen.getBoundingClientRect().bottom <= end) return;
    const covered = answering && getComputedStyle(answering).position === "sticky" ? innerHeight - end : 0;
    chosen.style.scrollMarginBottom = `${covered + 8}px`;
    chosen.scrollIntoView({ block: chosen.offsetHeight < end / 2 ? "nearest" : "start" });
  }

  // Who writes an answer has what is answered before them, however much room the writing takes.
  const growing = new ResizeObserver((entries) => {
    if (entries.some((entry) => entry.target.contains(document.activeElement))) showChosen();
  });
  function watch() {
    growing.disconnect();
    for (const answering of reading.querySelectorAll(".answering")) growing.observe(answering);
  }
  watch();
  document.addEventListener("oppnad", watch);

  // The list beside an open item, where there is room for it.
  let filling = false;

  async function fill() {
    if (filling || !list.dataset.list || document.getElementById("rader") || !list.checkVisibility()) return;
    filling = true;
    const answer = await page(list.dataset.list).catch(() => null);
    filling = false;
    if (answer?.fresh && !document.getElementById("rader")) place(answer.fresh);
  }
  addEventListener("resize", fill);

  async function begin() {
    const back = returning();
    const refused = reading.querySelector(".objections");
    if (back && refused) {
      refused.tabIndex = -1;
      refused.focus({ preventScroll: true });
      refused.scrollIntoView({ block: "start" });
    }
    showChosen();
    await fill();
    if (back && !refused) comeBack();
  }
  begin();
})();
