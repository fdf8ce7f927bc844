// The colours that canvases are painted with: those of the style sheet, as the page has them now, light or dark.

import { element } from "./elements.js";

/**
 * Adds to `parent` one unseen element for each name; the sheet gives it its colour by `data-colour`. The answer tells the colours as they
 * are. `changed` is called whenever one is another, whatever the reason: the elements have a transition, and its end tells.
 */
export function watchColours(parent, names, changed) {
  const swatches = names.map((name) => element("i", { "data-colour": name }));
  const box = element("div", { class: "civic-map-colours", "aria-hidden": "true" }, ...swatches);
  let read = null;
  box.addEventListener("transitionend", () => {
    read = null;
    changed();
  });
  parent.append(box);
  return () => (read ??= Object.fromEntries(swatches.map((swatch, index) => [names[index], getComputedStyle(swatch).color])));
}

/** Whether a colour of `getComputedStyle` is rather dark than light: sRGB in 0–255, or in 0–1 as `color()` writes it. */
export function isDark(colour) {
  const [red, green, blue] = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const most = colour.startsWith("rgb") ? 255 : 1;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < most / 2;
}
