// Draws images, and placeholder cards for what lives elsewhere: videos and remote files.

import { el, icon } from "../dom.js";
import { anchor } from "../links.js";
import { local } from "../files.js";
import { plain } from "../text.js";

/** The page loads pictures from its own address only; any other shows its description and address. */
export function image(element, className) {
  const address = local(element.image_url ?? element.slack_file?.url ?? "");
  if (!address) return el("span", { class: `${className} picture-away`, role: "img", "aria-label": element.alt_text, title: element.image_url ?? element.slack_file?.id }, "🖼");
  const picture = el("img", { src: address, alt: element.alt_text, class: className });
  picture.addEventListener("error", () => picture.replaceWith(el("span", { class: `${className} picture-away`, role: "img", "aria-label": element.alt_text }, "🖼")));
  return picture;
}

export function imageBlock(block) {
  const address = block.image_url ?? block.slack_file?.url;
  const caption = block.title && el("figcaption", { class: "words", dir: "auto" }, plain(block.title));
  const away = address && !local(address) && el("div", { class: "away-note", dir: "auto" }, `${block.alt_text} · `, anchor(address, "open the picture"));
  return el("figure", {}, caption, image(block, "picture"), away);
}

export function video(block) {
  const title = block.title_url ? anchor(block.title_url, plain(block.title)) : el("span", {}, plain(block.title));
  const from = [block.provider_name, block.author_name].filter(Boolean).join(" · ");
  return el(
    "div",
    { class: "card-frame video" },
    from && el("div", { class: "quiet" }, from),
    el("div", { class: "card-title", dir: "auto" }, title),
    block.description && el("div", { class: "words", dir: "auto" }, plain(block.description)),
    el("div", { class: "video-screen", role: "img", "aria-label": block.alt_text }, icon("play"), anchor(block.video_url, "Play elsewhere")),
  );
}

export function file(block, { files = [] }) {
  const known = files.find((one) => one.external_id === block.external_id);
  return el("div", { class: "card-frame file-remote" }, icon("file"), el("span", { dir: "auto" }, known?.title ?? `Remote file ${block.external_id}`));
}
