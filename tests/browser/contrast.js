// All words on the page that are too faint on their ground (WCAG 2.2, AA), as "ratio: words".
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((one, at) => one * a + under[at] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => (node ? over(rgba(getComputedStyle(node).backgroundColor), ground(node.parentElement)) : [255, 255, 255]);
  const opacity = (node) => (node ? Number(getComputedStyle(node).opacity) * opacity(node.parentElement) : 1);
  const ratio = (node, colour) => {
    const behind = ground(node);
    const [r, g, b, a] = rgba(colour);
    const [one, other] = [light(over([r, g, b, a * opacity(node)], behind)), light(behind)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const isLarge = ({ fontSize, fontWeight }) => parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
  const counts = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest(":disabled, [aria-disabled=true], [aria-hidden=true], script, style, noscript, .unseen, .skip");
  const faint = [];
  const look = (node, words, style) => {
    const found = ratio(node, style.color);
    if (found < (isLarge(style) ? 3 : 4.5)) faint.push(`${found.toFixed(2)}: ${words.trim().slice(0, 40)} (${node.className || node.tagName})`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && counts(node)) look(node, walker.currentNode.data, getComputedStyle(node));
  }
  for (const field of document.querySelectorAll("[placeholder]")) if (counts(field)) look(field, field.placeholder, getComputedStyle(field, "::placeholder"));
  return faint;
}
