// The keyboard in a list of messages: arrows go from message to message, letters do as in Slack, and the focus
// survives when a message is drawn anew.

import { stepIn } from "./keys.js";

const LETTERS = { t: "message-reply", e: "message-edit", ArrowRight: "message-reply" };
const rowsOf = (scroller) => [...scroller.querySelectorAll("[data-test=message]")];

// One passes through the tools of the message that one is in, not through those of all the others.
function tools(row, tabIndex) {
  for (const tool of row?.querySelectorAll(":scope > .message-tools > button") ?? []) tool.tabIndex = tabIndex;
}

const rowOf = (node) => node?.closest("[data-test=message]");

export function mountKeys(scroller) {
  scroller.addEventListener("focusin", ({ target }) => tools(rowOf(target), 0));
  scroller.addEventListener("focusout", ({ target, relatedTarget }) => rowOf(target) !== rowOf(relatedTarget) && tools(rowOf(target), -1));
  scroller.addEventListener("keydown", (event) => {
    const row = event.target;
    if (row !== scroller && !row.matches("[data-test=message]")) return;
    if (row === scroller && event.key === "ArrowDown") return;
    if (stepIn(event, rowsOf(scroller)) || event.ctrlKey || event.metaKey || event.altKey) return;
    const tool = row !== scroller && LETTERS[event.key] && row.querySelector(`[data-test=${LETTERS[event.key]}]`);
    if (!tool) return;
    event.preventDefault();
    tool.click();
  });
}

/** Notes where the focus is; the answer puts it back on the same control, or on the message, or on the list. */
export function holdFocus(list) {
  const focused = document.activeElement;
  const row = list.contains(focused) && focused.closest("[data-test=message]");
  if (!row) return () => {};
  const { ts } = row.dataset;
  const action = focused.closest("[data-action-id]");
  const place = [...row.querySelectorAll("[data-action-id]")].indexOf(action);
  return () => {
    if (document.activeElement === focused && focused.isConnected) return;
    const now = [...list.querySelectorAll(`[data-test=message][data-ts="${ts}"]`)].at(-1);
    const same = action && now?.querySelectorAll("[data-action-id]")[place];
    const wanted = same?.dataset.actionId === action?.dataset.actionId ? same : null;
    (focusable(wanted) ?? now ?? list.parentElement).focus({ preventScroll: true });
  };
}

const focusable = (node) => (node?.matches("button, input, textarea") ? node : node?.querySelector("button, input, textarea"));
