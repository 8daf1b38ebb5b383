// Draws the framed blocks: alert, card, carousel, container, plan and task card.

import { el, icon } from "../dom.js";
import { drawElement } from "../elements/index.js";
import { anchor } from "../links.js";
import { plain, unescape } from "../text.js";
import { image } from "./media.js";
import { richText } from "./rich_text.js";
import { textObject } from "./text_object.js";

export function alert(block) {
  return el("div", { class: `alert alert-${block.level ?? "default"}`, role: "note" }, textObject(block.text));
}

export function card(block, context) {
  const buttons = (block.actions ?? []).map((one) => drawElement(one, { ...context, block }));
  return el(
    "div",
    { class: "card-frame" },
    block.hero_image && image(block.hero_image, "picture"),
    el("div", { class: "card-head" }, block.icon && image(block.icon, "card-icon"), el("div", {}, textObject(block.title, "div", { class: "card-title" }), textObject(block.subtitle, "div", { class: "quiet" }))),
    textObject(block.body),
    buttons.length ? el("div", { class: "actions" }, buttons) : null,
  );
}

export function carousel(block, context) {
  return el("div", { class: "carousel", tabindex: "0", role: "group", "aria-label": "Cards" }, block.elements.map((one) => card(one, context)));
}

export function container(block, context, drawBlocks) {
  const title = block.rich_text_title ? richText(block.rich_text_title) : textObject(block.title, "span");
  const heading = [block.icon && image(block.icon, "card-icon"), el("span", { class: "card-title" }, title), textObject(block.subtitle, "span", { class: "quiet" })];
  const body = el("div", { class: "container-body" }, drawBlocks(block.child_blocks ?? [], context));
  const classes = `card-frame container container-${block.width ?? "standard"}${block.has_header_divider ? " header-divider" : ""}`;
  if (!block.is_collapsible) return el("div", { class: classes }, el("div", { class: "container-head" }, heading), body);
  return el("details", { class: classes, open: !block.default_collapsed }, el("summary", { class: "container-head" }, heading), body);
}

const STATUS = { pending: "○", in_progress: "◐", complete: "●", error: "✕" };

export function taskCard(block) {
  const sources = (block.sources ?? []).map((one) => el("li", {}, anchor(one.url, plain(one))));
  return el(
    "div",
    { class: `card-frame task task-${block.status}` },
    el("div", { class: "card-title", dir: "auto" }, el("span", { role: "img", "aria-label": block.status.replace("_", " ") }, STATUS[block.status] ?? "○"), ` ${unescape(block.title)}`),
    block.details && richText(block.details),
    block.output && richText(block.output),
    sources.length ? el("ul", { class: "sources" }, sources) : null,
  );
}

export function plan(block) {
  return el("div", { class: "card-frame plan" }, el("div", { class: "card-title", dir: "auto" }, icon("tick"), unescape(block.title)), (block.tasks ?? []).map(taskCard));
}
