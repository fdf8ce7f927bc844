// Boxes in the world of zoom 0: `[west, north, east, south]`, y growing to the south.

import { latitude, longitude } from "./mercator.js";

/** The box about points with `x` and `y`; null if there is none. */
export function around(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box[0] === Infinity ? null : box;
}

export const join = (a, b) =>
  a && b ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : (a ?? b);

export const meet = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** South-west and north-east in degrees, latitude first, as Leaflet has it. */
export const corners = ([west, north, east, south]) => [
  [latitude(south), longitude(west)],
  [latitude(north), longitude(east)],
];
