// Keeps a focused square of the evidence map clear of its headers, and lets Tab pass the map by when it does not scroll.
const box = document.querySelector(".map-box");

const fit = () => {
  const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
  if (scrolls) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
};

const clear = ({ target }) => {
  const cell = target.closest("tbody td");
  if (!cell) return;
  const place = cell.getBoundingClientRect();
  const beside = cell.parentElement.querySelector("th").getBoundingClientRect().right;
  const above = box.querySelector("thead").getBoundingClientRect().bottom;
  box.scrollBy(Math.min(0, place.left - beside), Math.min(0, place.top - above));
};

if (box) {
  new ResizeObserver(fit).observe(box);
  box.addEventListener("focusin", clear);
}
