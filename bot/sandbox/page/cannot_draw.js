// The visible refusal: a red card that names the block or element type this page does not know.

import { el } from "./dom.js";

export function cannotDraw(kind, type) {
  return el("div", { class: "cannot-draw", role: "alert", "data-test": "cannot-draw", "data-type": type }, `This sandbox cannot draw ${kind} type ${type}`);
}
