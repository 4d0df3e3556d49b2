// Many chosen in a table at once: how many, and all of them. Without scripts the boxes and the buttons do the same.
(function () {
  "use strict";
  for (const form of document.querySelectorAll("form.bulk")) {
    const boxes = [...form.querySelectorAll(".tick input")];
    const every = form.querySelector("[data-all]");
    const told = form.querySelector("[data-chosen]");
    const count = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      told.textContent = chosen === 1 ? "1 vald" : `${chosen} valda`;
      every.querySelector("input").checked = chosen === boxes.length;
    };
    every.hidden = false;
    every.addEventListener("change", (event) => boxes.forEach((box) => (box.checked = event.target.checked)));
    form.addEventListener("change", count);
    count();
  }
})();
