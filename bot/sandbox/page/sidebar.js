// The left side: the workspace, who one is, and the conversations with what is unread.

import { avatar } from "./avatar.js";
import { bareTitle } from "./conversations.js";
import { zoneClock } from "./dates.js";
import { el, icon } from "./dom.js";
import { oneStop } from "./keys.js";
import { closeSidebar } from "./narrow.js";
import { go } from "./route.js";
import { isApp, people, state, watch } from "./state.js";

const MINUTE_MS = 60_000;
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

export function mountSidebar(name, holder) {
  let drawn = "";
  const stops = [oneStop(holder, ".side-row", undefined), oneStop(holder, ".person-row", undefined)];
  const draw = () => {
    const signature = JSON.stringify([state.workspace, state.me, state.channel, state.conversations, state.unread, zoneClock("UTC")]);
    if (signature === drawn || !state.workspace) return;
    drawn = signature;
    name.replaceChildren(el("strong", {}, state.workspace.team.name), el("small", {}, "Sandbox"));
    keepFocus(holder, () => holder.replaceChildren(...parts()));
    for (const settle of stops) settle();
  };
  watch(["workspace", "me", "channel", "conversations", "unread"], draw);
  setInterval(draw, MINUTE_MS / 4);
}

function keepFocus(holder, redraw) {
  const focused = holder.contains(document.activeElement) && document.activeElement.dataset.test;
  redraw();
  if (focused) holder.querySelector(`[data-test="${focused}"]`)?.focus();
}

function parts() {
  const apps = state.conversations.filter((one) => one.with && isApp(one.with));
  const direct = state.conversations.filter((one) => one.with && !isApp(one.with));
  return [
    el("nav", { "aria-label": "Conversations", class: "sidebar-scroll" }, group("Apps", apps), group("Channels", state.conversations.filter((one) => !one.with)), group("Direct messages", direct)),
    el("section", { class: "people", "aria-label": "Act as" }, el("h2", {}, "You are"), people().map(personRow)),
  ];
}

function group(label, list) {
  return el("section", { "aria-label": label }, el("h2", {}, label), list.map(conversationRow));
}

function conversationRow(one) {
  const isCurrent = one.id === state.channel;
  const lead = one.with ? avatar(one.with, "small") : icon(one.kind === "private" ? "lock" : "hash");
  const unread = one.unread && !isCurrent ? el("span", { class: "unread", "data-test": "unread", "aria-label": `${Number(one.unread)} unread` }, String(Number(one.unread))) : null;
  const classes = `side-row${unread ? " has-unread" : ""}`;
  const badge = isApp(one.with) ? el("span", { class: "badge" }, "APP") : null;
  return el("button", { type: "button", class: classes, "data-test": `conversation-${one.id}`, "aria-current": isCurrent ? "page" : undefined, onclick: () => leaveMenu(() => go({ channel: one.id })) }, lead, el("span", { class: "side-name", dir: "auto" }, bareTitle(one)), badge, unread);
}

function personRow(one) {
  const isMe = one.id === state.me;
  const language = LANGUAGES.of(one.language_hint || one.locale || "en");
  const facts = [el("span", {}, one.title), el("span", {}, one.deleted ? "Account closed" : `${zoneClock(one.tz)} · ${language}`)];
  const dot = !isMe && state.unread[one.id] ? el("span", { class: "unread", "aria-label": `${state.unread[one.id]} unread` }, String(state.unread[one.id])) : null;
  return el(
    "button",
    { type: "button", class: "person-row", "data-test": `person-${one.id}`, "aria-pressed": String(isMe), title: one.tz, onclick: () => leaveMenu(() => go({ me: one.id, channel: null })) },
    avatar(one.id),
    el("span", { class: "person-words" }, el("strong", { dir: "auto" }, one.name), el("small", {}, facts)),
    dot,
  );
}

function leaveMenu(then) {
  closeSidebar();
  then();
}
