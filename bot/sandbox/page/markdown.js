// Draws standard Markdown (markdown blocks, previews of files) as DOM nodes.

import { el } from "./dom.js";
import { anchor } from "./links.js";
import { withEmoji } from "./text.js";

const LINE_KINDS = [
  { starts: /^\s*(```|~~~)/, draw: fence },
  { starts: /^#{1,6}\s+/, draw: heading },
  { starts: /^\s*([-*_])(?:\s*\1){2,}\s*$/, draw: rule },
  { starts: /^\s*>/, draw: quote },
  { starts: /^\s*(?:[-*+]|\d+[.)])\s+/, draw: list },
  { starts: /^\s*\|.*\|\s*$/, draw: table },
];

const DEEPEST = 20;

/** `depth` counts quotes and lists in each other; far down, text stays as it was typed. */
export function markdown(text, depth = 0) {
  if (depth > DEEPEST) return [text];
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const nodes = [];
  while (lines.length) {
    const kind = LINE_KINDS.find(({ starts }) => starts.test(lines[0]));
    nodes.push(kind ? kind.draw(lines, depth) : paragraph(lines));
  }
  return nodes.filter(Boolean);
}

function paragraph(lines) {
  const taken = [lines.shift()];
  while (lines.length && lines[0].trim() && !LINE_KINDS.some(({ starts }) => starts.test(lines[0]))) taken.push(lines.shift());
  const words = taken.join("\n").trim();
  return words && el("p", { dir: "auto" }, inline(words));
}

function takeWhile(lines, wanted) {
  const taken = [];
  while (lines.length && wanted(lines[0])) taken.push(lines.shift());
  return taken;
}

function fence(lines) {
  const mark = lines.shift().trim().slice(0, 3);
  const inside = takeWhile(lines, (line) => !line.trim().startsWith(mark));
  lines.shift();
  return el("pre", { dir: "auto" }, inside.join("\n"));
}

function heading(lines) {
  const [, marks, words] = lines.shift().match(/^(#+)\s+(.*?)\s*#*$/);
  return el(`h${Math.min(6, marks.length + 2)}`, { class: `md-h${marks.length}`, dir: "auto" }, inline(words));
}

function rule(lines) {
  lines.shift();
  return el("hr");
}

function quote(lines, depth) {
  const inside = takeWhile(lines, (line) => /^\s*>/.test(line)).map((line) => line.replace(/^\s*> ?/, ""));
  return el("blockquote", { dir: "auto" }, markdown(inside.join("\n"), depth + 1));
}

const ITEM = /^(\s*)([-*+]|(\d+)[.)])\s+(.*)$/;

function list(lines, depth) {
  const [, indent, , number] = lines[0].match(ITEM);
  const holder = el(number ? "ol" : "ul", { start: number, dir: "auto" });
  while (lines.length) {
    const match = lines[0].match(ITEM);
    if (!match || match[1].length < indent.length || Boolean(match[3]) !== Boolean(number)) break;
    holder.append(item(lines, match, depth));
  }
  return holder;
}

function item(lines, [, indent, , , words], depth) {
  lines.shift();
  const deeper = takeWhile(lines, (line) => line.trim() && line.search(/\S/) > indent.length);
  const task = words.match(/^\[([ xX])\]\s+(.*)$/);
  const box = task && el("input", { type: "checkbox", disabled: true, checked: task[1] !== " " });
  const dent = Math.min(...deeper.map((line) => line.search(/\S/)));
  return el("li", { dir: "auto" }, box, inline(task ? task[2] : words), deeper.length ? markdown(deeper.map((line) => line.slice(dent)).join("\n"), depth + 1) : null);
}

const cells = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));

function table(lines) {
  const rows = takeWhile(lines, (line) => /^\s*\|.*\|\s*$/.test(line)).map(cells);
  const hasHead = rows[1]?.every((cell) => /^:?-+:?$/.test(cell));
  const aligned = hasHead ? rows[1].map((cell) => (/^:-+:$/.test(cell) ? "center" : /-:$/.test(cell) ? "right" : "left")) : [];
  const draw = (tag) => (row) => el("tr", {}, row.map((cell, index) => el(tag, { dir: "auto", class: `align-${aligned[index] ?? "left"}` }, inline(cell))));
  const head = hasHead && el("thead", {}, draw("th")(rows[0]));
  return el("div", { class: "table-frame" }, el("table", {}, head, el("tbody", {}, rows.slice(hasHead ? 2 : 0).map(draw("td")))));
}

const INLINE =
  /\\([\\`*_{}[\]()#+.!>~|-])|(`+)(.+?)\2|!?\[([^\]\n]*)\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|<((?:https?|mailto):[^>\s]+)>|(?<![\w/])(https?:\/\/[^\s<>)]*[^\s<>).,;:!?'"])|\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__|(?<![*\p{L}\p{N}])\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)|(?<![_\p{L}\p{N}])_(?=\S)([^_]+?)(?<=\S)_(?![_\p{L}\p{N}])|~~(.+?)~~/gsu;

function inline(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(withEmoji(text.slice(at, match.index)), token(match));
    at = match.index + match[0].length;
  }
  nodes.push(withEmoji(text.slice(at)));
  return nodes;
}

function token([, escaped, , code, label, target, angle, bare, strong, strong2, em, em2, strike]) {
  if (escaped) return escaped;
  if (code) return el("code", {}, code);
  if (target) return anchor(target, inline(label));
  if (angle || bare) return anchor(angle || bare, angle || bare);
  if (strong || strong2) return el("strong", {}, inline(strong || strong2));
  if (em || em2) return el("em", {}, inline(em || em2));
  return el("s", {}, inline(strike));
}
