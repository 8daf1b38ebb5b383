// The two tabs of the app's conversation, and what the app put into its Home.

import * as api from "./api.js";
import { drawBlocks } from "./blocks/index.js";
import { el } from "./dom.js";
import { sentence } from "./errors.js";
import { form } from "./form.js";
import { oneStop } from "./keys.js";
import { closePopup } from "./popup.js";
import { go } from "./route.js";
import { app, conversation, isApp, me, state, watch } from "./state.js";
import { toast } from "./toast.js";
import { pressInView } from "./view_press.js";

const WATCHED = ["me", "channel", "conversations", "tab", "home"];
const SIDEWAYS = { ArrowRight: 1, ArrowLeft: -1 };

const isAppHere = () => isApp(conversation(state.channel)?.with);
export const isHomeShown = () => isAppHere() && state.home.enabled && state.tab === "home";

export function mountHome(tabs, pane) {
  const settle = oneStop(tabs, "[role=tab]", SIDEWAYS);
  const draw = drawer(pane);
  tabs.addEventListener("click", ({ target }) => target.dataset.tab && go({ tab: target.dataset.tab }));
  tabs.addEventListener("keyup", ({ key, target }) => (key in SIDEWAYS || key === "Home" || key === "End") && target.click());
  watch(WATCHED, () => {
    const shown = isHomeShown() ? "home" : "messages";
    tabs.hidden = !isAppHere() || !state.home.enabled;
    tabs.querySelectorAll("[role=tab]").forEach((tab) => tab.setAttribute("aria-selected", String(tab.dataset.tab === shown)));
    document.body.classList.toggle("home-open", shown === "home");
    settle();
    if (shown === "home") draw();
  });
  watch(WATCHED, tellsOnce());
}

/** The app hears that somebody came to it, once for each coming. */
function tellsOnce() {
  let told = "";
  return () => {
    const here = isAppHere() ? `${state.me}/${state.channel}/${isHomeShown() ? "home" : "messages"}` : "";
    if (here === told) return;
    told = here;
    if (here && !me()?.deleted) tell(isHomeShown() ? "home" : "messages");
  };
}

async function tell(tab) {
  const answer = await api.openHome({ as: state.me, tab });
  if (answer.ok === false) toast(sentence(answer, app().name), "error");
}

function drawer(pane) {
  let drawn = "";
  let typed = form();
  return () => {
    const { view } = state.home;
    const signature = JSON.stringify([state.me, view?.id, view?.blocks]);
    if (signature === drawn) return;
    if (view?.id === pane.dataset.viewId) typed.restart();
    else typed = form();
    drawn = signature;
    pane.dataset.viewId = view?.id ?? "";
    redraw(pane, view, typed);
  };
}

function redraw(pane, view, typed) {
  closePopup();
  const focused = pane.contains(document.activeElement) && document.activeElement.closest("[data-action-id]");
  const context = { surface: "home", form: typed, press: (target) => pressInView(view, typed, target) };
  pane.replaceChildren(view ? el("div", { class: "home-body" }, drawBlocks(view.blocks, context)) : el("p", { class: "empty" }, `${app().name} has put nothing here yet.`));
  if (focused) again(pane, focused).focus();
}

function again(pane, focused) {
  const same = pane.querySelector(`[data-block-id="${CSS.escape(focused.closest("[data-block-id]").dataset.blockId)}"] [data-action-id="${CSS.escape(focused.dataset.actionId)}"]`);
  return (same?.matches("button, input, textarea") ? same : same?.querySelector("button, input, textarea")) ?? pane;
}
