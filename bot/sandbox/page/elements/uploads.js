// Draws the file input of a modal: files are uploaded as they are chosen, and sent by their ids.

import * as api from "../api.js";
import { el, freshId, icon, iconButton } from "../dom.js";
import { sentence } from "../errors.js";
import { toBase64 } from "../files.js";
import { state } from "../state.js";
import { fileSize } from "../text.js";
import { firstValue, joined, labelling } from "./control.js";

const MOST = 10;
const known = new Map();

export function fileInput(element, context) {
  const most = element.max_files ?? MOST;
  const accept = element.filetypes?.map((one) => `.${one}`).join(",");
  const chooser = el("input", { type: "file", id: freshId("field"), class: "field", multiple: most > 1, accept, ...labelling(context, "Files") });
  const chips = el("div", { class: "field-files", "data-test": "file-input-files" });
  const complaint = el("div", { class: "input-error", role: "alert", "data-test": "file-input-error" });
  const node = el("div", {}, chips, chooser, complaint);
  let ids = [...(firstValue(element, context, []) ?? [])];
  const changed = joined(element, context, node, () => ids);

  function draw() {
    chips.replaceChildren(...ids.map(chip));
    chooser.hidden = ids.length >= most;
  }

  function chip(id) {
    const { name, size } = known.get(id) ?? { name: id, size: 0 };
    return el("span", { class: "chip", dir: "auto" }, icon("file"), `${name} · ${fileSize(size)}`, iconButton("close", `Remove ${name}`, () => keep(ids.filter((one) => one !== id))));
  }

  /** The control that was used may be gone now: the focus goes to the next one that is there. */
  function keep(wanted) {
    ids = wanted;
    draw();
    (chooser.hidden ? chips.querySelector("button") : chooser).focus();
    changed();
  }

  async function add(file) {
    const place = { view_id: state.views.at(-1)?.id, block_id: context.block.block_id, action_id: element.action_id };
    const answer = await api.attach({ as: state.me, ...place, name: file.name, content_base64: await toBase64(file) });
    if (answer.ok === false) return sentence(answer, "Slack");
    known.set(answer.file.id, answer.file);
    keep([...ids, answer.file.id]);
  }

  async function addAll(files) {
    const refusals = [];
    for (const file of files) refusals.push(ids.length < most ? await add(file) : `${file.name} was not added. There is room for ${most} here.`);
    complaint.textContent = refusals.filter(Boolean).join(" ");
    chooser.value = "";
  }

  chooser.addEventListener("change", () => addAll([...chooser.files]));
  draw();
  return node;
}
