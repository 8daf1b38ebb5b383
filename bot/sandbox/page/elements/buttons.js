// Draws what is pressed: buttons, icon buttons, feedback buttons and overflow menus.

import { el, icon } from "../dom.js";
import * as links from "../links.js";
import { withMenu } from "../menu.js";
import { press } from "../press.js";
import { plain } from "../text.js";

function marks(element) {
  return { type: "button", "data-action-id": element.action_id, "data-test": "action" };
}

export function button(element, context) {
  const classes = `button ${element.style ? `button-${element.style}` : ""}`.trim();
  const words = el("span", { dir: "auto" }, plain(element.text));
  const node = el("button", { ...marks(element), class: classes, title: element.accessibility_label }, words, element.url ? icon("link") : null);
  node.addEventListener("click", () => {
    press(element, context, undefined, node);
    if (element.url) links.open(element.url);
  });
  return node;
}

/** Workflows do not exist here: the button is drawn and says so. */
export function workflow(element) {
  return el("button", { ...marks(element), class: "button", disabled: true, title: "The sandbox runs no workflows" }, plain(element.text));
}

const GLYPHS = { trash: "trash" };

export function iconOnly(element, context) {
  const node = el("button", { ...marks(element), class: "button button-quiet", "aria-label": element.accessibility_label }, icon(GLYPHS[element.icon] ?? "more"), el("span", {}, plain(element.text)));
  node.addEventListener("click", () => press(element, context, undefined, node));
  return node;
}

export function feedback(element, context) {
  return el("span", { class: "feedback" }, [element.positive_button, element.negative_button].map((side, index) => thumb(element, context, side, index)));
}

function thumb(element, context, side, index) {
  const node = el("button", { ...marks(element), class: "button button-quiet", "aria-label": side.accessibility_label }, index ? "👎 " : "👍 ", plain(side.text));
  node.addEventListener("click", () => press(element, context, side.value, node));
  return node;
}

export function overflow(element, context) {
  const node = el("button", { ...marks(element), class: "button button-icon", "aria-label": "More actions" }, icon("more"));
  const rows = () => element.options.map((option) => ({ label: plain(option.text), detail: plain(option.description), key: option.value, onchoose: () => choose(element, context, option, node) }));
  return el("span", { class: "overflow" }, node, withMenu(node, rows, "More actions"));
}

function choose(element, context, option, node) {
  press(element, context, option.value, node);
  if (option.url) links.open(option.url);
}
