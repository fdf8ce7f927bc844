// What the signs of the markers and the dashes of the lines mean: those that are on the map, in words from outside.

import { drawn, element } from "./elements.js";
import { LINE_STYLES, levelOf, pen } from "./line-styles.js";
import { SIGNS, shapeOf } from "./shapes.js";

export class Legend {
  #texts;
  #list = element("ul");
  #box;
  #told = "";

  /** `texts`: `title`, and words by level for `markers` and for `lines`. */
  constructor(root, texts) {
    this.#texts = texts;
    this.#box = element("details", { class: "civic-map-legend", hidden: "" }, element("summary", {}, texts.title), this.#list);
    root.append(this.#box);
  }

  /** Explains what is shown, and nothing else. */
  show({ markers, lines }) {
    const ofMarkers = met(Object.keys(SIGNS), new Set(markers.map(({ level }) => level)), this.#texts.markers);
    const ofLines = met(Object.keys(LINE_STYLES), new Set(lines.map(({ level }) => levelOf(level))), this.#texts.lines);
    const told = JSON.stringify([ofMarkers, ofLines]);
    if (told === this.#told) return;
    this.#told = told;
    this.#box.hidden = !ofMarkers.length && !ofLines.length;
    this.#list.replaceChildren(
      ...ofMarkers.map(([level, text]) => element("li", { "data-level": level }, shapeOf("bike", level), text)),
      ...ofLines.map(([level, text]) => element("li", {}, sample(level), text)),
    );
  }
}

/** The levels that are there and have a word, with it; what is not known comes last. */
const met = (levels, there, words = {}) =>
  levels
    .filter((level) => there.has(level) && words[level])
    .sort((a, b) => (a === "unknown") - (b === "unknown"))
    .map((level) => [level, words[level]]);

function sample(level) {
  const { width, dash } = pen(level, 15);
  const line = drawn("path", { d: "M-18 0h36", stroke: "currentColor", "stroke-width": width, "stroke-dasharray": dash.join(" ") || null });
  return drawn("svg", { viewBox: "-22 -12 44 24", "data-colour": level, "aria-hidden": "true" }, line);
}
