// Draws what is pressed: buttons, icon buttons, feedback buttons and overflow menus.

import { el, freshId, icon } from "../dom.js";
import * as links from "../links.js";
import { closePopup, openPopup } from "../popup.js";
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
  const id = freshId("menu");
  const menu = el("div", { id, class: "popup menu", role: "menu", popover: "manual" });
  const node = el("button", { ...marks(element), class: "button button-icon", "aria-label": "More actions", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id }, icon("more"));
  menu.append(...element.options.map((option) => menuItem(option, () => choose(element, context, option, node))));
  menu.addEventListener("keydown", (event) => moveFocus(event, menu));
  node.addEventListener("click", () => show(node, menu));
  return el("span", { class: "overflow" }, node, menu);
}

function menuItem(option, onclick) {
  const description = option.description ? el("small", { dir: "auto" }, plain(option.description)) : null;
  return el("button", { type: "button", role: "menuitem", tabindex: "-1", class: "popup-row", "data-value": option.value, onclick }, el("span", { dir: "auto" }, plain(option.text)), description);
}

function show(node, menu) {
  node.setAttribute("aria-expanded", "true");
  openPopup(node, menu, () => {
    node.setAttribute("aria-expanded", "false");
    node.focus();
  });
  menu.firstElementChild?.focus();
}

function choose(element, context, option, node) {
  closePopup();
  press(element, context, option.value, node);
  if (option.url) links.open(option.url);
}

function moveFocus(event, menu) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...menu.children];
  rows[(rows.indexOf(document.activeElement) + step + rows.length) % rows.length].focus();
}
