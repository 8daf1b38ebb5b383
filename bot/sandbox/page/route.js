// Keeps person, channel and thread in the URL hash: #/U…/D…/TS.

import { state, change } from "./state.js";

export function fromHash(hash = location.hash) {
  const [me, channel, thread] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { me: me || null, channel: channel || null, thread: thread || null };
}

const toHash = ({ me, channel, thread }) => `#/${[me, channel, thread].filter(Boolean).map(encodeURIComponent).join("/")}`;

export function go(place) {
  const target = { me: state.me, channel: state.channel, thread: null, ...place };
  const hash = toHash(target);
  if (hash === location.hash) change(target);
  else location.hash = hash;
}

export function followHash() {
  const { me, channel, thread } = fromHash();
  change({ me: me ?? state.me, channel, thread: channel ? thread : null });
}
