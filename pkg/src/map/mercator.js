// Web Mercator, EPSG:3857, as a square world of 256 × 256 pixels at zoom 0, with y to the south: the grid that tiles are cut by.

const WORLD = 256;
/** Beyond this latitude the square ends. */
const LIMIT = 85.0511287798;

/** How many pixels of a zoom are one of zoom 0. */
export const scale = (zoom) => 2 ** zoom;

/** Degrees to pixels of zoom 0. */
export const worldX = (lon) => (lon / 360 + 0.5) * WORLD;

export function worldY(lat) {
  const sin = Math.sin((Math.min(Math.max(lat, -LIMIT), LIMIT) * Math.PI) / 180);
  return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD;
}

/** Pixels of zoom 0 to degrees. */
export const longitude = (x) => (x / WORLD - 0.5) * 360;

export const latitude = (y) => (Math.atan(Math.sinh((0.5 - y / WORLD) * 2 * Math.PI)) * 180) / Math.PI;
