// Keeps person, channel and thread or Home tab in the URL hash: #/U…/D…/TS, #/U…/D…/home.

import { state, change } from "./state.js";

const HOME = "home";

export function fromHash() {
  const [me, channel, last] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  const isHome = last === HOME;
  return { me: me || null, channel: channel || null, thread: isHome ? null : last || null, tab: isHome ? "home" : "messages" };
}

const toHash = ({ me, channel, thread, tab }) => `#/${[me, channel, tab === "home" ? HOME : thread].filter(Boolean).map(encodeURIComponent).join("/")}`;

/** Goes at once, not only when the browser reports the new hash: what is typed next belongs to the new place. */
export function go(place) {
  change({ me: state.me, channel: state.channel, thread: null, tab: "messages", ...place });
  location.hash = toHash(state);
}

export function followHash() {
  if (location.hash === toHash(state)) return;
  const { me, channel, thread, tab } = fromHash();
  change({ me: me ?? state.me, channel, thread: channel ? thread : null, tab });
}
