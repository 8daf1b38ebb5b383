// Who still works here.

import * as api from "../api.js";
import { el } from "../dom.js";
import * as refresh from "../refresh.js";
import { people } from "../state.js";
import { section, toggle, wish } from "./controls.js";

export function mountPeople() {
  const list = el("div");
  const rows = new Map();

  const row = (one) => toggle({ label: one.name, what: one.title, test: `active-${one.id}`, onchange: (isActive) => wish(api.deactivate({ user: one.id, deleted: !isActive }), load) });

  function draw() {
    for (const one of people()) {
      if (!rows.has(one.id)) {
        rows.set(one.id, row(one));
        list.append(rows.get(one.id).node);
      }
      rows.get(one.id).show(!one.deleted);
    }
  }

  async function load() {
    await refresh.workspace();
    draw();
  }

  return section({ name: "people", title: "People", what: "Somebody who is switched off has left the company, and can do nothing here.", children: list, load });
}
