// The sidebar on a narrow window: it comes over the page, takes the focus, and gives it back.

const sidebar = () => document.querySelector("[data-part=sidebar]");
let button = null;

export function mountMenuButton(node) {
  button = node;
  button.addEventListener("click", () => (isOpen() ? closeSidebar() : openSidebar()));
  document.querySelector("[data-part=scrim]").addEventListener("click", closeSidebar);
  sidebar().addEventListener("keydown", (event) => event.key === "Escape" && isOpen() && closeSidebar());
}

const isOpen = () => document.body.classList.contains("menu-open");

function openSidebar() {
  document.body.classList.add("menu-open");
  button.setAttribute("aria-expanded", "true");
  sidebar().querySelector("nav [tabindex='0']")?.focus();
}

export function closeSidebar() {
  if (!isOpen()) return;
  document.body.classList.remove("menu-open");
  button.setAttribute("aria-expanded", "false");
  button.focus();
}
