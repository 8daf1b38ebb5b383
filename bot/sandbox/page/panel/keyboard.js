// The keys that one cannot guess.

import { el } from "../dom.js";

const KEYS = [
  ["F6", "To the next part of the page; with Shift to the one before"],
  ["↑ ↓", "From message to message, row to row"],
  ["→ or T", "On a message: its thread"],
  ["E", "On a message of your own: edit it"],
  ["Esc", "Close what is open"],
];

export function keyboardHelp() {
  const rows = KEYS.map(([key, what]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, what)]);
  return el("details", { class: "panel-section" }, el("summary", {}, el("h3", {}, "Keyboard")), el("dl", { class: "keys" }, rows));
}
