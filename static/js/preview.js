// Shows a text in Markdown below its field, in the site's own styles: a shadow tree keeps them apart from the desk's.
// Without this script the button opens the same preview in a window of its own.
"use strict";

const FAILED = "The preview cannot be shown right now. Your text is still in its field.";

function draw(place, html, stylesheet) {
  const root = place.shadowRoot || place.attachShadow({ mode: "open" });
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = stylesheet;
  root.innerHTML = html; // made by our server from allowed tags alone
  root.prepend(link);
  place.hidden = false;
}

async function render(button, field) {
  const sent = new FormData();
  sent.set("csrfmiddlewaretoken", button.form.elements.csrfmiddlewaretoken.value);
  sent.set("preview", "text");
  sent.set("text", field.value);
  sent.set("part", "1");
  const answer = await fetch(button.formAction, { method: "POST", body: sent });
  // Who is no longer signed in is led elsewhere; 413 says what is too long.
  if (answer.redirected || !(answer.ok || answer.status === 413)) throw new Error(answer.status);
  return answer.text();
}

for (const button of document.querySelectorAll("[data-preview]")) {
  const field = document.getElementById(button.dataset.preview);
  const place = button.closest(".markdown").querySelector(".preview");
  const status = button.parentElement.querySelector("[role=status]");
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      draw(place, await render(button, field), button.dataset.stylesheet);
      status.textContent = "The preview stands below.";
    } catch {
      status.textContent = FAILED;
    }
  });
  field.addEventListener("input", () => {
    if (!place.hidden) status.textContent = "The text has changed since this preview.";
  });
}
