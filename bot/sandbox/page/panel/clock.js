// The time that the app believes: only forward and back to now, for days and weeks to pass in a second.

import * as api from "../api.js";
import { el } from "../dom.js";
import { shortMoment } from "../dates.js";
import { action, say, section, wish } from "./controls.js";

const HOUR = 3600;
const JUMPS = [["hour", "+1 hour", HOUR], ["day", "+1 day", 24 * HOUR], ["week", "+1 week", 7 * 24 * HOUR]];

export function mountClock() {
  const words = el("p", { class: "clock-now", "data-test": "clock-now" });
  const ahead = el("p", { class: "panel-what", "data-test": "clock-ahead", role: "status" });
  const forward = ([name, label, seconds]) => action({ label, test: `clock-${name}`, act: () => wish(api.setClock({ forward_seconds: seconds }), load) }).control;
  const back = action({ label: "Back to now", test: "clock-back", act: () => wish(api.setClock({ offset_seconds: 0 }), load) }).control;

  async function load() {
    const answer = await api.clock();
    if (answer.ok === false) return;
    say(words, shortMoment(new Date(answer.now)));
    say(ahead, distance(answer.offset_seconds));
    back.disabled = Math.abs(answer.offset_seconds) < 1;
  }

  const what = "The time that the app believes. Messages keep the real one.";
  return section({ name: "clock", title: "Clock", what, isOpen: true, children: [words, ahead, el("div", { class: "panel-buttons" }, JUMPS.map(forward), back)], load });
}

function distance(seconds) {
  if (Math.abs(seconds) < 1) return "That is the real time.";
  const hours = Math.round(Math.abs(seconds) / HOUR);
  const [count, unit] = hours >= 24 ? [Math.round(hours / 24), "day"] : hours ? [hours, "hour"] : [Math.round(Math.abs(seconds) / 60), "minute"];
  return `That is ${count} ${unit}${count === 1 ? "" : "s"} ${seconds > 0 ? "ahead" : "behind"}.`;
}
