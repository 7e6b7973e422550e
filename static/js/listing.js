// Lists with filters. A change of a filter swaps the results in place (htmx does that, as the form says); here the numbers
// in the panel follow, and long groups of choices can be searched. The button of the form does the same without scripts.
"use strict";

const LATER = 150; // ms; a status that came with the swap is read out only when it changes afterwards

function key(input) {
  return `${input.name}=${input.value}`;
}

// The numbers, the years and the summary as the answer has them; what is pressed, folded or in focus stays where it is.
function follow(panel, fresh) {
  const answers = new Map([...fresh.querySelectorAll(".check input")].map((input) => [key(input), input]));
  for (const input of panel.querySelectorAll(".check input")) {
    const answer = answers.get(key(input));
    if (!answer) continue;
    input.disabled = answer.disabled && !input.checked;
    input.parentElement.querySelector(".count").replaceChildren(...answer.parentElement.querySelector(".count").childNodes);
  }
  for (const part of [".histogram", "summary"]) {
    const old = panel.querySelector(part);
    const now = fresh.querySelector(part);
    if (old && now) old.replaceChildren(...now.childNodes);
  }
  for (const group of panel.querySelectorAll(".group")) {
    const now = fresh.querySelector(`.group[data-facet="${group.dataset.facet}"]`);
    if (!now) continue;
    group.querySelector(".group__name small").textContent = now.querySelector(".group__name small").textContent;
    // Of a long group only the most frequent choices are here, and those are others now.
    if (now.querySelector("[data-whole]") && !group.contains(document.activeElement)) {
      group.querySelector(".group__body").replaceWith(now.querySelector(".group__body"));
    }
  }
}

// The button says how many it shows; without this script it could not know while boxes are ticked.
function count() {
  const button = document.querySelector(".filters.panel [type=submit]");
  const words = document.querySelector("#results .result-count")?.textContent.split(",")[0];
  if (button && words) button.textContent = `Show ${words}`;
}

// Where the panel is a menu, its results lie below it: the button folds it and leads to them.
function lead({ target }) {
  const panel = target.closest(".filters");
  if (!panel.querySelector("summary").checkVisibility()) return;
  panel.open = false;
  const title = document.getElementById("results-title");
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  document.getElementById("results").scrollIntoView();
}

function announce() {
  const status = document.querySelector("#results [role=status]");
  const words = status?.textContent;
  if (!words) return;
  status.textContent = "";
  setTimeout(() => { status.textContent = words; }, LATER);
}

// Readers leave nothing behind: what htmx writes down of the address is wiped, and it goes by the address itself.
function wipe() {
  try { sessionStorage.clear(); } catch { /* a browser without storage holds nothing */ }
}
wipe();
document.addEventListener("htmx:pushedIntoHistory", wipe);

document.addEventListener("htmx:configRequest", ({ detail }) => {
  for (const [name, value] of [...detail.formData.entries()]) {
    if (!value) detail.formData.delete(name);
  }
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const panel = document.querySelector(".filters");
  const fresh = new DOMParser().parseFromString(detail.xhr.responseText, "text/html").querySelector(".filters");
  if (panel && fresh) follow(panel, fresh);
  count();
  announce();
});
count();
document.querySelector(".filters.panel form")?.addEventListener("submit", lead);
// Whatever went wrong, the page of the answer says it.
for (const trouble of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(trouble, ({ detail }) => detail.elt.closest("form")?.submit());
}

// All choices of a long group, fetched from where its link leads, in place.
async function unfold(link) {
  const group = link.closest(".group");
  const answer = await fetch(link.href);
  if (!answer.ok) return location.assign(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const whole = page.querySelector(`.group[data-facet="${group.dataset.facet}"]`);
  group.replaceWith(whole);
  whole.after(Object.assign(document.createElement("input"), { type: "hidden", name: "all", value: whole.dataset.facet }));
  whole.querySelectorAll("[data-find]").forEach(search);
  (whole.querySelector("[data-find] input") ?? whole.querySelector("summary")).focus();
}
document.querySelector(".filters")?.addEventListener("click", (event) => {
  const link = event.target.closest("[data-whole]");
  if (!link) return;
  event.preventDefault();
  unfold(link).catch(() => location.assign(link.href));
});

function search(box) {
  const field = box.querySelector("input");
  const choices = [...box.parentElement.querySelectorAll(".check")];
  const narrow = () => {
    const words = field.value.trim().toLowerCase();
    for (const choice of choices) choice.hidden = !choice.textContent.toLowerCase().includes(words);
    box.querySelector("[role=status]").textContent = `${choices.filter((choice) => !choice.hidden).length} shown`;
  };
  box.hidden = false;
  field.addEventListener("input", narrow);
  field.addEventListener("change", (event) => event.stopPropagation());
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
}
document.querySelectorAll("[data-find]").forEach(search);
