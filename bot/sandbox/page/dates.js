// Writes moments in a person's own zone and language.

import { me } from "./state.js";

const zone = () => me()?.tz ?? "UTC";
const locale = () => me()?.locale ?? "en-US";
const format = (moment, options, timeZone = zone()) => new Intl.DateTimeFormat(locale(), { timeZone, ...options }).format(moment);

export const fromTs = (ts) => new Date(Number(ts) * 1000);
export const clock = (moment, timeZone) => format(moment, { hour: "numeric", minute: "2-digit" }, timeZone);
export const clockToTheSecond = (moment) => format(moment, { timeStyle: "medium" });
export const fullMoment = (moment) => format(moment, { dateStyle: "full", timeStyle: "medium" });
export const shortMoment = (moment) => format(moment, { weekday: "short", year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
export const dayKey = (moment) => new Intl.DateTimeFormat("en-CA", { timeZone: zone() }).format(moment);
export const zoneClock = (timeZone) => format(new Date(), { weekday: "short", hour: "numeric", minute: "2-digit" }, timeZone);

export function dayName(moment) {
  const key = dayKey(moment);
  if (key === dayKey(new Date())) return "Today";
  if (key === dayKey(new Date(Date.now() - 86_400_000))) return "Yesterday";
  return format(moment, { weekday: "long", month: "long", day: "numeric", year: "numeric" });
}

export function ago(moment) {
  const minutes = Math.round((Date.now() - moment) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return minutes === 1 ? "1 minute ago" : `${minutes} minutes ago`;
  if (minutes < 24 * 60) return `${Math.round(minutes / 60)} hours ago`.replace(/^1 hours/, "1 hour");
  return dayName(moment);
}

/** A calendar date (YYYY-MM-DD) has no zone: it is read and written in UTC. */
export const calendarDate = (iso) => new Date(`${iso}T00:00:00Z`);
export const isoDate = (date) => date.toISOString().slice(0, 10);
export const longDate = (iso) => format(calendarDate(iso), { month: "long", day: "numeric", year: "numeric" }, "UTC");
export const dayLabel = (iso) => format(calendarDate(iso), { dateStyle: "full" }, "UTC");
export const monthLabel = (iso) => format(calendarDate(iso), { month: "long", year: "numeric" }, "UTC");
export const today = () => dayKey(new Date());

function offsetMs(moment) {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone(), hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }).formatToParts(moment);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(moment / 1000) * 1000;
}

/** Local wall clock "YYYY-MM-DDTHH:MM" of the person → Unix seconds, and back. */
export function wallToUnix(wall) {
  const asUtc = Date.parse(`${wall}:00Z`);
  const guess = asUtc - offsetMs(new Date(asUtc));
  return Math.round((asUtc - offsetMs(new Date(guess))) / 1000);
}

export function unixToWall(seconds) {
  const moment = new Date(seconds * 1000);
  return new Date(moment.getTime() + offsetMs(moment)).toISOString().slice(0, 16);
}

const TOKENS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { month: "long", day: "numeric", year: "numeric" },
  date_short: { month: "short", day: "numeric", year: "numeric" },
  date_long: { weekday: "long", month: "long", day: "numeric", year: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
  day_divider_pretty: { weekday: "long", month: "long", day: "numeric" },
};

/** Slack's {date_short} … {time} tokens, in the reader's zone; {ago} and the _pretty forms say Today and Yesterday. */
export function slackDate(seconds, pattern, fallback) {
  const moment = new Date(Number(seconds) * 1000);
  if (Number.isNaN(moment.getTime())) return fallback;
  return pattern.replace(/\{(\w+)\}/g, (whole, token) => slackToken(moment, token) ?? whole);
}

function slackToken(moment, token) {
  if (token === "ago") return ago(moment);
  const plain = token.replace(/_pretty$/, "");
  const name = dayName(moment);
  if (plain !== token && ["Today", "Yesterday"].includes(name)) return name;
  const options = TOKENS[token] ?? TOKENS[plain];
  return options && format(moment, options);
}
