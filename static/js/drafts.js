// Keeps what is typed at the desk in this browser until it is saved, for a day at most, and offers it after a crash.
// A form says by its mark (written_by) whose it is; forms with a password are left alone.
"use strict";

const DAY = 24 * 60 * 60 * 1000;
const OURS = ["csrfmiddlewaretoken", "written_by", "kept"];
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith("draft "));
const read = (key) => JSON.parse(localStorage.getItem(key));
const isTyped = ([name, value]) => !OURS.includes(name) && typeof value === "string";
const pairs = (form) => [...new FormData(form)].filter(isTyped);
const store = (key, isSent, now) => localStorage.setItem(key, JSON.stringify({ at: Date.now(), isSent, pairs: now }));
const sorted = (list) => JSON.stringify([...list].sort());
const keyOf = (form) => {  // forms of one page are told apart by their ids
  const [writer] = form.elements.written_by.value.split(":");
  return `draft ${writer} ${new URL(form.action).pathname}#${form.id}`;
};

function submit(form, list) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = form.action;
  const own = OURS.filter((name) => form.elements[name]).map((name) => [name, form.elements[name].value]);
  for (const [name, value] of [...own, ...list, ["reopen", "1"]]) {
    const field = document.createElement("textarea");  // an input loses the ends of lines
    [field.name, field.value, field.hidden] = [name, value, true];
    again.append(field);
  }
  document.body.append(again);
  again.submit();
}

function fill(form, list) {
  for (const [name, value] of list) {
    const field = form.elements[name];
    if (field && "value" in field && field.type !== "hidden") field.value = value;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function offer(form, key, draft) {
  const note = form.querySelector("[data-draft]");
  note.hidden = false;
  note.querySelector("[data-draft-back]").addEventListener("click", () => {
    note.hidden = true;
    (form.hasAttribute("data-reopens") ? submit : fill)(form, draft.pairs);
  });
  note.querySelector("[data-draft-away]").addEventListener("click", () => {
    note.hidden = true;
    localStorage.removeItem(key);
  });
}

function watch(form) {
  const key = keyOf(form);
  const start = sorted(pairs(form));
  const draft = read(key);
  const isOpenedAgain = form.hasAttribute("data-unsaved") || form.querySelector(".errornote");
  if (draft && !isOpenedAgain && sorted(draft.pairs) !== start) offer(form, key, draft);
  let waiting = 0;
  const keep = (isSent) => {
    clearTimeout(waiting);
    const now = pairs(form);
    if (isSent || sorted(now) !== start) store(key, isSent, now);
  };
  const later = () => { clearTimeout(waiting); waiting = setTimeout(keep, 300, false); };
  for (const name of ["input", "change"]) form.addEventListener(name, later);
  window.django?.jQuery?.(form).on("change", later);  // the search boxes tell nobody else
  for (const name of ["formset:added", "formset:removed"]) document.addEventListener(name, later);
  form.addEventListener("submit", (event) => { if (!event.submitter?.formTarget) keep(true); });
}

try {
  const isSaved = document.querySelector(".messagelist .success") !== null;
  for (const key of drafts()) {
    const { at, isSent } = read(key);
    if (Date.now() - at > DAY || (isSaved && isSent)) localStorage.removeItem(key);
  }
  for (const form of document.querySelectorAll("form[method=post]:has([data-draft]):not(:has([type=password]))")) {
    watch(form);
  }
  document.getElementById("logout-form")?.addEventListener("submit", () => {
    for (const key of drafts()) localStorage.removeItem(key);
  });
} catch {
  // The browser keeps nothing, or is full: the desk works without.
}
