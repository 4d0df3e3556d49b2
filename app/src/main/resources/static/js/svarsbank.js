// Ready answers inserted by typing: a slash and the beginning of a word opens a list over the field. The arrows choose, Enter
// inserts, Escape closes. Begins anew when another item is opened in the same page; without scripts there is a list to choose from.
(function () {
  "use strict";
  const workspace = document.querySelector(".workspace");
  if (!workspace) return;
  const CALL = /(^|\s)\/([\p{L}\p{N}-]{0,30})$/u;

  function begin() {
    const form = workspace.querySelector("[data-answer]");
    if (!form) return;
    const text = form.querySelector("textarea");
    const place = form.querySelector("[data-offered]");
    const told = form.querySelector("[data-offered-told]");
    const inserted = form.querySelector("[name=inserted]");
    const press = form.querySelector("[data-ready]");
    let chosen = null;
    let asked = 0;
    let shown = null; // What was typed when the list that is open was asked for.
    let waiting = false; // Enter was pressed before the list had come for what was typed.
    let pressed = false; // Somebody asked for the list with the button, and is told when it is empty.
    let closed = null; // What was typed when somebody closed the list; it stays closed until something else is.
    text.setAttribute("aria-autocomplete", "list");
    text.setAttribute("aria-haspopup", "listbox");
    press.hidden = false;

    // The slash and what follows it up to the cursor; null when nothing is called for.
    function called() {
      if (text.selectionStart !== text.selectionEnd) return null;
      const found = CALL.exec(text.value.slice(0, text.selectionStart));
      return found && { typed: found[2], from: text.selectionStart - found[2].length - 1 };
    }

    function close() {
      asked++;
      chosen = null;
      shown = null;
      waiting = false;
      place.hidden = true;
      place.replaceChildren();
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
      told.textContent = "";
    }

    function choose(option) {
      chosen?.setAttribute("aria-selected", "false");
      chosen = option;
      if (!option) {
        text.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      text.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    const options = () => [...place.querySelectorAll("[role=option]")];

    async function offer() {
      const call = called();
      if (!call || call.typed === closed) {
        if (!call) closed = null;
        close();
        return;
      }
      closed = null;
      const number = ++asked;
      const wanted = pressed;
      pressed = false;
      const answer = await fetch(`${place.dataset.offered}&sok=${encodeURIComponent(call.typed)}`, { headers: { Accept: "text/html" } }).catch(() => null);
      if (number !== asked) return;
      if (!answer?.ok || answer.redirected) {
        close();
        return;
      }
      const part = new DOMParser().parseFromString(await answer.text(), "text/html").body;
      if (number !== asked) return;
      const list = part.querySelector("[role=listbox]");
      if (!list) {
        close();
        told.textContent = "Inget färdigt svar passar.";
        if (wanted) {
          place.replaceChildren(...part.children);
          place.hidden = false;
        }
        return;
      }
      shown = call.typed;
      list.id = "fardiga-svar";
      place.replaceChildren(list);
      place.hidden = false;
      text.setAttribute("aria-controls", list.id);
      chosen = null;
      choose(options().find((option) => option.dataset.text !== undefined) ?? options()[0]);
      const count = options().length;
      if (waiting) {
        insert(chosen);
        return;
      }
      told.textContent = `${count === 1 ? "1 färdigt svar" : `${count} färdiga svar`}. Pilarna väljer, Enter lägger in.`;
    }

    function insert(option) {
      const call = called();
      const words = option?.dataset.text;
      if (words === undefined || !call) return;
      const tokens = new Set(inserted.value.split(" ").filter(Boolean));
      tokens.add(option.dataset.token);
      inserted.value = [...tokens].join(" ");
      text.setRangeText(words, call.from, text.selectionStart, "end");
      close();
      // What is left to fill in is marked, so that the next key writes it.
      const left = /\{\p{L}[\p{L} -]*\}/u.exec(words);
      if (left) text.setSelectionRange(call.from + left.index, call.from + left.index + left[0].length);
      text.focus();
      text.dispatchEvent(new Event("input", { bubbles: true }));
      told.textContent = left ? `Svaret är inlagt. Fyll i ${left[0]}.` : "Svaret är inlagt.";
    }

    text.addEventListener("input", offer);
    text.addEventListener("click", offer);
    // Whoever presses the button, or a link in the list, comes back or is on the way.
    text.addEventListener("blur", () => setTimeout(() => {
      if (document.activeElement !== text && !place.contains(document.activeElement)) close();
    }, 150));
    text.addEventListener("keydown", (event) => {
      if (place.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = options();
      if (all.length === 0 && event.key !== "Escape") return;
      const at = all.indexOf(chosen);
      if (event.key === "ArrowDown") choose(all[(at + 1) % all.length]);
      else if (event.key === "ArrowUp") choose(all[(at - 1 + all.length) % all.length]);
      else if (event.key === "Enter" && called() && called().typed !== shown) waiting = true;
      else if (event.key === "Enter" && chosen?.dataset.text !== undefined) insert(chosen);
      else if (event.key === "Escape") {
        closed = called()?.typed ?? null;
        close();
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    // The field keeps the focus while something in the list is pressed.
    place.addEventListener("mousedown", (event) => event.preventDefault());
    place.addEventListener("click", (event) => insert(event.target.closest("[role=option]")));
    press.addEventListener("click", () => {
      text.focus();
      if (!called()) {
        const before = text.value.slice(0, text.selectionStart);
        text.setRangeText(before === "" || /\s$/.test(before) ? "/" : " /", text.selectionStart, text.selectionEnd, "end");
      }
      closed = null;
      pressed = true;
      text.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  begin();
  document.addEventListener("oppnad", begin);
})();
