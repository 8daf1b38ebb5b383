// Draws a text object, plain or mrkdwn.

import { el } from "../dom.js";
import { mrkdwn } from "../mrkdwn.js";
import { plain } from "../text.js";

export function textObject(object, tag = "div", attributes = {}) {
  if (!object) return null;
  const words = object.type === "mrkdwn" ? mrkdwn(object.text ?? "") : plain(object);
  return el(tag, { dir: "auto", ...attributes, class: `words ${attributes.class ?? ""}`.trim() }, words);
}
