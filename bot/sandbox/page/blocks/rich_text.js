// Draws rich text: sections, nested lists, quotes, code, and every inline element and style.

import { el } from "../dom.js";
import { cannotDraw } from "../cannot_draw.js";
import { slackDate } from "../dates.js";
import { EMOJI } from "../emoji.js";
import { anchor } from "../links.js";
import { broadcast, channelMention, userMention } from "../mrkdwn.js";
import { fromCodePoints } from "../text.js";

const PARTS = {
  rich_text_section: (part) => el("div", { class: "words", dir: "auto" }, part.elements.map(inline)),
  rich_text_quote: (part) => el("blockquote", { dir: "auto" }, part.elements.map(inline)),
  rich_text_preformatted: (part) => el("pre", { dir: "auto" }, part.elements.map(inline)),
  rich_text_list: list,
};

export function richText(block) {
  return block.elements.map((part) => PARTS[part.type]?.(part) ?? cannotDraw("rich text part", part.type));
}

const MARKS = { ordered: ["decimal", "lower-alpha", "lower-roman"], bullet: ["disc", "circle", "square"] };

function list(part) {
  const indent = part.indent ?? 0;
  const marks = MARKS[part.style] ?? MARKS.bullet;
  const items = part.elements.map((one) => el("li", { dir: "auto" }, (one.elements ?? []).map(inline)));
  const classes = ["rich-list", `mark-${marks[indent % marks.length]}`, part.border ? "bordered" : ""].join(" ").trim();
  const start = part.style === "ordered" ? (part.offset ?? 0) + 1 : undefined;
  return el(part.style === "ordered" ? "ol" : "ul", { class: classes, start, dir: "auto", "--indent": indent }, items);
}

const INLINE = {
  text: ({ text }) => text,
  link: ({ url, text }) => anchor(url, text || url),
  user: ({ user_id: id }) => userMention(id),
  channel: ({ channel_id: id }) => channelMention(id),
  usergroup: ({ usergroup_id: id }) => el("span", { class: "mention" }, `@${id}`),
  team: ({ team_id: id }) => el("span", { class: "mention" }, id),
  broadcast: ({ range }) => broadcast(range),
  color: ({ value }) => el("span", { class: "color-chip" }, el("span", { class: "color-swatch", "--swatch": value }), value),
  date: ({ timestamp, format, url, fallback }) => date(slackDate(timestamp, format, fallback ?? ""), url),
  emoji: ({ name, unicode }) => el("span", { class: "emoji", title: `:${name}:` }, unicode ? fromCodePoints(unicode) : (EMOJI[name] ?? `:${name}:`)),
};

const date = (words, url) => (url ? anchor(url, words) : el("time", {}, words));

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code", highlight: "mark", client_highlight: "mark", unlink: "span" };

function inline(element) {
  const draw = INLINE[element.type];
  if (!draw) return cannotDraw("rich text element", element.type);
  const styles = Object.keys(element.style ?? {}).filter((name) => element.style[name] && STYLES[name]);
  return styles.reduce((inside, name) => el(STYLES[name], {}, inside), draw(element));
}
