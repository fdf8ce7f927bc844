// Boxes in the world of zoom 0: `[west, north, east, south]`, y growing to the south.

import { latitude, longitude } from "./mercator.js";

/** The box about points with `x` and `y`; null if there is none. */
export const around = (points) => points.reduce((box, { x, y }) => join(box, [x, y, x, y]), null);

export const join = (a, b) =>
  a && b ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : (a ?? b);

export const meet = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** South-west and north-east in degrees, latitude first, as Leaflet has it. */
export const corners = ([west, north, east, south]) => [
  [latitude(south), longitude(west)],
  [latitude(north), longitude(east)],
];
