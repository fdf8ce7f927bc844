// The base map: images by a template of addresses, as XYZ and WMTS servers have them, or an archive of vector tiles.

import { GridLayer, TileLayer } from "./leaflet.js";

/** Whether an address is that of a PMTiles archive. */
export const isArchive = (tiles) => new URL(tiles, document.baseURI).pathname.endsWith(".pmtiles");

/**
 * The layer for `tiles`. `load` brings a script of the package by name; `told` hears "shown" and "failed", as often as one follows
 * the other.
 */
export async function baseLayer(tiles, { load, told, ...options }) {
  const layer = isArchive(tiles)
    ? await (await load("map-vector.js")).openArchive(GridLayer, new URL(tiles, document.baseURI).href, options)
    : new TileLayer(tiles, { maxZoom: options.maxZoom });
  let state = null;
  const say = (next) => {
    if (next === state) return;
    state = next;
    told(next);
  };
  const here = new Set();
  layer.on("tileload", ({ tile }) => {
    here.add(tile);
    say("shown");
  });
  layer.on("tileunload", ({ tile }) => here.delete(tile));
  // One tile that is missing is the edge of the city; none at all is a server that is down.
  layer.on("load", () => {
    if (!here.size) say("failed");
  });
  return layer;
}
