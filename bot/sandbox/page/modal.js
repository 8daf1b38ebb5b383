// The dialog for views: draws the top of the person's stack, keeps what they typed, submits and closes.

import * as api from "./api.js";
import { drawBlocks } from "./blocks/index.js";
import { el, iconButton } from "./dom.js";
import { sentence } from "./errors.js";
import { form } from "./form.js";
import { closePopup } from "./popup.js";
import * as refresh from "./refresh.js";
import { app, state, watch } from "./state.js";
import { plain } from "./text.js";
import { pressInView } from "./view_press.js";

const forms = new Map();

export function mountModal(dialog) {
  let shown = "";
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    dismiss(dialog);
  });
  // Browsers close a dialog without asking on a second Escape: the view must go too.
  dialog.addEventListener("close", () => state.views.length && dismiss(dialog));
  watch(["views"], () => {
    const view = state.views.at(-1);
    forget(state.views);
    if (!view) shown = "";
    if (!view) return leave(dialog);
    const signature = JSON.stringify([view.id, view.title, view.blocks, view.submit, view.close]);
    if (signature !== shown) redraw(dialog, view);
    shown = signature;
    showErrors(dialog, view.errors ?? {});
  });
}

/** The focus goes back to where it was; when that is gone from the page, to where one types. */
function leave(dialog) {
  if (!dialog.open) return;
  dialog.close();
  if (document.activeElement === document.body) document.querySelector(state.thread ? "[data-test=thread-composer]" : "[data-test=composer]").focus();
}

function forget(views) {
  const open = new Set(views.map((view) => view.id));
  for (const id of forms.keys()) if (!open.has(id)) forms.delete(id);
}

function redraw(dialog, view) {
  closePopup();
  const isSame = dialog.dataset.viewId === view.id && dialog.open;
  const focused = isSame ? document.activeElement?.closest("[data-action-id]")?.dataset : null;
  const typed = forms.get(view.id) ?? form();
  forms.set(view.id, typed);
  typed.restart();
  dialog.dataset.viewId = view.id;
  dialog.replaceChildren(head(dialog, view), body(dialog, view, typed));
  if (!dialog.open) dialog.showModal();
  focusFirst(dialog, focused);
}

function head(dialog, view) {
  const depth = state.views.length > 1 ? iconButton("back", "Back", () => dismiss(dialog)) : el("span", { class: "app-mark", "aria-hidden": "true" }, app().name[0]);
  return el("header", { class: "dialog-head" }, depth, el("h2", { dir: "auto", id: "modal-title", "data-test": "modal-title" }, plain(view.title)), iconButton("close", "Close dialog", () => dismiss(dialog, true), { "data-test": "modal-x" }));
}

function body(dialog, view, typed) {
  const context = { surface: "modal", form: typed, press: (target) => pressInView(view, typed, target) };
  const submit = view.submit ? el("button", { type: "submit", class: "button button-primary", "data-test": "modal-submit" }, plain(view.submit)) : null;
  const close = el("button", { type: "button", class: "button", "data-test": "modal-close", onclick: () => dismiss(dialog) }, plain(view.close) || (submit ? "Cancel" : "Close"));
  const complaint = el("div", { class: "press-error", role: "alert", "data-test": "modal-complaint", hidden: true });
  const holder = el("form", { class: "dialog-form", novalidate: true }, el("div", { class: "dialog-body" }, drawBlocks(view.blocks ?? [], context)), el("footer", { class: "dialog-feet" }, complaint, close, submit));
  holder.addEventListener("submit", (event) => {
    event.preventDefault();
    send(dialog, view, typed);
  });
  holder.addEventListener("keydown", (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit?.click());
  return holder;
}

function focusFirst(dialog, focused) {
  const again = focused && dialog.querySelector(`[data-action-id="${CSS.escape(focused.actionId)}"]`);
  const wanted = again ?? dialog.querySelector("[data-focus-on-load]") ?? dialog.querySelector(".block-input [data-action-id]");
  // Where several are picked, the first buttons take one away: what is typed into comes before any button.
  const field = wanted?.matches("input, textarea, button") ? wanted : (wanted?.querySelector("input, textarea") ?? wanted?.querySelector("button"));
  (field ?? dialog.querySelector("[data-test=modal-submit], [data-test=modal-close]"))?.focus();
}

async function send(dialog, view, typed) {
  const button = dialog.querySelector("[data-test=modal-submit]");
  if (!button || button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  showErrors(dialog, {});
  const answer = await api.submit({ as: state.me, view_id: view.id, values: typed.values() });
  button.removeAttribute("aria-busy");
  if (answer.errors && Object.keys(answer.errors).length) return showErrors(dialog, answer.errors, true);
  if (answer.ok === false) return complain(dialog, answer);
  await refresh.views();
}

function complain(dialog, answer) {
  const complaint = dialog.querySelector("[data-test=modal-complaint]");
  complaint.hidden = !answer;
  complaint.textContent = answer ? `⚠ ${sentence(answer, app().name)}` : "";
}

function showErrors(dialog, errors, takeFocus = false) {
  complain(dialog, null);
  for (const node of dialog.querySelectorAll("[data-test=modal-error]")) mark(node, errors[node.dataset.blockId] ?? "");
  if (takeFocus) dialog.querySelector(".block.has-error :is(input, textarea, button)")?.focus();
}

function mark(node, message) {
  const block = node.closest(".block");
  node.textContent = message;
  block.classList.toggle("has-error", Boolean(message));
  for (const field of block.querySelectorAll("input, textarea, button")) field.setAttribute("aria-invalid", String(Boolean(message)));
}

/** Cancel, Back and Escape leave the top view; the cross leaves them all, as in Slack. */
async function dismiss(dialog, everything = false) {
  const answer = await api.close({ as: state.me, view_id: state.views.at(-1).id, everything });
  if (answer.ok === false) return complain(dialog, answer);
  await refresh.views();
}
