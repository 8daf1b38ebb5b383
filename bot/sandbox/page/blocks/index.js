// Draws any Block Kit block by its type, and says so in red when it cannot.

import { el } from "../dom.js";
import { cannotDraw } from "../cannot_draw.js";
import * as layout from "./layout.js";
import * as media from "./media.js";
import * as cards from "./cards.js";
import { chart } from "./charts.js";
import * as tables from "./tables.js";
import { richText } from "./rich_text.js";
import { markdown } from "../markdown.js";

const DRAW = {
  actions: layout.actions,
  alert: cards.alert,
  card: cards.card,
  carousel: cards.carousel,
  container: (block, context) => cards.container(block, context, drawBlocks),
  context: layout.context,
  context_actions: layout.contextActions,
  data_table: tables.dataTable,
  data_visualization: chart,
  divider: () => el("hr"),
  file: media.file,
  header: layout.header,
  image: media.imageBlock,
  input: layout.input,
  markdown: (block) => el("div", { class: "words markdown" }, markdown(block.text)),
  plan: cards.plan,
  rich_text: richText,
  section: layout.section,
  table: tables.table,
  task_card: cards.taskCard,
  video: media.video,
};

/** `context` says where the blocks stand: {surface, press(target, value, node), form?, errors?, files?}. */
export function drawBlocks(blocks, context) {
  return blocks.map((block) => drawBlock(block, context));
}

function drawBlock(block, context) {
  const draw = DRAW[block.type];
  if (!draw) return cannotDraw("block", block.type);
  return el("div", { class: `block block-${block.type}`, "data-block-id": block.block_id }, draw(block, context));
}
