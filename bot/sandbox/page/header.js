// The bar above the messages: which conversation this is, the menu on narrow windows, and a lost connection.

import { avatar } from "./avatar.js";
import { bareTitle } from "./conversations.js";
import { el, fill, icon } from "./dom.js";
import { mountMenuButton } from "./narrow.js";
import { conversation, isApp, me, nameOf, state, watch } from "./state.js";

export function mountHeader(bar, banner) {
  watch(["channel", "conversations", "me"], () => fill(bar.querySelector("[data-part=where]"), where()));
  watch(["me", "workspace"], () => (bar.querySelector("[data-part=as-whom]").textContent = me() ? `as ${nameOf(me().id)}` : ""));
  watch(["channel", "conversations", "me"], nameWindow);
  watch(["connected"], () => (banner.hidden = state.connected));
  mountMenuButton(bar.querySelector("[data-test=menu-button]"));
}

function where() {
  const here = conversation(state.channel);
  if (!here) return [];
  const lead = here.with ? avatar(here.with, "small") : icon(here.kind === "private" ? "lock" : "hash");
  return [lead, el("h1", { "data-test": "channel-title", dir: "auto" }, bareTitle(here)), isApp(here.with) ? el("span", { class: "badge" }, "APP") : null];
}

function nameWindow() {
  const here = conversation(state.channel);
  const unread = state.conversations.reduce((sum, one) => sum + (one.id === state.channel ? 0 : Number(one.unread ?? 0)), 0);
  document.title = `${unread ? `(${unread}) ` : ""}${here ? bareTitle(here) : "Sandbox"} · ${state.workspace?.team.name ?? "Sandbox"}`;
}
