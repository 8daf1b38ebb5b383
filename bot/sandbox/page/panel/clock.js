// The time that the app believes: forward at once, or so fast that one can watch a week pass, and back to now.

import * as api from "../api.js";
import { el } from "../dom.js";
import { dayKey, dayLabel, shortMoment } from "../dates.js";
import { action, say, section, wish } from "./controls.js";

const HOUR = 3600;
const JUMPS = [["hour", "+1 hour", HOUR], ["day", "+1 day", 24 * HOUR], ["week", "+1 week", 7 * 24 * HOUR]];
const SPANS = [["pass-day", "Let a day pass", { days: 1, seconds: 10 }], ["pass-week", "Let a week pass", { days: 7, seconds: 60 }]];
const LOOK_MS = 200; // while time passes

export function mountClock() {
  const words = el("p", { class: "clock-now", "data-test": "clock-now" });
  const bar = el("progress", { class: "clock-passing", "aria-label": "Time that has passed", "data-test": "clock-passing", hidden: true });
  const ahead = el("p", { class: "panel-what", "data-test": "clock-ahead", role: "status" });
  const button = (name, label, asked) => action({ label, test: `clock-${name}`, act: () => wish(api.setClock(asked), load) }).control;
  const jumps = JUMPS.map(([name, label, seconds]) => button(name, label, { forward_seconds: seconds }));
  const spans = SPANS.map(([name, label, span]) => button(name, label, { pass: span }));
  const back = button("back", "Back to now", { offset_seconds: 0 });
  const stop = button("stop", "Stop", { stop: true });
  let next;

  async function load() {
    const answer = await api.clock();
    clearTimeout(next);
    if (answer.ok === false) return;
    show(answer);
    if (answer.passing && words.checkVisibility()) next = setTimeout(load, LOOK_MS);
  }

  function show({ now, offset_seconds: offset, passing }) {
    say(words, shortMoment(new Date(now)));
    // Said once a day, not at each step: who cannot see the bar hears this.
    say(ahead, passing ? `${spanOf(passing)} passes: ${dayLabel(dayKey(new Date(now)))}.` : distance(offset));
    bar.hidden = !passing;
    if (passing) Object.assign(bar, { max: passing.steps, value: passing.step });
    enable(back, Math.abs(offset) >= 1);
    enable(stop, Boolean(passing));
  }

  const what = "The time that the app believes. Messages keep the real one. A day takes ten seconds to pass, a week a minute.";
  const buttons = (label, ...list) => el("div", { class: "panel-buttons", role: "group", "aria-label": label }, list);
  return section({ name: "clock", title: "Clock", what, isOpen: true, children: [words, bar, ahead, buttons("Let time pass", spans, stop), buttons("Move at once", jumps, back)], load });
}

/** Not `disabled`: whoever has the focus there keeps it. What it asks for then changes nothing. */
const enable = (control, isEnabled) => control.setAttribute("aria-disabled", String(!isEnabled));

const spanOf = ({ days }) => ({ 1: "A day", 7: "A week" })[days] ?? `A span of ${days} days`;

function distance(seconds) {
  if (Math.abs(seconds) < 1) return "That is the real time.";
  const hours = Math.round(Math.abs(seconds) / HOUR);
  const [count, unit] = hours >= 24 ? [Math.round(hours / 24), "day"] : hours ? [hours, "hour"] : [Math.round(Math.abs(seconds) / 60), "minute"];
  return `That is ${count} ${unit}${count === 1 ? "" : "s"} ${seconds > 0 ? "ahead" : "behind"}.`;
}
