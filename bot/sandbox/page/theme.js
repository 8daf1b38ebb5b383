// Light, dark, or as the system has it: applied before the first picture, and remembered.

import { el, icon } from "./dom.js";
import { withMenu } from "./menu.js";

const KEY = "theme";
const THEMES = [
  { name: "light", label: "Light", shape: "sun" },
  { name: "dark", label: "Dark", shape: "moon" },
  { name: "system", label: "Same as the system", shape: "screen" },
];

const chosen = () => THEMES.find(({ name }) => name === localStorage.getItem(KEY)) ?? THEMES.at(-1);

function apply() {
  document.documentElement.dataset.theme = chosen().name;
}

export function mountTheme(holder) {
  const button = el("button", { type: "button", class: "icon-button side-button", "data-test": "theme" });
  const show = () => {
    button.replaceChildren(icon(chosen().shape));
    button.setAttribute("aria-label", `Colours: ${chosen().label}`);
    button.title = `Colours: ${chosen().label}`;
  };
  const choose = (name) => {
    localStorage.setItem(KEY, name);
    apply();
    show();
  };
  const rows = () => THEMES.map(({ name, label, shape }) => ({ label, shape, isChecked: name === chosen().name, key: name, onchoose: () => choose(name) }));
  holder.append(button, withMenu(button, rows, "Colours"));
  // Another window of this page may choose as well.
  addEventListener("storage", () => {
    apply();
    show();
  });
  show();
}

apply();
