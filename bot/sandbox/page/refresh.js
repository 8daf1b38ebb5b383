// Brings fresh server data into the state; many requests for the same part become one.

import * as api from "./api.js";
import { state, change, people } from "./state.js";
import { toast } from "./toast.js";

const running = new Map();

/** A call during a load asks for one more load; its promise too ends when that is done. */
function coalesced(name, load) {
  return () => {
    const run = running.get(name) ?? { isWanted: false, done: null };
    run.isWanted = true;
    running.set(name, run);
    run.done ??= repeat(name, run, load);
    return run.done;
  };
}

async function repeat(name, run, load) {
  while (run.isWanted) {
    run.isWanted = false;
    await load();
  }
  running.delete(name);
}

function settle(answer, part, key, isStillWanted) {
  if (!isStillWanted()) return;
  if (answer.ok === false || answer.error) toast(`Could not load ${part}: ${answer.error}`, "error");
  else change({ [key]: answer });
}

export const conversations = coalesced("conversations", async () => {
  const as = state.me;
  const answer = await api.conversations(as);
  settle(answer, "conversations", "conversations", () => as === state.me);
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

export const home = coalesced("home", async () => {
  const as = state.me;
  const answer = await api.home(as);
  settle(answer, "Home", "home", () => as === state.me);
});

export const unreadOfOthers = coalesced("unread", async () => {
  const others = people().filter((one) => one.id !== state.me);
  const lists = await Promise.all(others.map((one) => api.conversations(one.id)));
  if (lists.some((list) => list.error)) return;
  const counts = lists.map((list) => list.reduce((sum, one) => sum + one.unread, 0));
  change({ unread: Object.fromEntries(others.map((one, index) => [one.id, counts[index]])) });
});

export const workspace = coalesced("workspace", async () => {
  const answer = await api.workspace();
  settle(answer, "the workspace", "workspace", () => true);
});
