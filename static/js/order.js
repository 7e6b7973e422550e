// Moves rows that have a place by buttons: each exchanges the numbers of two rows. Without this script one types them.
"use strict";

const STEPS = [["Move up", -1], ["Move down", 1]];

const placeOf = (row) => row.querySelector(".field-position input");
const numberOf = (row) => Number(placeOf(row).value) || Infinity;
const indexOf = (row) => Number(row.id.split("-").pop());
const nameOf = (row) => {
  const names = [".field-family input", ".field-given input"].map((field) => row.querySelector(field)?.value.trim());
  return names.filter(Boolean).join(" ") || "author without a name";
};

const keepOrder = (group) => {
  const body = group.querySelector("tbody");
  const status = document.createElement("p");
  const rowsNow = () => [...body.querySelectorAll(".form-row:not(.empty-form)")].filter(placeOf);

  const arrange = (rows) => {
    const end = body.querySelector(".empty-form");
    const parts = rows.map((row) => [row.previousElementSibling, row]);
    for (const [before, row] of parts) {
      if (before?.matches(".row-form-errors")) body.insertBefore(before, end);
      body.insertBefore(row, end);
    }
  };
  const byNumber = () => rowsNow().sort((one, other) => numberOf(one) - numberOf(other) || indexOf(one) - indexOf(other));

  const tell = () => {
    const rows = rowsNow();
    rows.forEach((row, index) => {
      for (const button of row.querySelectorAll(".order button")) {
        button.disabled = !rows[index + Number(button.dataset.step)];
        button.setAttribute("aria-label", `${button.textContent}: ${nameOf(row)}`);
      }
    });
  };

  const move = (row, button) => {
    const rows = byNumber();
    const isClear = rows.every((one, index) => Number.isFinite(numberOf(one)) && numberOf(rows[index - 1] ?? one) <= numberOf(one));
    const isSingle = new Set(rows.map(numberOf)).size === rows.length;
    if (!isClear || !isSingle) rows.forEach((one, index) => { placeOf(one).value = index + 1; });
    const at = rows.indexOf(row);
    const other = rows[at + Number(button.dataset.step)];
    if (!other) return;
    [placeOf(row).value, placeOf(other).value] = [placeOf(other).value, placeOf(row).value];
    arrange(byNumber());
    tell();
    (button.disabled ? row.querySelector(".order button:enabled") : button).focus();
    placeOf(row).dispatchEvent(new Event("input", { bubbles: true }));
    status.textContent = `${nameOf(row)} is now number ${rowsNow().indexOf(row) + 1} of ${rows.length}.`;
  };

  const furnish = (row) => {
    if (!placeOf(row) || row.querySelector(".order")) return;
    const box = document.createElement("span");
    box.className = "order";
    for (const [words, step] of STEPS) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--line";
      button.dataset.step = step;
      button.textContent = words;
      button.addEventListener("click", () => move(row, button));
      box.append(button);
    }
    placeOf(row).after(box);
  };

  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  group.append(status);
  rowsNow().forEach(furnish);
  tell();
  body.addEventListener("input", tell);
  group.addEventListener("formset:added", ({ target }) => {
    const last = Math.max(0, ...rowsNow().map(numberOf).filter(Number.isFinite));
    furnish(target);
    placeOf(target).value ||= last + 1;
    tell();
  });
  // A new row that is taken away makes the desk number all fields anew, down the table: the rows that are stored come first.
  group.addEventListener("click", ({ target }) => {
    if (!target.closest(".inline-deletelink")) return;
    arrange(rowsNow().sort((one, other) => indexOf(one) - indexOf(other)));
    setTimeout(() => {
      arrange(byNumber());
      tell();
    });
  }, true);
};

for (const group of document.querySelectorAll(".inline-group:has(.field-position input)")) keepOrder(group);
