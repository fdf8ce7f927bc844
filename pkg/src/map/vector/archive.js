// A layer of vector tiles from a PMTiles archive, painted on canvases. It loads only where a page's map has such an archive.

import Point from "@mapbox/point-geometry";
import { PMTiles } from "pmtiles";
import { Labelers } from "protomaps-leaflet/src/labeler.ts";
import { paint } from "protomaps-leaflet/src/painter.ts";
import { PmtilesSource, TileCache } from "protomaps-leaflet/src/tilecache.ts";
import { View } from "protomaps-leaflet/src/view.ts";
import { RangeOrWhole } from "./range-or-whole.js";
import { styleFor } from "./style.js";

/** Pixels of a tile of the map; one of the archive is painted on four. */
const SIDE = 256;
const LEVELS = 1;
/** How many tiles of the archive keep their names in place: more than a large screen shows. */
const NAMED = 48;
/** How far beyond a tile features are painted: half of the widest road. */
const BEYOND = 16;

/** Only this type of tile is painted: PMTiles version 3, 3.1, “Tile Type”. */
const MVT = 1;

/**
 * A layer for Leaflet's map, made with the `GridLayer` of the same Leaflet. Fails if there is no archive of vector tiles at
 * `address`.
 */
export async function openArchive(GridLayer, address, { language, maxZoom }) {
  const archive = new PMTiles(new RangeOrWhole(address));
  const header = await archive.getHeader();
  if (header.tileType !== MVT) throw new Error(`${address} holds no vector tiles`);

  return new (class extends GridLayer {
    #view = new View(new TileCache(new PmtilesSource(archive, false), SIDE << LEVELS), header.maxZoom, LEVELS);
    #scratch = document.createElement("canvas").getContext("2d");
    #isDark = null;
    #style;
    #names;

    /** Paints anew for a light page or a dark one, unless it is so already; gives the colour of the ground. */
    paintFor(isDark) {
      if (isDark !== this.#isDark) {
        this.#isDark = isDark;
        this.#style = styleFor(isDark, language);
        this.#names = new Labelers(this.#scratch, this.#style.label, NAMED, (keys) => this.#again(keys));
        this.#again();
      }
      return this.#style.background;
    }

    createTile(coords, done) {
      const canvas = document.createElement("canvas");
      canvas.className = "leaflet-tile";
      this.#draw(canvas, coords).then(
        () => done(null, canvas),
        (error) => done(error, canvas),
      );
      return canvas;
    }

    /** Tiles that another's names reach into, or all. */
    #again(keys) {
      for (const { el, coords } of Object.values(this._tiles ?? {})) {
        const { x, y, z } = this._wrapCoords(coords);
        if (!keys || keys.has(`${x}:${y}:${z}`)) this.#draw(el, { x, y, z }).catch(() => {});
      }
    }

    async #draw(canvas, coords) {
      const tiles = new Map([["", [await this.#view.getDisplayTile(coords)]]]);
      // Between two tiles the browser may see to the citizen.
      await new Promise((resolve) => setTimeout(resolve));
      if (!this._map) return;
      this.#names.add(coords.z, tiles);
      const pixels = Math.min(devicePixelRatio, 2);
      const origin = new Point(SIDE * coords.x, SIDE * coords.y);
      const box = {
        minX: origin.x - BEYOND,
        minY: origin.y - BEYOND,
        maxX: origin.x + SIDE + BEYOND,
        maxY: origin.y + SIDE + BEYOND,
      };
      canvas.width = SIDE * pixels;
      canvas.height = SIDE * pixels;
      const context = canvas.getContext("2d");
      context.scale(pixels, pixels);
      context.fillStyle = this.#style.background;
      context.fillRect(0, 0, SIDE, SIDE);
      paint(context, coords.z, tiles, this.#names.getIndex(coords.z), this.#style.paint, box, origin, false);
    }
  })({
    maxZoom,
    minZoom: header.minZoom + LEVELS,
    bounds: [
      [header.minLat, header.minLon],
      [header.maxLat, header.maxLon],
    ],
  });
}
