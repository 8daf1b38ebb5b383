// Draws one message: who, when, what, its files, its thread and what one may do with it.

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { drawBlocks } from "./blocks/index.js";
import { attachments } from "./attachments.js";
import { clock, dayKey, ago, fromTs, fullMoment } from "./dates.js";
import { el, iconButton } from "./dom.js";
import { editor } from "./editor.js";
import { fileCard } from "./files.js";
import { mrkdwn } from "./mrkdwn.js";
import { withMenu } from "./menu.js";
import { go } from "./route.js";
import { run, shortcuts } from "./shortcuts.js";
import { app, isApp, nameOf, state } from "./state.js";
import { ask, words } from "./confirm.js";
import { sentence } from "./errors.js";
import { withEmoji } from "./text.js";
import { toast } from "./toast.js";

const GROUP_SECONDS = 300;
const TOMBSTONES = ["tombstone", "message_deleted"];

const nameFor = (message, author) => message.username ?? nameOf(author);

const authorOf = (message) => message.user ?? (message.bot_id ? app().bot_user_id : "");

/** True when a message stands under the one before it with no name of its own. */
export function continues(message, before) {
  if (!before || before.ephemeral_to || message.ephemeral_to || before.reply_count) return false;
  const isNear = Number(message.ts) - Number(before.ts) < GROUP_SECONDS && dayKey(fromTs(message.ts)) === dayKey(fromTs(before.ts));
  return isNear && authorOf(message) === authorOf(before);
}

export function drawMessage(message, { channel, isGrouped, inThread }) {
  const author = authorOf(message);
  const isOwn = author === state.me && !TOMBSTONES.includes(message.subtype);
  const classes = ["message", isGrouped ? "grouped" : "", message.ephemeral_to ? "ephemeral" : ""].join(" ").trim();
  const row = el("article", { class: classes, "data-test": "message", "data-ts": message.ts, "data-user": author, "data-ephemeral": Boolean(message.ephemeral_to) || undefined, tabindex: "-1", "aria-label": `${nameFor(message, author)}, ${clock(fromTs(message.ts))}` });
  row.append(gutter(message, author, isGrouped), main(message, channel, author, isGrouped, inThread));
  const tools = toolbar(message, channel, row, { isOwn, inThread });
  for (const tool of tools.flat()) if (tool.matches("button")) tool.tabIndex = -1;
  if (tools.length) row.append(el("div", { class: "message-tools", role: "group", "aria-label": "Message actions", "data-test": "message-actions" }, tools));
  return row;
}

function gutter(message, author, isGrouped) {
  return el("div", { class: "gutter" }, isGrouped ? timeOf(message) : avatar(author, "medium", nameFor(message, author)));
}

const timeOf = (message) => el("time", { class: "quiet", title: fullMoment(fromTs(message.ts)) }, clock(fromTs(message.ts)));

function main(message, channel, author, isGrouped, inThread) {
  const badge = message.bot_id || isApp(author) ? el("span", { class: "badge" }, "APP") : null;
  const head = isGrouped ? null : el("div", { class: "message-head" }, el("strong", { dir: "auto", "data-test": "message-author" }, nameFor(message, author)), badge, timeOf(message));
  const note = message.ephemeral_to ? el("div", { class: "ephemeral-note" }, "Only visible to you") : null;
  const files = (message.files ?? []).map(fileCard);
  return el("div", { class: "message-main" }, note, head, el("div", { class: "message-body", "data-test": "message-body" }, content(message, channel)), files, reactions(message.reactions), inThread ? null : footer(message, channel));
}

function content(message, channel) {
  if (TOMBSTONES.includes(message.subtype)) return el("em", { class: "quiet" }, message.text || "This message was deleted.");
  const context = messageContext(message, channel);
  const said = message.blocks?.length ? drawBlocks(message.blocks, context) : message.text ? el("div", { class: "words", dir: "auto" }, mrkdwn(message.text)) : null;
  const edited = message.edited ? el("span", { class: "quiet edited", title: fullMoment(fromTs(message.edited.ts)) }, "(edited)") : null;
  return [said, edited, attachments(message.attachments ?? [], context)];
}

function reactions(list = []) {
  if (!list.length) return null;
  return el("div", { class: "reactions" }, list.map((one) => el("span", { class: "reaction", title: one.users?.map(nameOf).join(", ") }, `${withEmoji(`:${one.name}:`)} ${one.count}`)));
}

function messageContext(message, channel) {
  const press = (target) => api.press({ as: state.me, channel, ts: message.ts, ...target });
  return { surface: "message", press, files: message.files };
}

function footer(message, channel) {
  if (!message.reply_count) return null;
  const faces = (message.reply_users ?? []).slice(0, 4).map((id) => avatar(id, "small"));
  const count = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
  const last = message.latest_reply ? el("span", { class: "quiet" }, `last reply ${ago(fromTs(message.latest_reply))}`) : null;
  return el("button", { type: "button", class: "thread-footer", "data-test": "thread-footer", onclick: () => go({ channel, thread: message.ts }) }, faces, el("strong", {}, count), last);
}

function toolbar(message, channel, row, { isOwn, inThread }) {
  if (message.ephemeral_to) return [];
  const reply = () => go({ channel, thread: message.thread_ts ?? message.ts });
  return [
    inThread ? null : iconButton("thread", "Reply in thread", reply, { "data-test": "message-reply" }),
    isOwn ? iconButton("edit", "Edit message", () => editor(row.querySelector("[data-test=message-body]"), message, channel), { "data-test": "message-edit" }) : null,
    isOwn ? iconButton("trash", "Delete message", () => erase(message, channel), { "data-test": "message-delete" }) : null,
    more(message, channel),
  ].filter(Boolean);
}

/** The app's message shortcuts. */
function more(message, channel) {
  if (!shortcuts("message").length || TOMBSTONES.includes(message.subtype)) return null;
  const button = iconButton("more", "More actions", undefined, { "data-test": "message-more" });
  const rows = () => shortcuts("message").map((one) => ({ label: one.name, detail: app().name, key: one.callback_id, onchoose: () => run(one, { channel, ts: message.ts }) }));
  return [button, withMenu(button, rows, "Message shortcuts")];
}

async function erase(message, channel) {
  const agreed = await ask({ title: words("Delete message"), text: words("Delete this message? This cannot be undone."), confirm: words("Delete"), style: "danger" });
  if (!agreed) return;
  const answer = await api.remove({ as: state.me, channel, ts: message.ts });
  if (answer.ok === false) toast(sentence(answer, "Slack"), "error");
}

export function daySeparator(label) {
  return el("div", { class: "day", role: "separator", "data-test": "day-separator" }, el("span", {}, label));
}
