// Says in the save bar that something is not saved yet, and asks before the page is left. Forms that only look
// something up, which have no method "post", and the ticks of a list are left alone.
"use strict";

const forms = [...document.querySelectorAll("#content form[method=post], #content-main form[method=post]")]
  .filter((form) => form.id !== "changelist-form");
const line = document.getElementById("unsaved");
const state = (form) => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken"));
const starts = new Map(forms.map((form) => [form, state(form)]));
let sent = null;

// A form that came back with errors, or with what two people wrote at once, holds what was typed before.
const holds = (form) => form.hasAttribute("data-unsaved") || form.querySelector(".errornote") !== null;
const differs = (form) => form !== sent && (holds(form) || state(form) !== starts.get(form));
const ask = (event) => event.preventDefault();

function look() {
  const isUnsaved = forms.some(differs);
  window[isUnsaved ? "addEventListener" : "removeEventListener"]("beforeunload", ask);
  const words = isUnsaved ? "You have changes that are not saved" : "";
  if (line && line.textContent !== words) line.textContent = words;
}

for (const name of ["input", "change", "reset", "formset:added", "formset:removed"]) {
  // After whatever else listens has done its part.
  document.addEventListener(name, () => setTimeout(look));
}
// The search boxes tell only jQuery.
if (window.django?.jQuery) window.django.jQuery(document).on("change", () => setTimeout(look));
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.submitter?.formTarget) return;
  sent = event.target;
  look();
});
// Back from the next page, nothing has been sent from this one.
window.addEventListener("pageshow", () => {
  sent = null;
  look();
});
