// An answer can be undone for some seconds. When they are over the button goes, and it is said that the answer is on its way; the
// room of the button stays, so that nothing moves under somebody who writes. Without scripts a press that is too late is told so.
(function () {
  "use strict";
  const workspace = document.querySelector(".workspace");
  if (!workspace) return;

  function over(form) {
    if (!form.isConnected) return;
    const part = form.closest("[data-undoing]");
    const told = part.querySelector("[data-undo-told]");
    const held = form.contains(document.activeElement);
    form.classList.add("over");
    told.textContent = told.dataset.over;
    if (held) (part.querySelector("a[href]") ?? workspace).focus({ preventScroll: true });
  }

  function watch() {
    for (const form of workspace.querySelectorAll("form[data-left]")) {
      const left = Number(form.dataset.left);
      form.removeAttribute("data-left");
      setTimeout(() => over(form), left);
    }
  }

  new MutationObserver(watch).observe(workspace, { childList: true, subtree: true });
  watch();
})();
