// How the app hears from the sandbox, and the accidents that a websocket has.

import * as api from "../api.js";
import { clockToTheSecond } from "../dates.js";
import { el } from "../dom.js";
import { app } from "../state.js";
import { action, say, section, wish } from "./controls.js";

const ORDERS = [
  ["freeze", "Freeze", "Open, but dead: nothing is read, sent or answered."],
  ["thaw", "Thaw", "A frozen connection goes on as if nothing had been."],
  ["drop", "Cut", "Gone without a goodbye."],
  ["refresh", "Refresh", "Slack asks for a new connection and closes this one in 10 seconds."],
  ["warn", "Warn", "The same, with Slack's other reason: a warning."],
];

export function mountConnection() {
  const words = el("p", { class: "panel-what", "data-test": "transport" });
  const list = el("ul", { class: "connections", "aria-label": "Connections", "data-test": "connections" });
  const orders = ORDERS.map(([order, label, what]) => action({ label, what, test: `socket-${order}`, act: () => wish(api.orderSocket({ do: order }), load) }).node);
  const controls = el("div", { hidden: true }, orders);
  let drawn = "";

  async function load() {
    const answer = await api.socket();
    if (answer.ok === false) return;
    const isSocket = answer.mode === "socket";
    say(words, isSocket ? socketWords(answer.connections.length) : "Over HTTP: every event, command and press is a signed request to the app.");
    controls.hidden = !isSocket;
    const signature = JSON.stringify(answer.connections);
    if (signature !== drawn) list.replaceChildren(...answer.connections.map(row));
    drawn = signature;
  }

  return section({ name: "connection", title: "Connection", isOpen: true, children: [words, list, controls], load });
}

function socketWords(count) {
  const name = app()?.name ?? "The app";
  if (!count) return `Over Socket Mode: ${name} is not connected.`;
  return `Over Socket Mode: ${name} holds ${count === 1 ? "one connection" : `${count} connections`}.`;
}

function row(one) {
  const state = one.frozen ? el("strong", { class: "state-bad" }, "frozen") : el("strong", { class: "state-good" }, "live");
  const waiting = one.in_flight ? ` · ${one.in_flight} not acknowledged yet` : "";
  return el("li", { "data-test": "connection" }, state, ` since ${time(one.since)}${waiting}`);
}

const time = (since) => clockToTheSecond(new Date(typeof since === "number" ? since * 1000 : since));
