// Turns Slack's escaped text into words: entities, emoji, and what a person would have typed.

import { EMOJI } from "./emoji.js";
import { nameOf, conversation } from "./state.js";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

export const unescape = (text) => text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]);
export const withEmoji = (text) => text.replace(/:([a-z0-9_+'-]+):(?::skin-tone-\d:)?/g, (whole, name) => EMOJI[name] ?? whole);

export function plain(object) {
  if (!object) return "";
  const text = unescape(object.text ?? "");
  return object.emoji === false ? text : withEmoji(text);
}

/** Unicode emoji as Slack writes it in rich text: code points in hex, joined by dashes. */
export const fromCodePoints = (unicode) => String.fromCodePoint(...unicode.split("-").map((point) => parseInt(point, 16)));

/** What to put into the editor for a stored text; the reverse of the server's escaping. */
export function asTyped(text) {
  return withEmoji(unescape(text.replace(/<([^>\n]+)>/g, (_, inside) => typedReference(inside))));
}

function typedReference(inside) {
  const [target, label] = inside.split("|");
  if (target.startsWith("@")) return `@${label ?? nameOf(target.slice(1))}`;
  if (target.startsWith("#")) return `#${label || (conversation(target.slice(1))?.name ?? target.slice(1)).replace(/^#/, "")}`;
  if (target.startsWith("!date")) return label ?? "";
  if (target.startsWith("!")) return `@${target.slice(1)}`;
  return label && target !== label && !target.endsWith(label) ? `${label} ${target}` : target.replace(/^mailto:/, "");
}

/** For finding by what one types: no case, no accents. */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

export function fileSize(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  return `${(bytes / 1024 ** power).toFixed(power && bytes / 1024 ** power < 10 ? 1 : 0)} ${units[power]}`;
}
