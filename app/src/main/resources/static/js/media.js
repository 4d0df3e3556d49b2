// Large files are sent part by part, with how far they have come, and go on where they were broken off. Without scripts the form
// sends them whole.
(function () {
  "use strict";
  const HEAD = 64 << 10;
  const TRIES = 6;
  const WAIT = 1500;

  function begin(form) {
    const field = form.querySelector("input[type=file]");
    const token = form.querySelector("input[type=hidden]");
    const sending = form.querySelector("[data-sending]");
    const bar = sending.querySelector("progress");
    const told = form.querySelector("[data-told]");
    const faults = form.querySelector("[data-faults]");
    const button = form.querySelector("button");
    let stopped = null;

    const wait = (time) => new Promise((done) => setTimeout(done, time));

    async function post(address, fields) {
      const body = new FormData();
      body.append(token.name, token.value);
      for (const [name, value] of Object.entries(fields)) {
        body.append(name, value);
      }
      const answer = await fetch(address, { method: "POST", body, signal: stopped.signal, headers: { Accept: "application/json" } });
      const type = answer.headers.get("Content-Type") || "";
      const known = type.includes("application/json") ? await answer.json() : {};
      if (known.fel) {
        throw Object.assign(new Error("refused"), { sentences: known.fel });
      }
      if (!answer.ok || !known.id) {
        throw Object.assign(new Error(`status ${answer.status}`), { gone: answer.status === 404, shut: answer.status === 401 || answer.redirected });
      }
      return known;
    }

    // What is broken on the way is asked for again; the server knows how far it has come.
    async function stubborn(ask) {
      for (let tries = 1; ; tries++) {
        try {
          return await ask();
        } catch (fault) {
          if (fault.sentences || fault.gone || fault.shut || fault.name === "AbortError" || tries === TRIES) {
            throw fault;
          }
          told.textContent = "Förbindelsen bröts. Försöker igen.";
          await wait(WAIT * tries);
        }
      }
    }

    function show(file, state) {
      const sent = file.size - state.kvar;
      bar.value = Math.floor((100 * sent) / file.size);
    }

    async function send(file) {
      sending.querySelector("[data-name]").textContent = file.name;
      bar.value = 0;
      sending.hidden = false;
      let state = await stubborn(() => post(form.dataset.parts, { namn: file.name, storlek: file.size, huvud: file.slice(0, HEAD) }));
      told.textContent = state.fran > 0 ? `${file.name} fortsätter där den slutade.` : `${file.name} skickas.`;
      const place = `${form.dataset.parts}/${state.id}`;
      while (state.kvar > 0) {
        show(file, state);
        const part = file.slice(state.fran, state.fran + state.nasta);
        state = await stubborn(() => post(place, { fran: state.fran, del: part }));
      }
      show(file, state);
      told.textContent = `${file.name} har kommit fram och kontrolleras.`;
      while (!state.adress) {
        state = await stubborn(() => post(`${place}/klar`, {}));
        if (!state.adress) {
          await wait(WAIT);
        }
      }
      return state.adress;
    }

    function fault(name, sentences) {
      for (const sentence of sentences) {
        const line = document.createElement("li");
        line.textContent = sentence;
        faults.append(line);
      }
      faults.hidden = false;
      told.textContent = `${name} kom inte in.`;
    }

    async function all(files) {
      const taken = [];
      for (const file of files) {
        try {
          taken.push(await send(file));
        } catch (trouble) {
          if (trouble.name === "AbortError") {
            told.textContent = `${file.name} avbröts. Välj samma fil igen för att fortsätta.`;
            return;
          }
          fault(file.name, trouble.sentences || [trouble.shut ? "Du har loggats ut. Logga in och välj samma fil igen, så fortsätter den." : `${file.name} kunde inte skickas. Välj samma fil igen, så fortsätter den där den slutade.`]);
        }
      }
      if (faults.hidden) {
        location.assign(taken.length === 1 ? taken[0] : form.action);
      }
    }

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      stopped = new AbortController();
      faults.replaceChildren();
      faults.hidden = true;
      button.disabled = true;
      try {
        await all([...field.files]);
      } finally {
        sending.hidden = true;
        button.disabled = false;
      }
    });
    form.querySelector("[data-stop]").addEventListener("click", () => stopped.abort());
    addEventListener("beforeunload", (event) => {
      if (!sending.hidden) {
        event.preventDefault();
      }
    });
  }

  document.querySelectorAll("form[data-parts]").forEach(begin);
})();
