// Draws tables: the plain one, and the data table with its pages.

import { el } from "../dom.js";
import { cannotDraw } from "../cannot_draw.js";
import { richText } from "./rich_text.js";

const PAGE_ROWS = 10;

const CELLS = {
  raw_text: (cell) => cell.text,
  raw_number: (cell) => cell.text ?? String(cell.value),
  rich_text: richText,
};

const draw = (cell) => CELLS[cell.type]?.(cell) ?? cannotDraw("table cell", cell.type);

function row(cells, columns, tagOf) {
  return el("tr", {}, cells.map((cell, index) => el(tagOf(index), { dir: "auto", class: cellClass(cell, columns[index]) }, draw(cell))));
}

function cellClass(cell, column = {}) {
  const align = column?.align ?? (cell.type === "raw_number" ? "right" : "left");
  return `align-${align}${column?.is_wrapped ? " wrapped" : ""}`;
}

function grid(head, body, columns, tagOf) {
  return el("table", {}, head && el("thead", {}, row(head, columns, () => "th")), el("tbody", {}, body.map((cells) => row(cells, columns, tagOf))));
}

export function table(block) {
  const [head, ...body] = block.rows;
  return el("div", { class: "table-frame", tabindex: "0" }, grid(head, body, block.column_settings ?? [], () => "td"));
}

export function dataTable(block) {
  const [head, ...body] = block.rows;
  const size = block.page_size ?? PAGE_ROWS;
  const tagOf = (index) => (index === block.row_header_column_index ? "th" : "td");
  const holder = el("div", { class: "table-frame", tabindex: "0" });
  const pager = el("div", { class: "pager" });
  const show = (page) => {
    holder.replaceChildren(grid(head, body.slice(page * size, (page + 1) * size), [], tagOf));
    pager.replaceChildren(...pages(page, Math.ceil(body.length / size), show));
  };
  show(0);
  return [el("div", { class: "table-caption", dir: "auto" }, block.caption ?? ""), holder, pager];
}

function pages(page, count, show) {
  if (count < 2) return [];
  const step = (label, target) => el("button", { type: "button", class: "link-button", disabled: target < 0 || target >= count, onclick: () => show(target) }, label);
  return [step("Previous", page - 1), `Page ${page + 1} of ${count}`, step("Next", page + 1)];
}
