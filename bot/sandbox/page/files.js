// Draws shared files: a card with name, size and download, and a preview of text in place.

import { el, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { fileSize } from "./text.js";

const MARKDOWN = /\.(md|markdown)$/i;
const TEXT = /^(text\/|application\/(json|x-yaml|xml))/;
const TEXT_NAMES = /\.(md|markdown|txt|csv|json|ya?ml|log|ics)$/i;
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** An address that this page may load: its own server's, or data; null for any other. */
export function local(address) {
  if (address.startsWith("data:image/")) return address;
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin || LOOPBACK.includes(url.hostname) ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}

export function fileCard(file) {
  if (file.mode === "tombstone" || file.mode === "hidden_by_limit") return el("div", { class: "card-frame quiet" }, "This file was deleted.");
  const address = local(file.url_private_download ?? file.url_private ?? "");
  const name = file.title || file.name || file.id;
  const download = address && el("a", { href: address, download: file.name ?? name, class: "button", "data-test": "file-download" }, "Download");
  const head = el("div", { class: "file-head" }, icon("file"), el("div", { class: "file-words" }, el("strong", { dir: "auto" }, name), el("small", {}, [file.pretty_type ?? file.mimetype ?? file.filetype, fileSize(file.size ?? 0)].filter(Boolean).join(" · "))), download);
  return el("div", { class: "card-frame file", "data-test": "file-card", "data-file-id": file.id }, head, address && body(file, local(file.url_private ?? "") ?? address));
}

function body(file, address) {
  if (file.mimetype?.startsWith("image/")) return el("img", { src: address, alt: file.alt_txt || file.title || file.name, class: "picture" });
  if (!TEXT.test(file.mimetype ?? "") && !TEXT_NAMES.test(file.name ?? "")) return null;
  return preview(file, address);
}

function preview(file, address) {
  const content = el("div", { class: "file-text", "data-test": "file-preview", dir: "auto" });
  const details = el("details", { class: "file-preview" }, el("summary", {}, "Preview"), content);
  details.addEventListener("toggle", () => details.open && !content.childNodes.length && load(file, address, content));
  return details;
}

async function load(file, address, content) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return content.replaceChildren("The preview could not be loaded.");
  const text = await response.text();
  const isMarkdown = MARKDOWN.test(file.name ?? "") || file.filetype === "markdown";
  content.replaceChildren(...(isMarkdown ? markdown(text) : [el("pre", { dir: "auto" }, text)]));
  // The newest file stands at the lower edge: what opens under it would not be seen.
  content.parentElement.scrollIntoView({ block: "start" });
}

export function toBase64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
