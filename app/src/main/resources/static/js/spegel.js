// What is being written in a field, shown where it will stand: an element names the field with data-mirror. Without scripts it
// shows what the form began with. Heard on the document, so that it works in parts that are loaded later.
(function () {
  "use strict";
  document.addEventListener("input", (event) => {
    if (!event.target.id) return;
    for (const mirror of document.querySelectorAll(`[data-mirror="${CSS.escape(event.target.id)}"]`)) {
      mirror.textContent = event.target.value;
    }
  });
})();
