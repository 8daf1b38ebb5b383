// Keeps person, channel and thread in the URL hash: #/U…/D…/TS.

import { state, change } from "./state.js";

export function fromHash() {
  const [me, channel, thread] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { me: me || null, channel: channel || null, thread: thread || null };
}

const toHash = ({ me, channel, thread }) => `#/${[me, channel, thread].filter(Boolean).map(encodeURIComponent).join("/")}`;

/** Goes at once, not only when the browser reports the new hash: what is typed next belongs to the new place. */
export function go(place) {
  change({ me: state.me, channel: state.channel, thread: null, ...place });
  location.hash = toHash(state);
}

export function followHash() {
  if (location.hash === toHash(state)) return;
  const { me, channel, thread } = fromHash();
  change({ me: me ?? state.me, channel, thread: channel ? thread : null });
}
