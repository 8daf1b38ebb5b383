// Starts the page: mounts its parts, loads the workspace and follows the address.

import * as api from "./api.js";
import { mountComposer } from "./composer.js";
import { mountHeader } from "./header.js";
import { isHomeShown, mountHome } from "./home.js";
import { mountRegions } from "./keys.js";
import { appChannel, placeOf } from "./links.js";
import { mountMessages } from "./messages.js";
import { mountModal } from "./modal.js";
import { mountPanel } from "./panel/index.js";
import * as refresh from "./refresh.js";
import { followHash, fromHash, go } from "./route.js";
import { mountSidebar } from "./sidebar.js";
import { change, conversation, people, person, state, watch } from "./state.js";
import { follow } from "./stream.js";
import { mountTheme } from "./theme.js";
import { mountThread } from "./thread.js";

const POLL_OTHERS_MS = 5000;
const part = (name) => document.querySelector(`[data-part=${name}]`);

function mount() {
  mountSidebar(part("workspace-name"), part("sidebar-body"));
  mountTheme(document.querySelector("[data-test=workspace-name]"));
  mountHeader(part("header"), part("banner"));
  mountHome(part("tabs"), part("home"));
  mountMessages(part("scroll"));
  mountComposer(part("composer"), { testId: "composer", label: "Message", place: () => ({ channel: state.channel, thread: null }) });
  mountThread(part("thread"));
  mountModal(document.querySelector("[data-test=modal]"));
  mountPanel(part("panel-button"), part("drawer"));
  mountRegions();
  document.querySelector("[data-test=skip]").addEventListener("click", skip);
}

const skip = () => (isHomeShown() ? part("home") : document.querySelector("[data-test=composer]")).focus();

async function becomeSomeone() {
  change({ conversations: [], messages: [], threadMessages: [], views: [], home: { view: null, enabled: state.home.enabled } });
  follow(state.me, arrive);
  await arrive();
  refresh.unreadOfOthers();
}

/** Loads everything of this person; a place that does not exist gives way to the app's conversation. */
async function arrive() {
  const as = state.me;
  await Promise.all([refresh.conversations(), refresh.views(), refresh.home()]);
  if (as !== state.me) return;
  if (!conversation(state.channel)) goHome();
  else await Promise.all([refresh.messages(), refresh.thread()]);
}

const goHome = () => go({ channel: appChannel() ?? state.conversations[0]?.id });

async function visitChannel() {
  change({ messages: [] });
  // A person who has just changed has no conversations yet: arriving finds the place.
  if (!conversation(state.channel)) return state.conversations.length ? goHome() : undefined;
  await refresh.messages();
  refresh.conversations();
}

async function visitThread() {
  change({ threadMessages: [] });
  if (conversation(state.channel)) await refresh.thread();
}

async function start() {
  mount();
  await refresh.workspace();
  if (!state.workspace) return;
  watch(["me"], onlyWhenChanged("me", becomeSomeone));
  watch(["channel"], onlyWhenChanged("channel", visitChannel));
  watch(["thread"], onlyWhenChanged("thread", visitThread));
  addEventListener("hashchange", followHash);
  setInterval(() => document.visibilityState === "visible" && refresh.unreadOfOthers(), POLL_OTHERS_MS);
  if (person(fromHash().me)) followHash();
  else go(await firstPlace());
}

/** A permalink's place, as the first person who may see it; else the first person's app conversation. */
async function firstPlace() {
  const place = placeOf(location.href);
  if (!place?.channel) return { me: people()[0].id, channel: null };
  const lists = await Promise.all(people().map((one) => api.conversations(one.id)));
  const reader = lists.findIndex((list) => list.some((one) => one.id === place.channel));
  history.replaceState(null, "", "/");
  return { me: people()[Math.max(0, reader)].id, channel: place.channel, thread: place.thread };
}

function onlyWhenChanged(key, then) {
  let before = state[key];
  return () => {
    if (state[key] === before) return;
    before = state[key];
    then();
  };
}

start();
