// Asks one question in a small dialog and answers yes or no.

import { el } from "./dom.js";
import { textObject } from "./blocks/text_object.js";
import { plain } from "./text.js";

/** Takes a Slack confirmation object; resolves to true when the person agrees. */
export function ask({ title, text, confirm, deny, style }) {
  const answer = (value) => el("button", { type: "submit", value, class: `button ${value === "yes" ? `button-${style ?? "primary"}` : ""}`, "data-test": `confirm-${value}` }, value === "yes" ? plain(confirm) || "Yes" : plain(deny) || "Cancel");
  const dialog = el(
    "dialog",
    { class: "dialog dialog-small", "data-test": "confirm", "aria-label": plain(title) || "Are you sure?" },
    el("form", { method: "dialog" }, el("h2", { dir: "auto" }, plain(title) || "Are you sure?"), textObject(text), el("div", { class: "dialog-feet" }, answer("no"), answer("yes"))),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[value=yes]").focus();
  return answered(dialog);
}

function answered(dialog) {
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

export const words = (text) => ({ type: "plain_text", text, emoji: false });
