// Follows the server-sent events of one person and asks for what they make stale.

import { wasSaid } from "./errors.js";
import { streamAddress } from "./api.js";
import { change, state } from "./state.js";
import * as refresh from "./refresh.js";
import { toast } from "./toast.js";

// A control that failed says so in its own place; its notice then stays away.
const CONTROL_SPEAKS_FIRST_MS = 300;

let source = null;
let comeBack = () => {};

const REACTIONS = {
  conversations: () => Promise.all([refresh.workspace(), comeBack()]),
  message: refreshMessages,
  changed: refreshMessages,
  deleted: refreshMessages,
  ephemeral: refreshMessages,
  view: refresh.views,
  view_closed: refresh.views,
  home: refresh.home,
  toast: (event) => setTimeout(() => wasSaid(event.text) || toast(event.text, "error"), CONTROL_SPEAKS_FIRST_MS),
};

async function refreshMessages(event) {
  if (!event.channel || event.channel === state.channel) await Promise.all([refresh.messages(), refresh.thread()]);
  await refresh.conversations();
}

/** `onreturn` runs when the stream is back after it was lost, or one was added or removed: anything may have changed. */
export function follow(as, onreturn) {
  source?.close();
  comeBack = onreturn;
  let lost = false;
  source = new EventSource(streamAddress(as));
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    REACTIONS[event.type]?.(event);
  };
  source.onerror = () => {
    lost = true;
    change({ connected: false });
  };
  source.onopen = () => {
    change({ connected: true });
    if (lost) onreturn();
    lost = false;
  };
}
