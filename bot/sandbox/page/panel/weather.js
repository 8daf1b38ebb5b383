// Slack's bad days, made on demand.

import * as api from "../api.js";
import { el } from "../dom.js";
import { action, choice, section, toggle, wish } from "./controls.js";

const CHANCES = [[0, "Never"], [0.02, "1 in 50"], [0.2, "1 in 5"], [0.5, "1 in 2"], [1, "Always"]];
const WAITS = [[0, "At once"], [0.5, "After 0.5 s"], [1, "After 1 s"], [2, "After 2 s"], [4, "After 4 s"]];
const LIMITED_SECONDS = 60;
const FAIR = { double: 0, reorder: 0, delay: 0, retry: false, rate_limited_for: 0, lost: 0, failing: 0, slack_limits: false };

const percent = (value) => `${Math.round(value * 1000) / 10} %`;

export function mountWeather() {
  const change = (name) => (value) => wish(api.changeWeather({ [name]: value }), load);
  const chance = (name, label, what) => choice({ label, what, test: `weather-${name}`, options: CHANCES, other: percent, onchange: change(name) });
  const rows = {
    double: chance("double", "Events twice", "An event arrives two times at once."),
    reorder: chance("reorder", "Events out of order", "An event waits until the next one is through."),
    delay: choice({ label: "Late deliveries", what: "Everything for the app is held back this long.", test: "weather-delay", options: WAITS, other: (value) => `After ${value} s`, onchange: change("delay") }),
    retry: toggle({ label: "Events again", what: "Each event comes once more, marked as a retry.", test: "weather-retry", onchange: change("retry") }),
    lost: chance("lost", "Answers lost", "Slack does what the app asked, then the line is cut."),
    failing: chance("failing", "Answers broken", "Slack does what the app asked, then says 500."),
    slack_limits: toggle({ label: "Slack's own limit", what: "About one post a second for each conversation.", test: "weather-slack_limits", onchange: change("slack_limits") }),
  };
  const limited = toggle({ label: "Rate limited", what: "For a minute, posts are refused with 429.", test: "weather-limited", onchange: (isOn) => change("rate_limited_for")(isOn ? LIMITED_SECONDS : 0) });
  const fair = action({ label: "Fair weather", what: "Everything above off again.", test: "weather-fair", act: () => wish(api.changeWeather(FAIR), load) });

  async function load() {
    const answer = await api.weather();
    if (answer.ok === false) return;
    for (const [name, row] of Object.entries(rows)) row.show(answer[name]);
    limited.show(answer.rate_limited_for > 0);
  }

  const group = (title, ...nodes) => el("div", { role: "group", "aria-label": title }, el("h4", {}, title), nodes);
  const { double, reorder, delay, retry, lost, failing, slack_limits: own } = rows;
  const toTheApp = group("To the app", double.node, reorder.node, delay.node, retry.node);
  const fromTheApp = group("From the app", lost.node, failing.node, limited.node, own.node);
  return section({ name: "weather", title: "Weather", isOpen: true, children: [toTheApp, fromTheApp, fair.node], load });
}
