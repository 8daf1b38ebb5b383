// Draws the select menus: options, people, channels and conversations, single and multiple.

import { el, icon } from "../dom.js";
import { avatar } from "../avatar.js";
import { app, nameOf, people, state } from "../state.js";
import { plain } from "../text.js";
import { firstValue, joined, labelling } from "./control.js";
import { Picker } from "./picker.js";

function optionRow(option, group) {
  return { value: option.value, label: plain(option.text), detail: plain(option.description), group };
}

function optionRows(element) {
  const grouped = (element.option_groups ?? []).flatMap((group) => group.options.map((option) => optionRow(option, plain(group.label))));
  return [...(element.options ?? []).map((option) => optionRow(option)), ...grouped];
}

function peopleRows() {
  const members = people().map((one) => ({ value: one.id, label: one.name, detail: one.title, lead: () => avatar(one.id, "small") }));
  return [...members, { value: app().bot_user_id, label: app().name, detail: "App", lead: () => avatar(app().bot_user_id, "small") }];
}

const KINDS = { im: "im", channel: "public", private: "private" };

function conversationRows(kinds) {
  return state.conversations
    .filter((one) => !kinds || kinds.includes(KINDS[one.kind]))
    .map((one) => ({ value: one.id, label: one.with ? nameOf(one.with) : one.name.replace(/^#/, ""), lead: () => (one.with ? avatar(one.with, "small") : icon(one.kind === "private" ? "lock" : "hash")) }));
}

const ids = (options) => (options ?? []).map((option) => option.value);
const one = (value) => (value ? [value] : []);

export const options = (element, context) => select(element, context, optionRows(element), ids(one(element.initial_option)));
export const users = (element, context) => select(element, context, peopleRows(), one(element.initial_user));
export const channels = (element, context) => select(element, context, conversationRows(["public"]), one(element.initial_channel));
export const conversations = (element, context) => select(element, context, conversationRows(element.filter?.include), startingConversations(element, [element.initial_conversation]));
export const multiOptions = (element, context) => select(element, context, optionRows(element), ids(element.initial_options), true);
export const multiUsers = (element, context) => select(element, context, peopleRows(), element.initial_users ?? [], true);
export const multiChannels = (element, context) => select(element, context, conversationRows(["public"]), element.initial_channels ?? [], true);
export const multiConversations = (element, context) => select(element, context, conversationRows(element.filter?.include), startingConversations(element, element.initial_conversations ?? []), true);

function startingConversations(element, initial) {
  const wanted = initial.filter(Boolean);
  return wanted.length || !element.default_to_current_conversation ? wanted : one(state.channel);
}

function select(element, context, rows, initial, many = false) {
  const kept = firstValue(element, context, undefined);
  const chosen = kept === undefined ? initial : many ? kept : one(kept);
  const placeholder = plain(element.placeholder) || (many ? "Select options" : "Select an option");
  const value = (values) => (many ? values : values[0]);
  let changed;
  const picker = new Picker({
    rows,
    chosen,
    many,
    max: element.max_selected_items,
    clearable: Boolean(context.labelId) && !context.required,
    placeholder,
    attributes: labelling(context, placeholder),
    onchange: () => changed(),
  });
  const node = el("div", { class: "control" }, picker.node);
  changed = joined(element, context, node, () => value(picker.values));
  return node;
}
