// What all controls that hold a value share: their first value, their place in the form, their press on change.

import { press } from "../press.js";

/** The value to start with: what the person had already put here, else what the app says. */
export function firstValue(element, context, initial) {
  const kept = context.form?.kept(context.block.block_id, element.action_id);
  return kept === undefined ? initial : kept;
}

/** Joins a control to its form; returns what to call when its value changed. */
export function joined(element, context, node, read) {
  node.dataset.actionId = element.action_id ?? "";
  node.dataset.blockId = context.block.block_id ?? "";
  if (element.focus_on_load) node.dataset.focusOnLoad = "true";
  context.form?.join(context.block.block_id, element.action_id, read, context.quiet);
  return () => (context.quiet ? undefined : press(element, context, read(), node));
}

export function labelling(context, fallback) {
  return context.labelId
    ? { "aria-labelledby": context.labelId, "aria-describedby": context.describedBy, "aria-required": context.required ? "true" : undefined }
    : { "aria-label": fallback };
}
