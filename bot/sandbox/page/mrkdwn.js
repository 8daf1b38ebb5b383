// Parses Slack's mrkdwn into DOM nodes; nothing in it can become markup.

import { el } from "./dom.js";
import { slackDate } from "./dates.js";
import { EMOJI } from "./emoji.js";
import { anchor, channelLink } from "./links.js";
import { conversation, nameOf, state } from "./state.js";
import { unescape } from "./text.js";

/** Nodes for a mrkdwn text: fenced code, quotes and lines with inline styles. */
export function mrkdwn(text) {
  return text.split(/```\n?/).flatMap((part, index, parts) => {
    if (index % 2 === 0) return quotedOrNot(part);
    if (index === parts.length - 1) return quotedOrNot("```" + part);
    return [el("pre", { dir: "auto" }, unescape(part.replace(/\n$/, "").replace(/<([^>|\n]+)(?:\|([^>\n]*))?>/g, (_, target, label) => label ?? target)))];
  });
}

const QUOTE = /^(?:>|&gt;)(?!(?:>|&gt;)) ?/;
const QUOTE_REST = /(^|\n)(?:>|&gt;){3} ?/;

function quotedOrNot(text) {
  const rest = text.match(QUOTE_REST);
  if (!rest) return lineGroups(text);
  const at = rest.index + rest[0].length;
  return [...lineGroups(text.slice(0, rest.index)), el("blockquote", { dir: "auto" }, inline(text.slice(at)))];
}

function lineGroups(text) {
  if (!text) return [];
  const groups = [];
  for (const line of text.split("\n")) {
    const quoted = QUOTE.test(line);
    const last = groups.at(-1);
    if (last?.quoted === quoted) last.lines.push(line.replace(QUOTE, ""));
    else groups.push({ quoted, lines: [line.replace(QUOTE, "")] });
  }
  return groups.flatMap(({ quoted, lines }) => (quoted ? [el("blockquote", { dir: "auto" }, inline(lines.join("\n")))] : inline(lines.join("\n"))));
}

const REFERENCE = "<[^<>\\n]+>";
const styled = (mark) =>
  `(?<![\\p{L}\\p{N}${mark}])${mark}(?=[^\\s${mark}])((?:${REFERENCE}|<(?!${REFERENCE.slice(1)})|[^${mark}<\\n])*?)(?<!\\s)${mark}(?![\\p{L}\\p{N}${mark}])`;
const INLINE = new RegExp(
  [`<([^<>\\n]+)>`, "`([^`\\n]+)`", styled("\\*"), styled("_"), styled("~"), ":([a-z0-9_+'-]+):(?::skin-tone-\\d:)?"].join("|"),
  "gu",
);

function inline(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) nodes.push(unescape(text.slice(at, match.index)));
    nodes.push(token(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) nodes.push(unescape(text.slice(at)));
  return nodes;
}

function token([whole, target, code, bold, italic, strike, emoji]) {
  if (target !== undefined) return reference(target);
  if (code !== undefined) return el("code", {}, unescape(code));
  if (bold !== undefined) return el("strong", {}, inline(bold));
  if (italic !== undefined) return el("em", {}, inline(italic));
  if (strike !== undefined) return el("s", {}, inline(strike));
  return EMOJI[emoji] ? el("span", { class: "emoji", title: whole }, EMOJI[emoji]) : whole;
}

function reference(inside) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescape(inside.slice(bar + 1));
  if (target[0] === "@") return userMention(target.slice(1), label);
  if (target[0] === "#") return channelMention(target.slice(1), label);
  if (target[0] === "!") return special(target.slice(1), label);
  const href = unescape(target);
  return anchor(href, label || href.replace(/^mailto:/, ""));
}

export function userMention(id, label) {
  return el("span", { class: id === state.me ? "mention mention-me" : "mention", "data-user": id }, `@${label ?? nameOf(id)}`);
}

export function channelMention(id, label) {
  return channelLink(id, label || (conversation(id)?.name ?? id).replace(/^#/, ""));
}

export const broadcast = (range) => el("span", { class: "mention mention-me" }, `@${range}`);

function special(command, label) {
  const [name, ...parameters] = command.split("^");
  if (["here", "channel", "everyone"].includes(name)) return broadcast(name);
  if (name === "date") return dateNode(parameters, label ?? "");
  if (name === "subteam") return el("span", { class: "mention" }, label ?? `@${parameters[0]}`);
  return el("span", {}, label ?? `<!${command}>`);
}

function dateNode([seconds, pattern = "", href], fallback) {
  const words = slackDate(seconds, unescape(pattern), fallback);
  return href ? anchor(unescape(href), words) : el("time", { title: fallback }, words);
}
