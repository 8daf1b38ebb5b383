// Who still works here, who administers the workspace, and where in the world they are.

import * as api from "../api.js";
import { el } from "../dom.js";
import * as refresh from "../refresh.js";
import { people } from "../state.js";
import { choice, section, toggle, wish } from "./controls.js";

const ZONES = ["America/Los_Angeles", "America/Chicago", "America/New_York", "America/Sao_Paulo", "UTC", "Europe/London", "Europe/Berlin", "Asia/Dubai", "Asia/Kolkata", "Asia/Ho_Chi_Minh", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland"];
const city = (zone) => zone.split("/").at(-1).replaceAll("_", " ");

/** A control for each person: `value(person)` says how it stands, `turn(person, wanted)` asks for another. */
function eachPerson({ control = toggle, facts = {}, test, value, turn }) {
  const list = el("div");
  const rows = new Map();

  const row = (one) => control({ label: one.name, what: one.title, test: `${test}-${one.id}`, onchange: (wanted) => wish(turn(one, wanted), load), ...facts });

  function draw() {
    for (const one of people()) {
      if (!rows.has(one.id)) {
        rows.set(one.id, row(one));
        list.append(rows.get(one.id).node);
      }
      rows.get(one.id).show(value(one));
    }
  }

  async function load() {
    await refresh.workspace();
    draw();
  }

  return { children: list, load };
}

export function mountPeople() {
  const active = eachPerson({ test: "active", value: (one) => !one.deleted, turn: (one, wanted) => api.deactivate({ user: one.id, deleted: !wanted }) });
  return section({ name: "people", title: "People", what: "Somebody who is switched off has left the company, and can do nothing here.", ...active });
}

export function mountAdmins() {
  const admins = eachPerson({ test: "admin", value: (one) => one.admin, turn: (one, wanted) => api.appoint({ user: one.id, admin: wanted }) });
  return section({ name: "admins", title: "Admins", what: "Somebody who is switched on administers the workspace.", ...admins });
}

export function mountZones() {
  const facts = { options: ZONES.map((zone) => [zone, city(zone)]), other: city, read: String };
  const zones = eachPerson({ control: choice, facts, test: "zone", value: (one) => one.tz, turn: (one, wanted) => api.travel({ user: one.id, tz: wanted }) });
  return section({ name: "zones", title: "Time zones", what: "Where somebody is, as Slack tells the app.", ...zones });
}
