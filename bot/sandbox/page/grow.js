// Lets a text area grow with its text.

const MOST_PX = 320;

export function grow(area) {
  const fit = () => {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 2, MOST_PX)}px`;
  };
  area.addEventListener("input", fit);
  fit();
  return fit;
}
