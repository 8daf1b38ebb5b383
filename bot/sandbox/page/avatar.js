// Draws a member's avatar: their initials on their colour.

import { el } from "./dom.js";
import { isApp, nameOf, person } from "./state.js";

const APP_COLOUR = "#0f766e";

function initials(name) {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "").join("").toUpperCase();
}

export function avatar(userId, size = "medium", name = nameOf(userId)) {
  const colour = isApp(userId) ? APP_COLOUR : (person(userId)?.color ?? "777777").replace(/^#?/, "#");
  return el("span", { class: `avatar avatar-${size}${isApp(userId) ? " avatar-app" : ""}`, "--avatar": colour, "aria-hidden": "true" }, initials(name));
}
