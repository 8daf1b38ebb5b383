// Moves the focus by arrow keys: in a list that is one Tab stop, and from part to part of the page.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };
const ENDS = { Home: 0, End: -1 };

/** Moves among `rows` for an arrow, Home or End; true when it did. */
export function stepIn(event, rows, steps = STEPS) {
  const isStep = event.key in steps;
  if ((!isStep && !(event.key in ENDS)) || !rows.length || event.altKey || event.ctrlKey || event.metaKey) return false;
  event.preventDefault();
  const at = rows.indexOf(document.activeElement);
  const next = isStep ? (at + steps[event.key] + rows.length) % rows.length : ENDS[event.key];
  rows.at(at < 0 && isStep && steps[event.key] < 0 ? -1 : next).focus();
  return true;
}

/** One Tab stop for all that matches `selector` inside; call the answer whenever it was drawn anew. */
export function oneStop(holder, selector, steps) {
  const rows = () => [...holder.querySelectorAll(selector)];
  const stop = (wanted) => rows().forEach((row) => (row.tabIndex = row === wanted ? 0 : -1));
  holder.addEventListener("keydown", (event) => event.target.matches(selector) && stepIn(event, rows(), steps));
  holder.addEventListener("focusin", ({ target }) => target.matches(selector) && stop(target));
  return () => stop(rows().find((row) => row === document.activeElement) ?? rows().find((row) => row.matches("[aria-current], [aria-pressed=true], [aria-selected=true]")) ?? rows()[0]);
}

const REGIONS = ["nav", "[data-part=tabs]", "[data-part=home]", "[data-part=scroll]", "[data-part=composer]", "[data-part=thread-scroll]", "[data-part=thread-composer]", "[data-part=drawer]"];
const STOPS = "[tabindex='0'], button:not([tabindex='-1'], [hidden]), textarea, input:not([hidden]), select";
const isSeen = (node) => node.checkVisibility({ visibilityProperty: true });

function entrance(region) {
  if (region.matches("[tabindex='0']")) return region;
  const wanted = region.matches("[data-part$=composer]") ? "textarea" : STOPS;
  return [...region.querySelectorAll(wanted)].find(isSeen);
}

/** F6 goes to the next part of the page, with Shift to the one before, as in Slack. */
export function mountRegions() {
  addEventListener("keydown", (event) => {
    if (event.key !== "F6" || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const regions = REGIONS.map((selector) => document.querySelector(selector)).filter((region) => region && isSeen(region) && entrance(region));
    const at = regions.findIndex((region) => region.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const next = at < 0 ? (step > 0 ? 0 : -1) : (at + step + regions.length) % regions.length;
    entrance(regions.at(next)).focus();
  });
}
