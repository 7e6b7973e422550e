// Offers names under a search box while somebody types. Without this script the box searches as before.
// Arrow keys move, Enter opens a line, Escape closes; Enter with no line chosen searches for what was typed.
const PAUSE = 150;
const SHORTEST = 2;

const fragment = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
};

const offerNames = (input) => {
  const box = input.closest(".search");
  const address = new URL("suggest/", input.form.action);
  const status = document.createElement("span");
  let pause;
  let asking;
  let panel = null;
  let chosen = null;

  const choose = (option) => {
    chosen?.setAttribute("aria-selected", "false");
    chosen = option;
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const close = () => {
    clearTimeout(pause);
    asking?.abort();
    choose(null);
    panel?.remove();
    panel = null;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-controls");
    input.removeAttribute("aria-describedby");
  };

  const open = (found) => {
    close();
    if (!found) return;
    panel = found;
    box.append(panel);
    const list = panel.querySelector("[role=listbox]");
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", list.id);
    const caution = panel.querySelector("#suggest-caution");
    if (caution) input.setAttribute("aria-describedby", caution.id);
    status.textContent = list.dataset.count;
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    address.searchParams.set("q", input.value.trim());
    try {
      const answer = await fetch(address, { signal: asking.signal, credentials: "omit" });
      if (answer.ok && document.activeElement === input) open(fragment((await answer.text()).trim()));
    } catch {
      // Typed on, or out of reach: the box still searches.
    }
  };

  const move = (step) => {
    // One step beyond either end no line is chosen, and Enter searches for what was typed.
    const lines = [null, ...panel.querySelectorAll("[role=option]")];
    choose(lines.at((lines.indexOf(chosen) + step) % lines.length));
  };

  input.addEventListener("input", () => {
    clearTimeout(pause);
    if (input.value.trim().length < SHORTEST) close();
    else pause = setTimeout(ask, PAUSE);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || !panel) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen) location.assign(chosen.dataset.url);
    else return;
    event.preventDefault();
  });

  input.addEventListener("blur", close);
  box.addEventListener("pointerdown", (event) => {
    if (panel?.contains(event.target)) event.preventDefault(); // the field keeps the focus
  });
  box.addEventListener("click", (event) => {
    const line = event.target.closest("[role=option]");
    if (line) location.assign(line.dataset.url);
  });

  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  box.after(status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
};

document.querySelectorAll(".search__input").forEach(offerNames);
