// A menu that a button opens: arrow keys and first letters move, Enter or a click chooses, Escape and Tab leave.

import { el, freshId, icon } from "./dom.js";
import { stepIn } from "./keys.js";
import { closePopup, isOpen, openPopup } from "./popup.js";
import { fold } from "./text.js";

/**
 * Makes `button` open a menu and returns the menu, to be put beside it. `rows()` are {label, detail?, shape?, key?,
 * isChecked?, onchoose}, asked for each time that it opens.
 */
export function withMenu(button, rows, label) {
  const list = el("div", { id: freshId("menu"), class: "popup menu", role: "menu", popover: "manual", "aria-label": label, "data-test": "menu" });
  const open = () => show(button, list, rows());
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", list.id);
  button.addEventListener("click", () => (isOpen(list) ? closePopup() : open()));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || isOpen(list)) return;
    event.preventDefault();
    open();
  });
  list.addEventListener("keydown", (event) => onKey(event, list));
  return list;
}

function show(button, list, rows) {
  list.replaceChildren(...rows.map(item));
  button.setAttribute("aria-expanded", "true");
  openPopup(button, list, () => {
    button.setAttribute("aria-expanded", "false");
    button.focus();
    list.replaceChildren();
  });
  (list.querySelector("[aria-checked=true]") ?? list.firstElementChild)?.focus();
}

function item({ label, detail, shape, key, isChecked, onchoose }) {
  const words = el("span", { class: "popup-words", dir: "auto" }, label, detail ? el("small", { dir: "auto" }, detail) : null);
  const choose = () => {
    closePopup();
    onchoose();
  };
  const facts = isChecked === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": String(isChecked) };
  return el("button", { type: "button", ...facts, tabindex: "-1", class: "popup-row", "data-value": key, "data-test": "menu-item", onclick: choose }, shape && icon(shape), words, isChecked ? icon("tick") : null);
}

function onKey(event, list) {
  const rows = [...list.children];
  if (event.key === "Tab") return closePopup();
  if (stepIn(event, rows)) return;
  if (event.key.length !== 1 || event.key === " ") return;
  const from = rows.indexOf(document.activeElement) + 1;
  const around = [...rows.slice(from), ...rows.slice(0, from)];
  around.find((row) => fold(row.textContent).startsWith(fold(event.key)))?.focus();
}
