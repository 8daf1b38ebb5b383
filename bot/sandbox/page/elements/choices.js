// Draws choices that lie open: radio buttons and checkboxes.

import { el, freshId } from "../dom.js";
import { textObject } from "../blocks/text_object.js";
import { firstValue, joined, labelling } from "./control.js";

const values = (options) => (options ?? []).map((option) => option.value);

export function radioButtons(element, context) {
  const first = firstValue(element, context, element.initial_option?.value);
  return group("radio", element, context, [first], (ticked) => ticked[0]);
}

export function checkboxes(element, context) {
  const first = firstValue(element, context, values(element.initial_options));
  return group("checkbox", element, context, first, (ticked) => ticked);
}

function group(type, element, context, first, shape) {
  const name = freshId(type);
  const role = type === "radio" ? "radiogroup" : "group";
  const holder = el("div", { role, class: "choices", ...labelling(context, type === "radio" ? "Choose one" : "Choose") });
  holder.append(...element.options.map((option) => choice(type, name, option, first.includes(option.value))));
  const ticked = () => [...holder.querySelectorAll("input:checked")].map((input) => input.value);
  const changed = joined(element, context, holder, () => shape(ticked()));
  holder.addEventListener("change", changed);
  return holder;
}

function choice(type, name, option, checked) {
  const input = el("input", { type, name, value: option.value, checked });
  const words = el("span", { class: "choice-words" }, textObject(option.text, "span"), option.description ? textObject(option.description, "small") : null);
  return el("label", { class: "choice" }, input, words);
}
