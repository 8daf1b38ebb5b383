// A combobox: one value or several out of a list that narrows as one types.

import { el, freshId, icon, iconButton } from "../dom.js";
import { closePopup, isOpen, openPopup } from "../popup.js";
import { fold } from "../text.js";

export class Picker {
  /**
   * `rows` are {value, label, detail?, group?, lead?}; `chosen` is a list of values; `onchange` hears every choice.
   * `many`, `max`, `clearable`, `placeholder` and `attributes` (of the text field) shape the control.
   */
  constructor({ rows, chosen, onchange, many = false, max = Infinity, clearable = false, placeholder, attributes }) {
    Object.assign(this, { rows, onchange, many, max, placeholder, values: [...chosen], active: -1 });
    const id = freshId("list");
    this.list = el("div", { id, class: "popup listbox", role: "listbox", popover: "manual", "aria-multiselectable": many ? "true" : undefined });
    this.input = el("input", { type: "text", role: "combobox", id: freshId("combobox"), autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, dir: "auto", ...attributes });
    this.chips = el("span", { class: "chips" });
    this.clear = iconButton("close", "Clear", () => this.choose([]), { class: "icon-button picker-clear" });
    this.box = el("div", { class: "picker-box" }, this.chips, this.input, clearable && !many ? this.clear : null, icon("chevron"));
    this.node = el("div", { class: "picker" }, this.box, this.list);
    this.listen();
    this.settle();
  }

  listen() {
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("input", () => this.show(this.input.value));
    this.input.addEventListener("blur", () => isOpen(this.list) && closePopup());
    this.box.addEventListener("click", (event) => event.target.closest("button") || this.enter());
  }

  enter() {
    this.input.focus();
    this.input.select();
    if (!isOpen(this.list)) this.show("");
  }

  labelOf(value) {
    return this.rows.find((row) => row.value === value)?.label ?? value;
  }

  /** Shows what is chosen, whatever was typed. */
  settle() {
    this.input.value = this.many || !this.values.length ? "" : this.labelOf(this.values[0]);
    this.input.placeholder = this.many && this.values.length ? "" : this.placeholder;
    this.clear.hidden = !this.values.length;
    this.chips.replaceChildren(...(this.many ? this.values.map((value) => this.chip(value)) : []));
  }

  chip(value) {
    const label = this.labelOf(value);
    return el("span", { class: "chip", dir: "auto" }, label, iconButton("close", `Remove ${label}`, () => this.choose(this.without(value))));
  }

  without(value) {
    return this.values.filter((one) => one !== value);
  }

  choose(values) {
    this.values = values;
    this.settle();
    this.onchange(values);
  }

  pick(value) {
    if (this.many) return this.toggle(value);
    closePopup();
    this.choose([value]);
  }

  toggle(value) {
    if (this.values.includes(value)) this.choose(this.without(value));
    else if (this.values.length < this.max) this.choose([...this.values, value]);
    this.show("");
  }

  show(typed) {
    const found = this.rows.filter((row) => fold(`${row.label} ${row.detail ?? ""}`).includes(fold(typed)));
    this.list.replaceChildren(...(found.length ? this.options(found) : [el("div", { class: "popup-note" }, "No matches")]));
    openPopup(this.box, this.list, () => this.hidden());
    this.input.setAttribute("aria-expanded", "true");
    this.activate(Math.max(0, found.findIndex((row) => this.values.includes(row.value))));
  }

  hidden() {
    this.input.setAttribute("aria-expanded", "false");
    this.list.replaceChildren();
    this.settle();
  }

  options(found) {
    return found.flatMap((row, index) => {
      const isNewGroup = row.group && row.group !== found[index - 1]?.group;
      return [...(isNewGroup ? [el("div", { class: "popup-group", dir: "auto" }, row.group)] : []), this.option(row)];
    });
  }

  option(row) {
    const isChosen = this.values.includes(row.value);
    const words = el("span", { class: "popup-words", dir: "auto" }, row.label, row.detail ? el("small", {}, row.detail) : null);
    const node = el("div", { id: freshId("option"), role: "option", class: "popup-row", "aria-selected": String(isChosen), "data-value": row.value }, row.lead?.(), words, isChosen ? icon("tick") : null);
    node.addEventListener("pointerdown", (event) => event.preventDefault());
    node.addEventListener("click", () => this.pick(row.value));
    return node;
  }

  shown() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  activate(index) {
    this.active = index;
    this.shown().forEach((node, at) => node.classList.toggle("active", at === index));
    const node = this.shown()[index];
    this.input.setAttribute("aria-activedescendant", node?.id ?? "");
    node?.scrollIntoView({ block: "nearest" });
  }

  move(step) {
    if (!isOpen(this.list)) return this.show("");
    const count = this.shown().length || 1;
    this.activate((this.active + step + count) % count);
  }

  accept() {
    if (isOpen(this.list)) this.shown()[this.active]?.click();
    else this.show("");
  }

  key(event) {
    const act = { ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Enter: () => this.accept() }[event.key];
    if (act && !event.isComposing) {
      event.preventDefault();
      act();
    } else if (event.key === "Backspace" && this.many && !this.input.value) this.choose(this.values.slice(0, -1));
  }
}
