// Tells a screen reader what came in, after whatever it is saying.

import { el } from "./dom.js";

const KEPT_MS = 10_000;
const LONGEST = 600;
let region = null;

export function announce(text) {
  region ??= document.querySelector("[data-part=live]");
  const line = el("p", {}, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  region.append(line);
  setTimeout(() => line.remove(), KEPT_MS);
}
