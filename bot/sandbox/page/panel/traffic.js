// What went between Slack and the app, newest first, with all that was in it.

import * as api from "../api.js";
import { clockToTheSecond } from "../dates.js";
import { arrange, el } from "../dom.js";
import { app } from "../state.js";
import { choice, section } from "./controls.js";

const SHOWN = 60;
const DIRECTIONS = [[0, "Everything"], [1, "To the app"], [2, "From the app"]];

export function mountTraffic() {
  const list = el("ol", { class: "traffic", "aria-label": "Traffic", "data-test": "traffic" });
  const filter = choice({ label: "Show", test: "traffic-filter", options: DIRECTIONS, onchange: () => draw() });
  const known = { calls: [], deliveries: [] };
  let drawn = new Map();

  function draw() {
    const direction = Number(filter.node.querySelector("select").value);
    const all = [...(direction === 2 ? [] : known.deliveries.map(toTheApp)), ...(direction === 1 ? [] : known.calls.map(fromTheApp))];
    const newest = all.sort((one, other) => other.at - one.at).slice(0, SHOWN);
    drawn = new Map(newest.map((entry) => [entry.key, drawn.get(entry.key) ?? row(entry)]));
    arrange(list, [...drawn.values()]);
  }

  async function load() {
    const before = known.calls.length + known.deliveries.length;
    await Promise.all(Object.keys(known).map((name) => more(name, known[name])));
    if (known.calls.length + known.deliveries.length !== before) draw();
  }

  return section({ name: "traffic", title: "Calls and deliveries", children: [filter.node, list], load });
}

async function more(name, entries) {
  const answer = await api[name](entries.at(-1)?.n);
  if (Array.isArray(answer)) entries.push(...answer.filter((one) => one.n > (entries.at(-1)?.n ?? 0)));
}

const what = ({ kind, body }) => (kind === "event" ? (body.event?.type ?? kind) : kind === "command" ? `${body.command} ${body.text}` : kind);

const toTheApp = (one) => ({ key: `d${one.n}`, at: one.at, arrow: "→", direction: "To the app", words: what(one), outcome: one.problem || String(one.status ?? ""), isBad: Boolean(one.problem), note: [one.retry ? `retry ${one.retry}` : "", `${one.milliseconds} ms`], all: one });

const fromTheApp = (one) => ({ key: `c${one.n}`, at: one.at, arrow: "←", direction: `From ${app()?.name ?? "the app"}`, words: one.method, outcome: one.response?.ok === false ? one.response.error : "ok", isBad: one.response?.ok === false, note: [], all: one });

function row({ at, arrow, direction, words, outcome, isBad, note, all }) {
  const facts = [el("span", { class: isBad ? "state-bad" : "state-good" }, outcome), note.filter(Boolean).map((one) => el("span", { class: "quiet" }, one))];
  const time = el("time", { class: "quiet" }, clockToTheSecond(new Date(at * 1000)));
  const details = el("details", {}, el("summary", {}, el("span", { role: "img", "aria-label": direction, title: direction, class: "arrow" }, arrow), el("span", { class: "traffic-words", dir: "auto" }, words), facts, time));
  // Drawn when it is opened: most never are.
  details.addEventListener("toggle", () => details.children.length === 1 && details.append(el("pre", { dir: "ltr", tabindex: "0" }, JSON.stringify(all, null, 2))), { once: true });
  return el("li", { "data-test": "traffic-row" }, details);
}
