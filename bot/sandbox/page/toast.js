// Shows a short notice that leaves by itself, above everything else on the page.

import { el, iconButton } from "./dom.js";

const SHOWN_FOR_MS = 8000;
let region = null;

export function toast(text, level = "info") {
  region ??= document.querySelector("[data-test=toasts]");
  const card = el("div", { class: `toast toast-${level}`, "data-test": "toast", role: level === "error" ? "alert" : "status" }, el("span", { dir: "auto" }, String(text ?? "Something went wrong.")));
  card.append(iconButton("close", "Dismiss", () => leave(card)));
  region.append(card);
  raise();
  setTimeout(() => leave(card), SHOWN_FOR_MS);
}

// A popover shown again moves above any dialog opened since.
function raise() {
  if (region.matches(":popover-open")) region.hidePopover();
  region.showPopover();
}

function leave(card) {
  card.remove();
  if (!region.children.length && region.matches(":popover-open")) region.hidePopover();
}
