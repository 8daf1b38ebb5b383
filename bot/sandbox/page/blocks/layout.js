// Draws the blocks of words and controls: section, header, context, actions, input.

import { el, freshId } from "../dom.js";
import { drawElement } from "../elements/index.js";
import { plain } from "../text.js";
import { image } from "./media.js";
import { textObject } from "./text_object.js";

const FOLD_CHARACTERS = 700;
const FOLD_LINES = 12;

export function section(block, context) {
  const words = el("div", { class: "section-words" }, textObject(block.text), fields(block.fields));
  const body = block.expand || context.surface !== "message" || !isLong(block.text?.text) ? words : folded(words);
  const accessory = block.accessory && el("div", { class: "accessory" }, drawElement(block.accessory, { ...context, block }));
  return el("div", { class: "section" }, body, accessory);
}

const isLong = (text = "") => text.length > FOLD_CHARACTERS || text.split("\n").length > FOLD_LINES;

function fields(list) {
  return list?.length ? el("div", { class: "fields" }, list.map((one) => textObject(one))) : null;
}

function folded(words) {
  const toggle = el("button", { type: "button", class: "link-button", "data-test": "see-more", "aria-expanded": "false" }, "See more");
  const holder = el("div", { class: "folded" }, words, toggle);
  toggle.addEventListener("click", () => {
    const isFolded = holder.classList.toggle("folded");
    toggle.textContent = isFolded ? "See more" : "See less";
    toggle.setAttribute("aria-expanded", String(!isFolded));
  });
  return holder;
}

export const header = (block) => textObject(block.text, "h3", { class: "header" });

export function context(block) {
  return el("div", { class: "context" }, block.elements.map((one) => (one.type === "image" ? image(one, "context-image") : textObject(one))));
}

export function actions(block, context) {
  return el("div", { class: "actions" }, block.elements.map((one) => drawElement(one, { ...context, block })));
}

export const contextActions = actions;

export function input(block, context) {
  const labelId = freshId("label");
  const hintId = freshId("hint");
  const errorId = freshId("error");
  const control = drawElement(block.element, { ...context, block, labelId, describedBy: `${errorId} ${hintId}`, quiet: !block.dispatch_action, required: !block.optional });
  const label = el("label", { id: labelId, class: "input-label", dir: "auto", for: fieldIn(control)?.id }, plain(block.label), block.optional ? el("span", { class: "optional" }, " (optional)") : null);
  const hint = el("div", { id: hintId, class: "hint", dir: "auto" }, plain(block.hint));
  const error = el("div", { id: errorId, class: "input-error", dir: "auto", "data-test": "modal-error", "data-block-id": block.block_id, role: "alert" });
  return [label, control, error, block.hint ? hint : null];
}

const fieldIn = (control) => (control.matches("input, textarea") ? control : control.querySelector("input:not([type=radio], [type=checkbox]), textarea"));
