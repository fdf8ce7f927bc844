// Keys on the map itself, and a word to those who try to move it by one finger: that scrolls the page, or nobody with a small
// screen would get past the map.

import { element } from "./elements.js";

/** Pixels that an arrow key moves the map. */
const STEP = 80;
const ARROWS = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] };
/** How long the word stays, in milliseconds. */
const STAY = 1500;

/** Arrows move the map while it has the focus; plus and minus zoom, on a marker as well. Escape hides names that cover others. */
export function listenToKeys(root, surface, map) {
  for (const type of ["focusin", "pointerdown"]) root.addEventListener(type, () => root.classList.remove("quiet"));
  root.addEventListener("keydown", ({ key }) => key === "Escape" && root.classList.add("quiet"));
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = event.target === surface && ARROWS[event.key];
    if (arrow) map.panBy(arrow.map((pixels) => pixels * (event.shiftKey ? 3 : 1)));
    else if (event.key === "+" || event.key === "=") map.zoomIn();
    else if (event.key === "-" || event.key === "_") map.zoomOut();
    else return;
    event.preventDefault();
  });
}

/** Shows `text` over the map while one finger moves on it. */
export function explainTouch(root, surface, text) {
  const word = element("div", { class: "civic-map-touch", "aria-hidden": "true" }, text);
  let timer;
  root.append(word);
  surface.addEventListener(
    "touchmove",
    ({ touches }) => {
      clearTimeout(timer);
      word.classList.toggle("shown", touches.length === 1);
      timer = setTimeout(() => word.classList.remove("shown"), STAY);
    },
    { passive: true },
  );
}
