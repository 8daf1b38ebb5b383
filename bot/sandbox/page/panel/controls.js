// What the panel is made of: sections that fold, and rows that say in one line what their switch does.

import { el, freshId } from "../dom.js";
import { sentence } from "../errors.js";
import { toast } from "../toast.js";

/** `load` brings the server's state and shows it; it is called again and again while the section is open. */
export function section({ name, title, what, isOpen, children, load }) {
  const node = el("details", { class: "panel-section", open: isOpen, "data-test": `panel-${name}` }, el("summary", {}, el("h3", {}, title)), what && el("p", { class: "panel-what" }, what), children);
  return { node, load };
}

/** A row: the label, one line under it, and the control at its side. */
function setting(label, what, control, id) {
  const whatId = freshId("what");
  control.id = id;
  if (what) control.setAttribute("aria-describedby", whatId);
  return el("div", { class: "setting" }, el("div", { class: "setting-words" }, el("label", { for: id, id: `${id}-label` }, label), what ? el("small", { id: whatId }, what) : null), control);
}

/** Returns {node, show(isOn)}; `onchange` hears what the person wants, the server says what is. */
export function toggle({ label, what, test, onchange }) {
  const id = freshId("setting");
  const control = el("button", { type: "button", role: "switch", class: "switch", "aria-checked": "false", "aria-labelledby": `${id}-label`, "data-test": test });
  control.addEventListener("click", () => onchange(control.getAttribute("aria-checked") !== "true"));
  return { node: setting(label, what, control, id), show: (isOn) => control.setAttribute("aria-checked", String(Boolean(isOn))) };
}

/** `options` are [value, label] pairs; a value of the server's that is not among them gets a line of its own. */
export function choice({ label, what, test, options, other = String, read = Number, onchange }) {
  const control = el("select", { class: "field", "data-test": test }, options.map(([value, words]) => el("option", { value: String(value) }, words)));
  control.addEventListener("change", () => onchange(read(control.value)));
  const show = (value) => {
    if (![...control.options].some((one) => one.value === String(value))) control.append(el("option", { value: String(value) }, other(value)));
    if (control.value !== String(value)) control.value = String(value);
  };
  return { node: setting(label, what, control, freshId("setting")), show };
}

/** A button that waits for its answer, and a line that says what it does. */
export function action({ label, what, test, act }) {
  const whatId = freshId("what");
  const control = el("button", { type: "button", class: "button", "data-test": test, "aria-describedby": what ? whatId : undefined }, label);
  control.addEventListener("click", async () => {
    if (control.getAttribute("aria-busy") === "true") return;
    control.setAttribute("aria-busy", "true");
    await act();
    control.removeAttribute("aria-busy");
  });
  return { control, node: el("div", { class: "setting" }, el("small", { id: whatId, class: "setting-words" }, what), control) };
}

/** Sends a wish to the server and looks again; a refusal is told. */
export async function wish(request, look) {
  const answer = await request;
  if (answer.ok === false) toast(sentence(answer, "The sandbox"), "error");
  await look();
}

/** Puts words into a node only when they are others: a screen reader would hear them again. */
export function say(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
