// Where one types: sends messages, slash commands and files, and keeps a draft for each place.

import * as api from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { sentence } from "./errors.js";
import { toBase64 } from "./files.js";
import { grow } from "./grow.js";
import { app, conversation, state, watch } from "./state.js";
import { suggestions } from "./suggestions.js";
import { fileSize } from "./text.js";
import { title } from "./conversations.js";

const drafts = new Map();

/** `place()` says where the words go: {channel, thread}. */
export function mountComposer(holder, { testId, label, place }) {
  const input = el("textarea", { rows: "1", dir: "auto", class: "composer-input", "data-test": testId, "aria-label": label });
  const picker = el("input", { type: "file", multiple: true, hidden: true, "data-test": `${testId}-file` });
  const chips = el("div", { class: "composer-files" });
  const send = iconButton("send", "Send", () => submit(), { class: "icon-button composer-send", "data-test": `${testId}-send` });
  const attach = iconButton("attach", "Attach a file", () => picker.click(), { "data-test": `${testId}-attach` });
  const complaint = el("div", { class: "composer-error", role: "alert", "data-test": `${testId}-error`, hidden: true });
  const hint = el("div", { class: "composer-hint" }, "Enter sends · Shift+Enter starts a new line");
  const box = el("div", { class: "composer" }, complaint, chips, input, el("div", { class: "composer-feet" }, attach, hint, send), picker);
  let files = [];
  let shownKey = "";
  holder.append(box);
  const fit = grow(input);
  const suggest = suggestions(input, box, { testId, allowCommands: () => !place().thread });
  const key = () => [state.me, place().channel, place().thread].join("/");

  function showFiles() {
    chips.replaceChildren(...files.map((file) => el("span", { class: "chip" }, icon("file"), `${file.name} · ${fileSize(file.size)}`, iconButton("close", `Remove ${file.name}`, () => take(files.filter((one) => one !== file))))));
    ready();
  }

  const take = (next) => {
    files = next;
    showFiles();
  };
  const ready = () => (send.disabled = !input.value.trim() && !files.length);

  function settle() {
    if (key() === shownKey) return;
    drafts.set(shownKey, input.value);
    shownKey = key();
    write(drafts.get(shownKey) ?? "");
    take([]);
    complain(null);
    if (!matchMedia("(pointer: coarse)").matches) input.focus({ preventScroll: true });
  }

  function write(text) {
    input.value = text;
    fit();
    ready();
  }

  function complain(answer) {
    complaint.hidden = !answer;
    complaint.textContent = answer ? sentence(answer, app()?.name) : "";
  }

  async function submit() {
    const said = { text: input.value, files, ...place() };
    if (send.getAttribute("aria-busy") === "true" || (!said.text.trim() && !said.files.length)) return;
    const from = key();
    send.setAttribute("aria-busy", "true");
    complain(null);
    write("");
    take([]);
    const answer = await deliver(said);
    send.removeAttribute("aria-busy");
    if (answer.ok === false) giveBack(said, answer, from);
  }

  function giveBack(said, answer, from) {
    if (key() !== from || input.value) return void drafts.set(from, said.text);
    write(said.text);
    take(said.files);
    if (!isToldBySlackbot(said, answer)) complain(answer);
  }

  input.addEventListener("input", ready);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || suggest.takes(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  input.addEventListener("paste", (event) => event.clipboardData.files.length && take([...files, ...event.clipboardData.files]));
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    take([...files, ...event.dataTransfer.files]);
  });
  picker.addEventListener("change", () => {
    take([...files, ...picker.files]);
    picker.value = "";
  });
  watch(["me", "channel", "thread"], settle);
  watch(["channel", "thread", "conversations"], () => (input.placeholder = placeholder(place())));
}

/** A refused command is explained by Slackbot, in a note of its own. */
const isToldBySlackbot = (said, answer) => said.text.startsWith("/") && /\s/.test(answer.error);

function placeholder({ channel, thread }) {
  if (thread) return "Reply…";
  const where = conversation(channel);
  return where ? `Message ${title(where)}` : "";
}

async function deliver({ channel, thread, text, files }) {
  const at = { as: state.me, channel, thread_ts: thread ?? undefined };
  if (!files.length) return api.type({ ...at, text });
  let answer;
  for (const [index, file] of files.entries()) {
    answer = await api.upload({ ...at, name: file.name, content_base64: await toBase64(file), text: index ? undefined : text });
    if (answer.ok === false) return answer;
  }
  return answer;
}
