// Sends one press of a control: asks first when it must, shows that it waits, and says when it failed.

import { el } from "./dom.js";
import { ask } from "./confirm.js";
import { sentence } from "./errors.js";
import { app } from "./state.js";

/** Resolves to whether the app took it. `node` is what waits; `context.press` knows where the control stands. */
export async function press(element, context, value, node) {
  if (node.getAttribute("aria-busy") === "true") return false;
  if (element.confirm && !(await ask(element.confirm))) return false;
  const place = node.closest(".block") ?? node;
  place.querySelector(".press-error")?.remove();
  node.setAttribute("aria-busy", "true");
  const answer = await context.press({ block_id: context.block.block_id, action_id: element.action_id, value });
  node.removeAttribute("aria-busy");
  if (answer.ok === false) place.append(complaint(answer));
  return answer.ok !== false;
}

const complaint = (answer) => el("div", { class: "press-error", role: "alert", "data-test": "press-error" }, `⚠ ${sentence(answer, app()?.name)}`);
