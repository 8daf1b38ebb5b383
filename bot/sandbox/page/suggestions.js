// Offers commands after "/", people after "@", channels after "#" and emoji after ":" while one types.

import { avatar } from "./avatar.js";
import { el, freshId, icon } from "./dom.js";
import { EMOJI } from "./emoji.js";
import { closePopup, isOpen, openPopup } from "./popup.js";
import { app, conversation, nameOf, people, state } from "./state.js";
import { fold } from "./text.js";

const MOST = 8;

const BUILT_IN = [
  { name: "/invite", hint: "@someone", description: "Add a person or an app to this channel" },
  { name: "/remove", hint: "@someone", description: "Take a person or an app out of this channel" },
];

function commands(typed) {
  const builtIn = conversation(state.channel)?.with ? [] : BUILT_IN;
  const all = [...(state.workspace?.commands ?? []), ...builtIn].map((one) => ({ ...one, name: `/${one.name.replace(/^\//, "")}` }));
  return all.filter((one) => one.name.startsWith(typed)).map((one) => ({ insert: one.name, label: `${one.name} ${one.hint ?? ""}`, detail: one.description, key: one.name }));
}

function members(typed) {
  const wanted = fold(typed.slice(1));
  const found = [...people().map((one) => one.id), app().bot_user_id].filter((id) => id !== state.me);
  const rows = found.map((id) => ({ insert: `@${nameOf(id)}`, label: nameOf(id), detail: people().find((one) => one.id === id)?.title ?? "App", lead: () => avatar(id, "small"), key: id }));
  const ranges = ["channel", "here"].map((range) => ({ insert: `@${range}`, label: `@${range}`, detail: "Notify everybody here", key: range }));
  return [...rows, ...ranges].filter((row) => fold(row.label).replace("@", "").split(" ").some((word, at, words) => words.slice(at).join(" ").startsWith(wanted)));
}

function channels(typed) {
  const wanted = fold(typed.slice(1));
  const found = state.conversations.filter((one) => !one.with).map((one) => ({ ...one, name: one.name.replace(/^#/, "") }));
  return found.filter((one) => fold(one.name).startsWith(wanted)).map((one) => ({ insert: `#${one.name}`, label: one.name, lead: () => icon(one.kind === "private" ? "lock" : "hash"), key: one.id }));
}

function emoji(typed) {
  const found = Object.entries(EMOJI).filter(([name]) => name.startsWith(typed.slice(1)));
  return found.map(([name, glyph]) => ({ insert: `:${name}:`, label: `${glyph} :${name}:`, key: name }));
}

const KINDS = [
  { pattern: /^\/\S*$/, find: commands, isCommand: true },
  { pattern: /(?<=^|\s)@[^\s@]*(?: [^\s@]+){0,3}$/u, find: members },
  { pattern: /(?<=^|\s)#[^\s#]*$/u, find: channels },
  { pattern: /(?<=^|\s):[a-z][a-z0-9_+-]+$/, find: emoji },
];

/** Returns {takes(event)}: true when the key belonged to the open list. */
export function suggestions(input, anchor, { testId, allowCommands }) {
  const list = el("div", { class: "popup listbox", id: freshId("suggestions"), role: "listbox", popover: "manual", "aria-label": "Suggestions", "data-test": `${testId}-suggestions` });
  anchor.append(list);
  let active = 0;
  let word = "";

  function look() {
    const before = input.value.slice(0, input.selectionStart);
    const kind = KINDS.find(({ pattern, isCommand }) => pattern.test(before) && (!isCommand || allowCommands()));
    word = kind ? before.match(kind.pattern)[0] : "";
    const rows = kind ? kind.find(word).slice(0, MOST) : [];
    const isWhole = rows.some((row) => row.insert === word);
    if (!rows.length || isWhole) return isOpen(list) && closePopup();
    list.replaceChildren(...rows.map(option));
    activate(0);
    openPopup(anchor, list);
  }

  function option(row) {
    const words = el("span", { class: "popup-words", dir: "auto" }, row.label, row.detail ? el("small", {}, row.detail) : null);
    const node = el("div", { id: freshId("suggestion"), role: "option", class: "popup-row", "data-test": `suggestion-${row.key}`, "data-insert": row.insert }, row.lead?.(), words);
    node.addEventListener("pointerdown", (event) => event.preventDefault());
    node.addEventListener("click", () => accept(row.insert));
    return node;
  }

  function accept(insert) {
    const at = input.selectionStart;
    input.setRangeText(`${insert} `, at - word.length, at, "end");
    closePopup();
    input.dispatchEvent(new Event("input"));
    input.focus();
  }

  function activate(index) {
    const nodes = [...list.children];
    active = (index + nodes.length) % nodes.length;
    nodes.forEach((node, at) => node.classList.toggle("active", at === active));
    nodes.forEach((node, at) => node.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", nodes[active].id);
  }

  const KEYS = {
    ArrowDown: () => activate(active + 1),
    ArrowUp: () => activate(active - 1),
    Enter: () => accept(list.children[active].dataset.insert),
    Tab: () => accept(list.children[active].dataset.insert),
  };

  input.addEventListener("input", look);
  input.addEventListener("blur", () => isOpen(list) && closePopup());
  return {
    takes(event) {
      if (!isOpen(list) || !KEYS[event.key] || event.shiftKey) return false;
      event.preventDefault();
      KEYS[event.key]();
      return true;
    },
  };
}
