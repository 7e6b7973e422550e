// Shows the copy buttons, which are sent hidden; each copies the text of the element whose id it names and says so.
const textOf = (element) => ("value" in element ? element.value : element.textContent.trim().replace(/\s+/g, " "));

const say = (button, words) => {
  const status = button.nextElementSibling;
  status.textContent = "";
  status.textContent = words;
};

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "text-s";
  button.after(status);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(textOf(source));
      say(button, "Copied");
    } catch {
      say(button, "Select the text and copy it");
    }
  });
}
