// A combobox: one value or several out of a list that narrows as one types.

import { el, freshId, icon, iconButton } from "../dom.js";
import { closePopup, isOpen, openPopup } from "../popup.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

/**
 * `rows` are {value, label, detail?, group?, lead?}; `chosen` is a list of values.
 * `onchange(values)` hears every choice; `many`, `max`, `clearable`, `placeholder` and `attributes` shape the control.
 */
export function picker({ rows, chosen, onchange, many = false, max, clearable = false, placeholder, attributes }) {
  const id = freshId("list");
  const list = el("div", { id, class: "popup listbox", role: "listbox", popover: "manual", "aria-multiselectable": many ? "true" : undefined });
  const input = el("input", { type: "text", role: "combobox", id: freshId("combobox"), autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, dir: "auto", ...attributes });
  const chips = el("span", { class: "chips" });
  const clear = iconButton("close", "Clear", () => choose([]), { class: "icon-button picker-clear" });
  const box = el("div", { class: "picker-box" }, chips, input, clearable && !many ? clear : null, icon("chevron"));
  const holder = el("div", { class: many ? "picker picker-many" : "picker" }, box, list);
  let values = [...chosen];
  let active = -1;

  const labelOf = (value) => rows.find((row) => row.value === value)?.label ?? value;
  const options = () => [...list.querySelectorAll("[role=option]")];

  function settle() {
    input.value = many || !values.length ? "" : labelOf(values[0]);
    input.placeholder = many && values.length ? "" : placeholder;
    clear.hidden = !values.length;
    chips.replaceChildren(...(many ? values.map(chip) : []));
  }

  function chip(value) {
    return el("span", { class: "chip", dir: "auto" }, labelOf(value), iconButton("close", `Remove ${labelOf(value)}`, () => choose(values.filter((one) => one !== value))));
  }

  function choose(next) {
    values = next;
    settle();
    onchange(values);
  }

  function pick(value) {
    if (!many) closePopup();
    if (!many) return choose([value]);
    const isIn = values.includes(value);
    if (!isIn && max && values.length >= max) return;
    choose(isIn ? values.filter((one) => one !== value) : [...values, value]);
    show("");
  }

  function show(typed) {
    const wanted = fold(typed);
    const found = rows.filter((row) => fold(`${row.label} ${row.detail ?? ""}`).includes(wanted));
    list.replaceChildren(...grouped(found), ...(found.length ? [] : [el("div", { class: "popup-note" }, "No matches")]));
    openPopup(box, list, () => {
      input.setAttribute("aria-expanded", "false");
      list.replaceChildren();
      settle();
    });
    input.setAttribute("aria-expanded", "true");
    activate(found.length ? Math.max(0, found.findIndex((row) => values.includes(row.value))) : -1);
  }

  function grouped(found) {
    return found.flatMap((row, index) => {
      const heading = row.group && row.group !== found[index - 1]?.group ? [el("div", { class: "popup-group", dir: "auto" }, row.group)] : [];
      return [...heading, option(row)];
    });
  }

  function option(row) {
    const isChosen = values.includes(row.value);
    const words = el("span", { class: "popup-words", dir: "auto" }, row.label, row.detail ? el("small", {}, row.detail) : null);
    const node = el("div", { id: freshId("option"), role: "option", class: "popup-row", "aria-selected": String(isChosen), "data-value": row.value }, row.lead?.(), words, isChosen ? icon("tick") : null);
    node.addEventListener("pointerdown", (event) => event.preventDefault());
    node.addEventListener("click", () => pick(row.value));
    return node;
  }

  function activate(index) {
    active = index;
    options().forEach((node, at) => node.classList.toggle("active", at === index));
    const node = options()[index];
    input.setAttribute("aria-activedescendant", node?.id ?? "");
    node?.scrollIntoView({ block: "nearest" });
  }

  const move = (step) => (isOpen(list) ? activate((active + step + options().length) % Math.max(1, options().length)) : show(""));
  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => (isOpen(list) ? options()[active]?.click() : show("")),
    Backspace: () => !input.value && many && values.length && choose(values.slice(0, -1)),
    Tab: () => closePopup(),
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || !KEYS[event.key]) return;
    if (!["Tab", "Backspace"].includes(event.key)) event.preventDefault();
    KEYS[event.key]();
  });
  input.addEventListener("input", () => show(input.value));
  box.addEventListener("click", (event) => {
    if (event.target.closest("button")) return;
    input.focus();
    input.select();
    if (!isOpen(list)) show("");
  });
  input.addEventListener("blur", () => isOpen(list) && !list.contains(document.activeElement) && closePopup());
  settle();
  return { holder, input, read: () => values };
}
