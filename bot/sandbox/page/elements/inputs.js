// Draws what is typed into: plain text, numbers, addresses and rich text.

import { el, freshId } from "../dom.js";
import { plain } from "../text.js";
import { firstValue, joined, labelling } from "./control.js";

const PAUSE_MS = 500;
const MOST_CHARACTERS = 3000;

function field(tag, element, context, attributes, initial) {
  const placeholder = plain(element.placeholder);
  const node = el(tag, { id: freshId("field"), dir: "auto", placeholder, class: "field", ...labelling(context, placeholder || "Text"), ...attributes });
  node.value = firstValue(element, context, initial) ?? "";
  return node;
}

function typed(element, context, node, read = () => node.value) {
  const press = joined(element, context, node, read);
  if (context.quiet) return;
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (triggers.includes("on_enter_pressed")) node.addEventListener("keydown", (event) => onEnter(event, press));
  if (triggers.includes("on_character_entered")) node.addEventListener("input", afterPause(press));
}

function onEnter(event, press) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  press();
}

function afterPause(call) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, PAUSE_MS);
  };
}

export function plainText(element, context) {
  const limits = { minlength: element.min_length, rows: element.multiline ? 4 : undefined, type: element.multiline ? undefined : "text" };
  const node = field(element.multiline ? "textarea" : "input", element, context, limits, element.initial_value);
  typed(element, context, node);
  return el("div", { class: "counted" }, node, counter(node, element.max_length ?? MOST_CHARACTERS));
}

const SHOWN_FROM = 0.75;

/** Slack lets one type past the limit and then refuses: so the count goes red and the text stays. */
function counter(node, limit) {
  const left = el("span", { class: "count", "aria-live": "polite" });
  const count = () => {
    left.textContent = String(limit - node.value.length);
    left.classList.toggle("over", node.value.length > limit);
    left.hidden = node.value.length < limit * SHOWN_FROM;
  };
  node.addEventListener("input", count);
  count();
  return left;
}

export function number(element, context) {
  const range = [element.min_value && `min ${element.min_value}`, element.max_value && `max ${element.max_value}`].filter(Boolean).join(", ");
  const attributes = { type: "text", inputmode: element.is_decimal_allowed ? "decimal" : "numeric", title: range || undefined };
  const node = field("input", element, context, attributes, element.initial_value);
  typed(element, context, node, () => node.value.trim());
  return node;
}

const address = (type) => (element, context) => {
  const node = field("input", element, context, { type: "text", inputmode: type, autocomplete: "off" }, element.initial_value);
  typed(element, context, node, () => node.value.trim());
  return node;
};

export const email = address("email");
export const url = address("url");

const LINE = (text) => ({ type: "rich_text_section", elements: [{ type: "text", text }] });
const wordsOf = (part) => (part.elements ?? []).map((one) => one.text ?? wordsOf(one)).join("");

/** Rich text is typed as plain lines here; the value is the rich text block that Slack would send. */
export function richText(element, context) {
  const initial = element.initial_value?.elements?.map(wordsOf).join("\n");
  const kept = context.form?.kept(context.block.block_id, element.action_id);
  const node = field("textarea", element, { ...context, form: null }, { rows: element.min_lines ?? 4 }, kept ? wordsOf(kept) : initial);
  const read = () => (node.value.trim() ? { type: "rich_text", elements: [LINE(node.value)] } : undefined);
  typed(element, context, node, read);
  return node;
}
