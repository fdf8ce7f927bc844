// What stands on the map: buttons to zoom, to see everything and to move without dragging, and whose data it is.

import { drawn, element, set } from "./elements.js";

const ICONS = {
  zoomIn: "M12 5v14M5 12h14",
  zoomOut: "M5 12h14",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  move: "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3",
  north: "M6 15l6-6 6 6",
  south: "M6 9l6 6 6-6",
  west: "M15 6l-6 6 6 6",
  east: "M9 6l6 6-6 6",
};

/** How far a button moves the map, in parts of its width or height. */
const STEP = 0.4;
const WAYS = { north: [0, -STEP], west: [-STEP, 0], east: [STEP, 0], south: [0, STEP] };

function button(name, label, pressed, attributes = {}) {
  const icon = drawn("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, drawn("path", { d: ICONS[name] }));
  const named = { type: "button", class: `civic-map-button ${name}`, "aria-label": label, title: label };
  const made = element("button", { ...named, ...attributes }, icon);
  made.addEventListener("click", pressed);
  return made;
}

/**
 * Adds them to `root`. WCAG 2.2, 2.5.7: what dragging does, single clicks do as well, so four arrows can be had; they stay away
 * until they are asked for, for they cover the map.
 */
export function addControls(root, map, { texts, fit }) {
  const zoomIn = button("zoomIn", texts.zoomIn, () => able(zoomIn) && map.zoomIn());
  const zoomOut = button("zoomOut", texts.zoomOut, () => able(zoomOut) && map.zoomOut());
  const arrows = Object.entries(WAYS).map(([way, [x, y]]) =>
    button(way, texts[way], () => {
      const size = map.getSize();
      map.panBy([x * size.x, y * size.y]);
    }),
  );
  const pad = element("div", { class: "civic-map-pad", hidden: "" }, ...arrows);
  const move = button(
    "move",
    texts.move,
    () => {
      pad.hidden = !pad.hidden;
      set(move, "aria-expanded", String(!pad.hidden));
    },
    { "aria-expanded": "false" },
  );
  root.append(element("div", { class: "civic-map-controls" }, zoomIn, zoomOut, button("fit", texts.fit, fit), move), pad);
  const limits = () => {
    set(zoomIn, "aria-disabled", map.getZoom() >= map.getMaxZoom() ? "true" : null);
    set(zoomOut, "aria-disabled", map.getZoom() <= map.getMinZoom() ? "true" : null);
  };
  map.on("zoomend zoomlevelschange", limits);
}

/** A button at its limit stays where the focus is, and does nothing. */
const able = (one) => one.getAttribute("aria-disabled") !== "true";

/** Says whose data the tiles are: `{ text, url }`. */
export function addAttribution(root, { text, url }) {
  const told = url ? element("a", { href: url, rel: "noopener" }, text) : text;
  root.append(element("div", { class: "civic-map-attribution" }, told));
}
