// Light or dark as the person chose on this device; without a choice, as the computer has it.
(function () {
  "use strict";
  const root = document.documentElement;

  function chosen() {
    try {
      return localStorage.getItem("tema") || "system";
    } catch {
      return "system";
    }
  }

  function apply(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
    }
  }

  apply(chosen());
  document.addEventListener("DOMContentLoaded", () => {
    for (const fieldset of document.querySelectorAll(".themes")) fieldset.hidden = false;
    apply(chosen());
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    try {
      localStorage.setItem("tema", button.dataset.themeChoice);
    } catch {
      // A browser that keeps nothing still gets the theme for this page.
    }
    apply(button.dataset.themeChoice);
  });
})();
