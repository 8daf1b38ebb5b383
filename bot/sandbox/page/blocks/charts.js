// Draws charts: lines, bars, areas and pies, with their axes and a legend.

import { el } from "../dom.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 640, HIGH = 260, LEFT = 52, RIGHT = 12, TOP = 14, FOOT = 46;
const SHADES = 6;
const TICKS = 4;

function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(name, value);
  node.append(...children.flat(Infinity));
  return node;
}

export function chart(block) {
  const { chart: drawn, title } = block;
  const pie = drawn.type === "pie";
  const names = pie ? drawn.segments.map((one) => `${one.label} · ${percent(one, drawn.segments)}`) : drawn.series.map((one) => one.name);
  const picture = svg("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, class: "chart", role: "img", "aria-label": `${title}. ${told(drawn)}` }, pie ? slices(drawn.segments) : plot(drawn));
  return el("figure", { class: "chart-frame" }, el("figcaption", { class: "chart-title", dir: "auto" }, title), picture, legend(names));
}

/** What the numbers are, for whoever cannot see them. */
function told(drawn) {
  if (drawn.type === "pie") return drawn.segments.map((one) => `${one.label}: ${one.value}`).join(", ");
  return drawn.series.map((one) => `${one.name}: ${one.data.map((point) => `${point.label} ${point.value}`).join(", ")}`).join(". ");
}

const legend = (names) => el("ul", { class: "chart-legend" }, names.map((name, index) => el("li", { dir: "auto" }, el("span", { class: `chart-key shade-${index % SHADES}` }), name)));

const percent = (one, all) => `${Math.round((100 * one.value) / all.reduce((sum, each) => sum + each.value, 0))}%`;

// --- axes ------------------------------------------------------------------------------------

function plot({ type, series, axis_config: axes }) {
  const values = series.flatMap((one) => one.data.map((point) => point.value));
  const scale = scaleOf(Math.min(0, ...values), Math.max(0, ...values));
  const y = (value) => TOP + (HIGH - TOP - FOOT) * (1 - (value - scale.low) / (scale.high - scale.low));
  const slot = (WIDE - LEFT - RIGHT) / axes.categories.length;
  const x = (index) => LEFT + slot * (index + 0.5);
  const marks = { line: lines, area: areas, bar: bars }[type](series, x, y, slot);
  return [grid(scale, y), categories(axes.categories, x, slot), labels(axes), marks];
}

function scaleOf(low, high) {
  const rough = (high - low || 1) / TICKS;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5, 10].find((each) => each * unit >= rough) ?? 10);
  return { low: Math.floor(low / step) * step, high: Math.ceil((high || step) / step) * step, step };
}

function grid({ low, high, step }, y) {
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  return ticks.map((tick) => [
    svg("line", { class: "chart-grid", x1: LEFT, x2: WIDE - RIGHT, y1: y(tick), y2: y(tick) }),
    svg("text", { class: "chart-words", x: LEFT - 8, y: y(tick) + 4, "text-anchor": "end" }, short(Number(tick.toPrecision(6)))),
  ]);
}

const LONGEST = 10_000;
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });

/** 25000000 has no room beside the grid; 25M has. */
const short = (number) => (Math.abs(number) < LONGEST ? String(number) : compact.format(number));

/** Slack, too, leaves out or cuts what has no room. */
function categories(names, x, slot) {
  const room = Math.max(2, Math.floor(slot / 7));
  return names.map((name, index) => svg("text", { class: "chart-words", x: x(index), y: HIGH - FOOT + 18, "text-anchor": "middle" }, name.length > room ? `${name.slice(0, room - 1)}…` : name, svg("title", {}, name)));
}

function labels({ x_label: across, y_label: up }) {
  return [
    across ? svg("text", { class: "chart-words", x: (LEFT + WIDE) / 2, y: HIGH - 6, "text-anchor": "middle" }, across) : [],
    up ? svg("text", { class: "chart-words", transform: `translate(12 ${(HIGH - FOOT) / 2}) rotate(-90)`, "text-anchor": "middle" }, up) : [],
  ];
}

// --- marks -----------------------------------------------------------------------------------

const shade = (index, more = "") => `shade-${index % SHADES} ${more}`;
const path = (one, x, y) => one.data.map((point, index) => `${x(index)},${y(point.value)}`).join(" ");
const hint = (one, point) => svg("title", {}, `${one.name}, ${point.label}: ${point.value}`);

function lines(series, x, y) {
  return series.map((one, number) => [
    svg("polyline", { class: shade(number, "chart-line"), points: path(one, x, y) }),
    one.data.map((point, index) => svg("circle", { class: shade(number, "chart-dot"), cx: x(index), cy: y(point.value), r: 4 }, hint(one, point))),
  ]);
}

function areas(series, x, y) {
  const last = series[0].data.length - 1;
  return series.map((one, number) => svg("polygon", { class: shade(number, "chart-area"), points: `${x(0)},${y(0)} ${path(one, x, y)} ${x(last)},${y(0)}` }));
}

function bars(series, x, y, slot) {
  const width = Math.min(40, (slot * 0.8) / series.length);
  return series.map((one, number) =>
    one.data.map((point, index) => {
      const left = x(index) + width * (number - series.length / 2);
      const [top, bottom] = [y(Math.max(0, point.value)), y(Math.min(0, point.value))];
      return svg("rect", { class: shade(number, "chart-bar"), x: left, y: top, width: width - 2, height: bottom - top }, hint(one, point));
    }),
  );
}

function slices(segments) {
  const total = segments.reduce((sum, one) => sum + one.value, 0);
  const [centre, radius] = [HIGH / 2, HIGH / 2 - 10];
  let turned = 0;
  const at = (turn) => `${WIDE / 2 + radius * Math.sin(2 * Math.PI * turn)} ${centre - radius * Math.cos(2 * Math.PI * turn)}`;
  return segments.map((one, index) => {
    const from = turned;
    turned += one.value / total;
    if (segments.length === 1) return svg("circle", { class: shade(index, "chart-bar"), cx: WIDE / 2, cy: centre, r: radius });
    const far = turned - from > 0.5 ? 1 : 0;
    return svg("path", { class: shade(index, "chart-bar"), d: `M ${WIDE / 2} ${centre} L ${at(from)} A ${radius} ${radius} 0 ${far} 1 ${at(turned)} Z` }, svg("title", {}, `${one.label}: ${one.value}`));
  });
}
