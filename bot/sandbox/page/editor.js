// Edits one's own message in place: Enter saves, Escape leaves it as it was.

import * as api from "./api.js";
import { el } from "./dom.js";
import { sentence } from "./errors.js";
import { grow } from "./grow.js";
import { state } from "./state.js";
import { asTyped } from "./text.js";
import { toast } from "./toast.js";

export function editor(body, message, channel) {
  if (body.querySelector("textarea")) return;
  const before = [...body.childNodes];
  const input = el("textarea", { class: "field", dir: "auto", rows: "1", "aria-label": "Edit message", "data-test": "edit-input" });
  input.value = asTyped(message.text ?? "");
  const cancel = () => body.replaceChildren(...before);
  const save = async () => {
    const answer = await api.edit({ as: state.me, channel, ts: message.ts, text: input.value });
    if (answer.ok === false) return toast(sentence(answer, "Slack"), "error");
    if (input.isConnected) cancel();
  };
  body.replaceChildren(input, feet(cancel, save));
  input.addEventListener("keydown", (event) => onKey(event, cancel, save));
  grow(input);
  input.focus();
}

function feet(cancel, save) {
  return el("div", { class: "edit-feet" }, el("button", { type: "button", class: "button", onclick: cancel }, "Cancel"), el("button", { type: "button", class: "button button-primary", "data-test": "edit-save", onclick: save }, "Save"));
}

function onKey(event, cancel, save) {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    event.stopPropagation();
    cancel();
  }
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    save();
  }
}
