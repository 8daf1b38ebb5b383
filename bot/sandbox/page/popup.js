// Places a floating list, menu or calendar beside its control, and closes it when attention goes elsewhere.

const GAP = 4;
const MARGIN = 8;
let current = null;

/** Opens `popup` (an element with popover="manual") next to `anchor`; `onclose` runs once when it closes. */
export function openPopup(anchor, popup, onclose = () => {}) {
  if (current?.popup === popup) return place();
  closePopup();
  current = { anchor, popup, onclose };
  popup.showPopover();
  place();
}

export function closePopup() {
  if (!current) return;
  const { popup, onclose } = current;
  current = null;
  if (popup.isConnected && popup.matches(":popover-open")) popup.hidePopover();
  onclose();
}

/** False, and forgotten, once the popup's message or dialog was drawn anew. */
function isAlive() {
  if (current && !current.popup.isConnected) current = null;
  return Boolean(current);
}

export const isOpen = (popup) => current?.popup === popup;

function place() {
  const { anchor, popup } = current;
  const box = anchor.getBoundingClientRect();
  popup.style.minWidth = `${Math.min(box.width, 520)}px`;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = box.bottom + GAP;
  const top = below + height + MARGIN > innerHeight && box.top > height ? box.top - GAP - height : below;
  popup.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - height - MARGIN))}px`;
  popup.style.left = `${Math.max(MARGIN, Math.min(box.left, innerWidth - width - MARGIN))}px`;
}

const isInside = (target) => current.popup.contains(target) || current.anchor.contains(target);

addEventListener("pointerdown", (event) => isAlive() && !isInside(event.target) && closePopup(), true);
addEventListener("scroll", (event) => isAlive() && !current.popup.contains(event.target) && place(), true);
addEventListener("resize", closePopup);
addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || !isAlive()) return;
    event.preventDefault();
    event.stopPropagation();
    closePopup();
  },
  true,
);
