// Finds what came in since a list was last drawn, and has it read out.

import { announce } from "./announce.js";
import { nameOf, state } from "./state.js";

// Progress drawn with blocks and squares: a screen reader would name each of them.
const BARS = /[\u2580-\u25ff]+\s?/g;

const seen = new Map();
const now = () => (Date.now() / 1000).toFixed(6);

/** Of a place that was just opened nothing is news; nor is what one said oneself. */
export function announceNew(place, messages, inThread, nodeOf) {
  const known = seen.get(inThread)?.place === place ? seen.get(inThread).newest : now();
  const isNew = (message) => message.ts > known && message.user !== state.me;
  for (const message of messages.filter(isNew)) announce(words(message, nodeOf(message), inThread));
  const last = messages.at(-1)?.ts ?? known;
  seen.set(inThread, { place, newest: last > known ? last : known });
}

function words(message, node, inThread) {
  const who = message.username ?? nameOf(message.user);
  const said = [...node.querySelectorAll("[data-test=message-body] :is(.words, pre)")].filter((one) => !one.querySelector(".words")).map((one) => one.textContent.trim());
  const choices = [...node.querySelectorAll("[data-test=action]")].map((one) => one.textContent.trim()).filter(Boolean);
  const file = (message.files ?? []).map((one) => `File ${one.title ?? one.name}`);
  const offered = choices.length ? `Buttons: ${choices.join(", ")}.` : "";
  return [`${who}${inThread ? " in the thread" : ""}:`, ...said, ...file, offered].filter(Boolean).join(" ").replace(BARS, "");
}
