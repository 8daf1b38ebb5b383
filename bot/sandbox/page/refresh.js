// Brings fresh server data into the state; many requests for the same part become one.

import * as api from "./api.js";
import { state, change, people } from "./state.js";
import { toast } from "./toast.js";

const running = new Map();

function coalesced(name, load) {
  return async () => {
    if (running.has(name)) return running.set(name, "again");
    do {
      running.set(name, "once");
      await load();
    } while (running.get(name) === "again");
    running.delete(name);
  };
}

function settle(answer, part, key, isStillWanted) {
  if (!isStillWanted()) return;
  if (answer.ok === false || answer.error) toast(`Could not load ${part}: ${answer.error}`, "error");
  else change({ [key]: answer });
}

export const conversations = coalesced("conversations", async () => {
  const as = state.me;
  const answer = await api.conversations(as);
  settle(Array.isArray(answer) ? answer : (answer.conversations ?? answer), "conversations", "conversations", () => as === state.me);
});

export const messages = coalesced("messages", async () => {
  const { me, channel } = state;
  if (!channel) return change({ messages: [] });
  const answer = await api.messages(me, channel);
  settle(answer.messages ?? answer, "messages", "messages", () => me === state.me && channel === state.channel);
});

export const thread = coalesced("thread", async () => {
  const { me, channel, thread: ts } = state;
  if (!ts) return change({ threadMessages: [] });
  const answer = await api.messages(me, channel, ts);
  settle(answer.messages ?? answer, "this thread", "threadMessages", () => me === state.me && ts === state.thread);
});

export const views = coalesced("views", async () => {
  const as = state.me;
  const answer = await api.views(as);
  settle(answer.views ?? answer, "dialogs", "views", () => as === state.me);
});

export const unreadOfOthers = coalesced("unread", async () => {
  const others = people().filter((one) => one.id !== state.me);
  const lists = await Promise.all(others.map((one) => api.conversations(one.id)));
  const counts = lists.map((list) => (Array.isArray(list) ? list : (list.conversations ?? [])).reduce((sum, one) => sum + Number(one.unread ?? 0), 0));
  change({ unread: Object.fromEntries(others.map((one, index) => [one.id, counts[index]])) });
});

export const everything = () => Promise.all([conversations(), messages(), thread(), views()]);
