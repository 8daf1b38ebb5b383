// Draws pickers of a time of day and of a moment, in the person's own zone.

import { el, freshId } from "../dom.js";
import { unixToWall, wallToUnix } from "../dates.js";
import { plain } from "../text.js";
import { firstValue, joined, labelling } from "./control.js";

export function timepicker(element, context) {
  return moment("time", element, context, element.initial_time, (value) => value, (value) => value);
}

export function datetimepicker(element, context) {
  return moment("datetime-local", element, context, element.initial_date_time, unixToWall, wallToUnix);
}

/** A native field reports every half-typed moment: the press waits until the person leaves it or presses Enter. */
function moment(type, element, context, initial, toField, fromField) {
  const node = el("input", { type, id: freshId("field"), class: "field field-time", title: element.timezone, ...labelling(context, plain(element.placeholder) || "Time") });
  const first = firstValue(element, context, initial);
  node.value = first === undefined || first === null ? "" : toField(first);
  const press = joined(element, context, node, () => (node.value ? fromField(node.value) : undefined));
  let told = node.value;
  const tell = () => {
    if (node.value && node.value !== told) press();
    told = node.value;
  };
  node.addEventListener("blur", tell);
  node.addEventListener("keydown", (event) => event.key === "Enter" && !context.quiet && tell());
  return node;
}
