// The calendar: something is dragged to another day, or moved by the keyboard. A draft: pictures change places.
(() => {
  const form = document.getElementById("flytta");
  const move = (draft, day) => {
    form.elements.utkast.value = draft;
    form.elements.dag.value = day;
    form.submit();
  };
  if (form) {
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
})();
