// Draws a date picker: a button with the date, and a calendar that also takes a typed date.

import { el, freshId, icon, iconButton } from "../dom.js";
import { calendarDate, dayLabel, isoDate, longDate, monthLabel, today } from "../dates.js";
import { closePopup, openPopup } from "../popup.js";
import { plain } from "../text.js";
import { firstValue, joined } from "./control.js";

const DAY_MS = 86_400_000;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const isDate = (text) => ISO.test(text) && !Number.isNaN(calendarDate(text).getTime()) && isoDate(calendarDate(text)) === text;
const shifted = (iso, days) => isoDate(new Date(calendarDate(iso).getTime() + days * DAY_MS));

export function datepicker(element, context) {
  let value = firstValue(element, context, element.initial_date);
  const words = el("span", { id: freshId("date"), dir: "auto" });
  const popup = el("div", { class: "popup calendar", popover: "manual", role: "dialog", "aria-label": "Choose a date", "data-test": "calendar" });
  const button = el("button", { type: "button", class: "button date-button", "aria-haspopup": "dialog", "aria-describedby": context.describedBy }, icon("calendar"), words);
  button.setAttribute("aria-labelledby", [context.labelId, words.id].filter(Boolean).join(" "));
  const holder = el("span", { class: "datepicker" }, button, popup);
  const changed = joined(element, context, button, () => value);
  const say = () => (words.textContent = value ? longDate(value) : plain(element.placeholder) || "Select a date");
  const pick = (iso) => {
    value = iso;
    say();
    closePopup();
    changed();
  };
  button.addEventListener("click", () => {
    drawMonth(popup, value || today(), value, pick);
    openPopup(button, popup, () => {
      popup.replaceChildren();
      button.focus();
    });
    popup.querySelector("[data-focus]")?.focus();
  });
  say();
  return holder;
}

function drawMonth(popup, focus, value, pick) {
  const show = (iso) => {
    drawMonth(popup, iso, value, pick);
    popup.querySelector("[data-focus]").focus();
  };
  const head = el("div", { class: "calendar-head" }, iconButton("back", "Previous month", () => show(monthAway(focus, -1))), el("strong", { "aria-live": "polite" }, monthLabel(focus)), iconButton("next", "Next month", () => show(monthAway(focus, 1))));
  const grid = el("div", { class: "calendar-grid" }, WEEKDAYS.map((name) => el("span", { class: "calendar-weekday", "aria-hidden": "true" }, name)), days(focus).map((iso) => day(iso, focus, value, pick)));
  grid.addEventListener("keydown", (event) => walk(event, focus, show));
  popup.replaceChildren(typedDate(value, pick), head, grid);
}

function monthAway(iso, months) {
  const date = calendarDate(iso);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  return isoDate(date);
}

/** Six weeks from the Monday on or before the first of the month. */
function days(focus) {
  const first = `${focus.slice(0, 8)}01`;
  const monday = shifted(first, -((calendarDate(first).getUTCDay() + 6) % 7));
  return Array.from({ length: 42 }, (_, index) => shifted(monday, index));
}

function day(iso, focus, value, pick) {
  const classes = ["date", iso.slice(0, 7) === focus.slice(0, 7) ? "" : "date-other", iso === today() ? "date-today" : ""].join(" ").trim();
  return el("button", { type: "button", class: classes, "data-date": iso, "data-focus": iso === focus, tabindex: iso === focus ? "0" : "-1", "aria-label": dayLabel(iso), "aria-pressed": String(iso === value), onclick: () => pick(iso) }, String(Number(iso.slice(8))));
}

function walk(event, focus, show) {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
  const months = { PageUp: -1, PageDown: 1 }[event.key];
  if (!step && !months) return;
  event.preventDefault();
  show(step ? shifted(event.target.dataset.date ?? focus, step) : monthAway(focus, months));
}

function typedDate(value, pick) {
  const input = el("input", { type: "text", class: "field", placeholder: "YYYY-MM-DD", "aria-label": "Date as YYYY-MM-DD", "data-test": "date-input", maxlength: "10" });
  input.value = value ?? "";
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (isDate(input.value.trim())) pick(input.value.trim());
    else input.setAttribute("aria-invalid", "true");
  });
  return input;
}
