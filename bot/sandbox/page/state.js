// Holds what the page knows and tells whoever listens that a part of it changed.

export const state = {
  workspace: null,
  me: null,
  channel: null,
  thread: null,
  conversations: [],
  unread: {},
  messages: [],
  threadMessages: [],
  views: [],
  tab: "messages",
  home: { view: null, enabled: false },
  connected: true,
};

const listeners = new Map();

export function watch(parts, listener) {
  for (const part of parts) listeners.set(part, [...(listeners.get(part) ?? []), listener]);
}

export function change(values) {
  const told = new Set();
  for (const [part, value] of Object.entries(values)) {
    state[part] = value;
    for (const listener of listeners.get(part) ?? []) told.add(listener);
  }
  for (const listener of told) listener();
}

export const people = () => state.workspace?.people ?? [];
export const person = (id) => people().find((one) => one.id === id);
export const me = () => person(state.me);
export const app = () => state.workspace?.app;
export const conversation = (id) => state.conversations.find((one) => one.id === id);
export const isApp = (userId) => userId === app()?.bot_user_id;

export function nameOf(userId) {
  if (isApp(userId)) return app().name;
  return person(userId)?.name ?? userId;
}
