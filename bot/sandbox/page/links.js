// Draws links; those that point into this workspace open inside the page.

import { el } from "./dom.js";
import { go } from "./route.js";
import { app, state } from "./state.js";

const SAFE = new Set(["http:", "https:", "mailto:", "tel:", "slack:"]);
const OWN_HOST = /(^|\.)slack\.com$/;

function parsed(href) {
  try {
    const url = new URL(href);
    return SAFE.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

export const appChannel = () => state.conversations.find((one) => one.with === app()?.bot_user_id)?.id;

/** The place in this page that a Slack address means, or null for the rest of the world. */
export function placeOf(href) {
  const url = parsed(href);
  if (!url) return null;
  if (url.protocol === "slack:" || url.pathname.endsWith("/app_redirect")) return redirected(url.searchParams, url.host);
  const permalink = url.pathname.match(/\/archives\/([A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?/);
  if (!permalink || !(OWN_HOST.test(url.hostname) || isLoopback(url.hostname))) return null;
  const [, channel, seconds, micros] = permalink;
  const ts = seconds && `${seconds}.${micros}`;
  return { channel, thread: url.searchParams.get("thread_ts") ?? ts ?? null, ts };
}

const isLoopback = (host) => ["127.0.0.1", "localhost", "[::1]"].includes(host) || host === location.hostname;

function redirected(params, host) {
  const channel = params.get("channel") ?? (["channel", "user"].includes(host) ? params.get("id") : null);
  if (channel?.startsWith("U")) return { channel: state.conversations.find((one) => one.with === channel)?.id ?? null };
  if (channel) return { channel, thread: params.get("thread_ts") };
  return params.has("app") || host === "app" ? { channel: appChannel() ?? null } : null;
}

export function open(href) {
  const place = placeOf(href);
  if (place?.channel) visit(place);
  else if (parsed(href)) window.open(href, "_blank", "noopener,noreferrer");
}

function visit({ channel, thread = null, ts }) {
  go({ channel, thread });
  if (ts) setTimeout(() => flash(ts), 400);
}

function flash(ts) {
  const rows = [...document.querySelectorAll(`[data-test=message][data-ts="${CSS.escape(ts)}"]`)];
  const row = rows.at(-1);
  row?.scrollIntoView({ block: "center" });
  row?.classList.add("flash");
  setTimeout(() => row?.classList.remove("flash"), 2000);
}

export function anchor(href, ...label) {
  if (!parsed(href)) return el("span", {}, label);
  const follow = (event) => {
    if (!placeOf(href)?.channel) return;
    event.preventDefault();
    open(href);
  };
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", onclick: follow }, label);
}

export function channelLink(channel, name) {
  const visitChannel = () => go({ channel });
  return el("button", { type: "button", class: "mention", onclick: visitChannel }, `#${name}`);
}
