// Keeps a list of drawn messages in step with the data: unchanged ones stay untouched, the view stays at the newest,
// the focus stays where it was, and what came in is told to screen readers.

import { dayKey, dayName, fromTs } from "./dates.js";
import { arrange, el } from "./dom.js";
import { holdFocus, mountKeys } from "./message_keys.js";
import { announceNew } from "./message_news.js";
import { continues, daySeparator, drawMessage } from "./message.js";
import { conversation, isApp, nameOf, state, watch } from "./state.js";

const NEAR_BOTTOM_PX = 80;

/** Returns update(messages, channel, place): `place` names what is shown; another place starts at its newest message. */
export function messageList(scroller, { inThread = false, empty = () => null } = {}) {
  const list = el("div", { class: "message-list" });
  scroller.append(list);
  mountKeys(scroller);
  const isFollowed = followEnd(scroller);
  let drawn = new Map();
  let shownPlace = null;

  return (messages, channel, place) => {
    const isNewPlace = place !== shownPlace;
    const stays = isFollowed(isNewPlace);
    if (isNewPlace) drawn = new Map();
    shownPlace = place;
    const wanted = rows(messages, channel, inThread);
    const next = new Map(wanted.map((row) => [row.key, reuse(drawn.get(row.key), row)]));
    const refocus = holdFocus(list);
    arrange(list, wanted.length ? [...next.values()].map(({ node }) => node) : [empty()].filter(Boolean));
    refocus();
    drawn = next;
    if (stays) scroller.scrollTop = scroller.scrollHeight;
    announceNew(place, messages, inThread, (message) => next.get(keyOf(message)).node);
  };
}

/** Says if the newest is to stay in view: until the person scrolls away from it, whatever grows or shrinks meanwhile. */
function followEnd(scroller) {
  const sizes = () => [scroller.scrollHeight, scroller.clientHeight].join();
  let follows = true;
  let before = { top: 0, sizes: "" };
  scroller.addEventListener("scroll", () => {
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_BOTTOM_PX;
    if (isNear) follows = true;
    else if (before.sizes === sizes() && scroller.scrollTop < before.top) follows = false;
    before = { top: scroller.scrollTop, sizes: sizes() };
  });
  // Whoever presses something with the newest in sight waits for what comes of it; whoever unfolds something reads it.
  scroller.addEventListener("click", () => (follows ||= seesNewest(scroller)));
  scroller.addEventListener("toggle", ({ target }) => target.matches("details[open]") && (follows = false), true);
  new ResizeObserver(() => follows && (scroller.scrollTop = scroller.scrollHeight)).observe(scroller);
  return (anew) => (follows ||= anew);
}

const seesNewest = (scroller) => scroller.querySelector(".message-list > :last-child")?.getBoundingClientRect().top < scroller.getBoundingClientRect().bottom;

function reuse(old, row) {
  return old?.signature === row.signature ? old : { signature: row.signature, node: row.draw() };
}

const keyOf = (message) => `${message.ts}${message.ephemeral_to ?? ""}`;

function rows(messages, channel, inThread) {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const isReplyStart = inThread && index === 1;
    const isGrouped = !isReplyStart && continues(message, before);
    const row = {
      key: keyOf(message),
      signature: JSON.stringify([message, isGrouped, state.me]),
      draw: () => drawMessage(message, { channel, isGrouped, inThread }),
    };
    return [...separators(message, before, inThread, isReplyStart && messages[0].reply_count), row];
  });
}

function separators(message, before, inThread, replies) {
  if (replies) return [separator(replies === 1 ? "1 reply" : `${replies} replies`, "replies")];
  const moment = fromTs(message.ts);
  if (inThread || (before && dayKey(fromTs(before.ts)) === dayKey(moment))) return [];
  return [separator(dayName(moment), `day-${dayKey(moment)}`)];
}

const separator = (label, key) => ({ key, signature: label, draw: () => daySeparator(label) });

function invitation() {
  const here = conversation(state.channel);
  return el("p", { class: "empty" }, here && isApp(here.with) ? `Nothing here yet. Type / to see what ${nameOf(here.with)} can do.` : "Nothing here yet.");
}

export function mountMessages(scroller) {
  const update = messageList(scroller, { empty: invitation });
  watch(["messages"], () => update(state.messages, state.channel, `${state.me}/${state.channel}`));
}
