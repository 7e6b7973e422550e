// Shows the print buttons, which are sent hidden because they do nothing without a script, and dates what is printed.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    window.print();
  });
}
window.addEventListener("beforeprint", () => {
  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  for (const place of document.querySelectorAll("[data-printed-on]")) place.textContent = `, printed on ${today}`;
});
