// The pane at the right: one thread with its own composer.

import { mountComposer } from "./composer.js";
import { messageList } from "./messages.js";
import { go } from "./route.js";
import { conversation, state, watch } from "./state.js";
import { title } from "./conversations.js";

export function mountThread(pane) {
  const update = messageList(pane.querySelector("[data-part=thread-scroll]"), { inThread: true });
  const close = () => {
    go({});
    document.querySelector("[data-test=composer]").focus();
  };
  pane.querySelector("[data-test=thread-close]").addEventListener("click", close);
  pane.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && close());
  // Before its composer hears of it: what is still hidden cannot take the focus.
  watch(["me", "channel", "thread"], () => show(pane));
  mountComposer(pane.querySelector("[data-part=thread-composer]"), { testId: "thread-composer", label: "Reply in thread", place: () => ({ channel: state.channel, thread: state.thread }) });
  watch(["thread", "conversations"], () => nameIt(pane));
  watch(["threadMessages"], () => update(state.threadMessages, state.channel, `${state.me}/${state.thread}`));
}

function show(pane) {
  pane.hidden = !state.thread;
  document.body.classList.toggle("thread-open", Boolean(state.thread));
}

function nameIt(pane) {
  const where = conversation(state.channel);
  pane.querySelector("[data-part=thread-where]").textContent = where ? title(where) : "";
}
