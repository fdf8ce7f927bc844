// What a mark looks like: its outline says of what kind it is, its badge how it stands. Colours come from the style sheet.

import { drawn } from "./elements.js";

/** Outlines by kind, about the middle of a square from −22 to 22. */
const OUTLINES = {
  cluster: "M0-19a19 19 0 1 1 0 38a19 19 0 1 1 0-38z",
  parking: "M-12-17h24a5 5 0 0 1 5 5v24a5 5 0 0 1-5 5h-24a5 5 0 0 1-5-5v-24a5 5 0 0 1 5-5z",
  bike: "M0-17a17 17 0 1 1 0 34a17 17 0 1 1 0-34z",
  charging: "M-10-17h20a2 2 0 0 1 2 1l7 15a2 2 0 0 1 0 2l-7 15a2 2 0 0 1-2 1h-20a2 2 0 0 1-2-1l-7-15a2 2 0 0 1 0-2l7-15a2 2 0 0 1 2-1z",
  incident: "M-3-17.5a3.5 3.5 0 0 1 6 0l16.5 29.5a3.5 3.5 0 0 1-3 5.2h-33a3.5 3.5 0 0 1-3-5.2z",
  works: "M-2.5-19.5a3.5 3.5 0 0 1 5 0l17 17a3.5 3.5 0 0 1 0 5l-17 17a3.5 3.5 0 0 1-5 0l-17-17a3.5 3.5 0 0 1 0-5z",
  place: "M0 20c-5-7-15-14-15-24a15 15 0 1 1 30 0c0 10-10 17-15 24z",
};

/** Signs by level, about the middle of a square from −8 to 8. */
export const SIGNS = {
  free: "M-3.6.2l2.6 2.7 4.6-5.4",
  few: "M0-4v4.6M0 3.6v.4",
  full: "M-3-3l6 6M3-3l-6 6",
  closed: "M-4 0h8",
  unknown: "M-2.2-2.2c0-3 4.6-3 4.6 0 0 1.8-2.3 1.6-2.3 3.4M.1 4v.3",
};

/** The drawing of a mark. */
export function shapeOf(kind, level) {
  const outline = OUTLINES[kind] ?? OUTLINES.place;
  const drawing = drawn("svg", { viewBox: "-22 -22 44 44", "aria-hidden": "true" }, drawn("path", { class: "outline", d: outline }));
  if (SIGNS[level]) {
    drawing.append(
      drawn(
        "g",
        { transform: "translate(13.5 -13.5)" },
        drawn("circle", { class: "badge", r: 8 }),
        drawn("path", { class: "sign", d: SIGNS[level] }),
      ),
    );
  }
  return drawing;
}
