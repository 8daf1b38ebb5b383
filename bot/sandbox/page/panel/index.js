// The control panel: a drawer with everything that a test does to Slack on purpose; it follows the server while open.

import { icon } from "../dom.js";
import { mountClock } from "./clock.js";
import { mountConnection } from "./connection.js";
import { mountAdmins, mountPeople, mountZones } from "./people.js";
import { mountTraffic } from "./traffic.js";
import { mountWeather } from "./weather.js";
import { keyboardHelp } from "./keyboard.js";

const POLL_MS = 1500;

export function mountPanel(button, drawer) {
  const sections = [mountClock, mountConnection, mountWeather, mountZones, mountPeople, mountAdmins, mountTraffic].map((mount) => mount());
  drawer.querySelector("[data-part=drawer-body]").append(...sections.map(({ node }) => node), keyboardHelp());
  const look = () => sections.filter(({ node }) => node.open).forEach(({ load }) => load());
  const show = (isOpen) => {
    drawer.hidden = !isOpen;
    document.body.classList.toggle("drawer-open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) look();
    (isOpen ? drawer.querySelector("[data-test=panel-close]") : button).focus();
  };
  for (const { node } of sections) node.addEventListener("toggle", look);
  button.append(icon("sliders"));
  button.addEventListener("click", () => show(drawer.hidden));
  drawer.querySelector("[data-test=panel-close]").addEventListener("click", () => show(false));
  drawer.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && show(false));
  setInterval(() => !drawer.hidden && document.visibilityState === "visible" && look(), POLL_MS);
}
