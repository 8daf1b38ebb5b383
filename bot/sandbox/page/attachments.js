// Draws the older secondary attachments: a coloured bar with blocks or words.

import { el } from "./dom.js";
import { anchor } from "./links.js";
import { drawBlocks } from "./blocks/index.js";
import { mrkdwn } from "./mrkdwn.js";

const NAMED = { good: "#2e7d32", warning: "#b26a00", danger: "#c62828" };

export function attachments(list, context) {
  return list.map((one) => el("div", { class: "attachment", "--bar": NAMED[one.color] ?? (one.color ? one.color.replace(/^#?/, "#") : "") }, one.blocks ? drawBlocks(one.blocks, context) : words(one)));
}

function words(one) {
  const title = one.title && el("strong", {}, one.title_link ? anchor(one.title_link, one.title) : one.title);
  return [one.pretext, title, one.text ?? one.fallback].filter(Boolean).map((part) => el("div", { class: "words", dir: "auto" }, typeof part === "string" ? mrkdwn(part) : part));
}
