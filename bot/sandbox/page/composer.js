// Where one types: sends messages, slash commands and files, and keeps a draft for each place.

import * as api from "./api.js";
import { title } from "./conversations.js";
import { el, icon, iconButton } from "./dom.js";
import { sentence } from "./errors.js";
import { toBase64 } from "./files.js";
import { grow } from "./grow.js";
import { withMenu } from "./menu.js";
import { run, shortcuts } from "./shortcuts.js";
import { app, conversation, me, state, watch } from "./state.js";
import { suggestions } from "./suggestions.js";
import { fileSize } from "./text.js";

const drafts = new Map();

/** `place()` says where the words go: {channel, thread}. */
export function mountComposer(holder, options) {
  const composer = new Composer(options);
  holder.append(composer.box);
  composer.listen();
  watch(["me", "workspace", "channel", "thread", "conversations"], () => composer.settle());
  watch(["workspace"], () => (composer.bolt.hidden = !shortcuts("global").length));
  watch(["me", "workspace", "channel", "thread", "conversations"], () => (composer.input.placeholder = placeholder(options.place())));
}

class Composer {
  constructor({ testId, label, place }) {
    this.testId = testId;
    this.place = place;
    this.files = [];
    this.shownKey = null;
    this.sending = 0;
    this.last = Promise.resolve();
    this.input = el("textarea", { rows: "1", dir: "auto", class: "composer-input", "data-test": testId, "aria-label": label });
    this.chooser = el("input", { type: "file", multiple: true, hidden: true, "data-test": `${testId}-file` });
    this.chips = el("div", { class: "composer-files" });
    this.send = iconButton("send", "Send", () => this.submit(), { class: "icon-button composer-send", "data-test": `${testId}-send` });
    this.attach = iconButton("attach", "Attach a file", () => this.chooser.click(), { "data-test": `${testId}-attach` });
    this.complaint = el("div", { class: "composer-error", role: "alert", "data-test": `${testId}-error`, hidden: true });
    this.bolt = iconButton("bolt", "Shortcuts", undefined, { "data-test": `${testId}-shortcuts`, hidden: true });
    const bolts = withMenu(this.bolt, () => shortcuts("global").map((one) => ({ label: one.name, detail: one.description, key: one.callback_id, onchoose: () => run(one) })), "Shortcuts");
    const hint = el("div", { class: "composer-hint" }, "Enter sends · Shift+Enter: new line");
    this.box = el("div", { class: "composer" }, this.complaint, this.chips, this.input, el("div", { class: "composer-feet" }, this.attach, this.bolt, bolts, hint, this.send), this.chooser);
    this.suggestions = suggestions(this.input, this.box, { testId, allowCommands: () => !place().thread });
  }

  listen() {
    this.fit = grow(this.input);
    this.input.addEventListener("input", () => this.ready());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("paste", (event) => this.add(event.clipboardData.files));
    this.box.addEventListener("dragover", (event) => event.preventDefault());
    this.box.addEventListener("drop", (event) => {
      event.preventDefault();
      this.add(event.dataTransfer.files);
    });
    this.chooser.addEventListener("change", () => {
      this.add(this.chooser.files);
      this.chooser.value = "";
    });
  }

  key(event) {
    if (event.isComposing || this.suggestions.takes(event) || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.submit();
  }

  add(files) {
    if (files.length) this.take([...this.files, ...files]);
  }

  take(files) {
    this.files = files;
    this.chips.replaceChildren(...files.map((file) => this.chip(file)));
    this.ready();
  }

  chip(file) {
    const drop = () => this.take(this.files.filter((one) => one !== file));
    return el("span", { class: "chip" }, icon("file"), `${file.name} · ${fileSize(file.size)}`, iconButton("close", `Remove ${file.name}`, drop));
  }

  ready() {
    this.send.disabled = !this.input.value.trim() && !this.files.length;
  }

  where() {
    return [this.testId, state.me, this.place().channel, this.place().thread].join("/");
  }

  /** Another place was opened: its own draft comes, the old one stays behind. On the way there nobody types. */
  settle() {
    const arrived = Boolean(conversation(state.channel));
    const closed = Boolean(me()?.deleted);
    const where = arrived || closed ? this.where() : null;
    this.input.disabled = closed || !arrived;
    if (where === this.shownKey) return;
    if (this.shownKey) drafts.set(this.shownKey, this.input.value);
    this.shownKey = where;
    this.write(drafts.get(where) ?? "");
    this.take([]);
    this.complain(null);
    if (where && !matchMedia("(pointer: coarse)").matches) this.input.focus({ preventScroll: true });
  }

  write(text) {
    this.input.value = text;
    this.fit();
    this.ready();
  }

  complain(answer) {
    this.complaint.hidden = !answer;
    this.complaint.textContent = answer ? sentence(answer, app()?.name) : "";
  }

  /** What is sent while something else is on its way goes after it: nobody has to wait, and the order stays. */
  async submit() {
    const said = { as: state.me, text: this.input.value, files: this.files, ...this.place() };
    if (this.send.disabled) return;
    const from = this.where();
    this.complain(null);
    this.write("");
    this.take([]);
    this.busy(1);
    this.last = this.last.then(() => deliver(said)).catch(() => ({ ok: false, error: "This file could not be read." }));
    const answer = await this.last;
    this.busy(-1);
    if (answer.ok === false) this.giveBack(said, answer, from);
  }

  busy(more) {
    this.sending += more;
    this.send.setAttribute("aria-busy", String(this.sending > 0));
  }

  /** Refused words come back, above what has been typed since; a command only into an empty field. */
  giveBack(said, answer, from) {
    if (this.where() !== from) drafts.set(from, [said.text, drafts.get(from)].filter(Boolean).join("\n"));
    else if (!this.input.value) this.restore(said);
    else if (!said.text.startsWith("/")) this.write(`${said.text}\n${this.input.value}`);
    if (this.where() === from && !isToldBySlackbot(said, answer)) this.complain(answer);
  }

  restore({ text, files }) {
    this.write(text);
    this.take(files);
  }
}

/** A refused command is explained by Slackbot, in a note of its own. */
const isToldBySlackbot = (said, answer) => said.text.startsWith("/") && /\s/.test(answer.error);

function placeholder({ channel, thread }) {
  if (me()?.deleted) return "This account is closed";
  if (thread) return "Reply…";
  const where = conversation(channel);
  return where ? `Message ${title(where)}` : "";
}

async function deliver({ as, channel, thread, text, files }) {
  const at = { as, channel, thread_ts: thread ?? undefined };
  if (!files.length) return api.type({ ...at, text });
  let answer;
  for (const [index, file] of files.entries()) {
    answer = await api.upload({ ...at, name: file.name, content_base64: await toBase64(file), text: index ? undefined : text });
    if (answer.ok === false) return answer;
  }
  return answer;
}
