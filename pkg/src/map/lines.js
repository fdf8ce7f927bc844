// Lines of traffic, on one canvas over the tiles. Each is also a row of the list, so there is nothing here for the keyboard.

import { join, meet } from "./boxes.js";
import { element } from "./elements.js";
import { Layer, setTransform } from "./leaflet.js";
import { LINE_STYLES, distanceTo, levelOf, pen } from "./line-styles.js";
import { scale, worldX, worldY } from "./mercator.js";

/** How much is painted beyond each edge of the view, in views: what a short move of the map brings in. */
const BEYOND = 0.25;
/** How far from a line a click still means it, in pixels: half a finger. */
const REACH = 14;

/** A layer of Leaflet. `colours` gives the colours by level, and those of the casing and of the chosen line. */
export class Lines extends Layer {
  #colours;
  #lines = new Map();
  #chosen = null;
  #canvas = element("canvas", { class: "civic-map-lines", "aria-hidden": "true" });
  #painted = null;

  constructor(colours) {
    super();
    this.#colours = colours;
  }

  onAdd(map) {
    map.getPane("overlayPane").append(this.#canvas);
    this.paint();
  }

  onRemove() {
    this.#canvas.remove();
  }

  getEvents() {
    return {
      moveend: () => this.paint(),
      zoom: () => this.#follow(this._map.getCenter(), this._map.getZoom()),
      zoomanim: ({ center, zoom }) => this.#follow(center, zoom),
    };
  }

  /** Shows these lines and no others. What is as it was is not painted anew. */
  show(lines) {
    const before = this.#lines;
    let isNew = lines.length !== before.size;
    const shaped = ({ key, label, level: told, points }) => {
      const level = levelOf(told);
      const old = before.get(key);
      const isThere = old !== undefined && isSame(old.points, points);
      isNew ||= !isThere || old.level !== level;
      return [key, { ...(isThere ? old : shape(points)), key, label, level }];
    };
    this.#lines = new Map(lines.map(shaped));
    if (isNew) this.paint();
  }

  has(key) {
    return this.#lines.has(key);
  }

  label(key) {
    return this.#lines.get(key)?.label;
  }

  choose(key) {
    if (key === this.#chosen) return;
    this.#chosen = key;
    this.paint();
  }

  /** The box about one line, or about all. Null if there is none. */
  box(key) {
    if (key !== undefined) return this.#lines.get(key)?.box ?? null;
    return [...this.#lines.values()].reduce((all, { box }) => join(all, box), null);
  }

  /** The key of the line at a point of the world, if one is there. */
  at({ x, y }, zoom) {
    const reach = REACH / scale(zoom);
    let found = null;
    let least = reach;
    for (const { key, line, box } of this.#lines.values()) {
      if (x < box[0] - reach || x > box[2] + reach || y < box[1] - reach || y > box[3] + reach) continue;
      const distance = distanceTo(line, x, y);
      if (distance < least) {
        found = key;
        least = distance;
      }
    }
    return found;
  }

  paint() {
    const map = this._map;
    if (!map) return;
    const zoom = map.getZoom();
    const size = map.getSize();
    const padding = size.multiplyBy(BEYOND).round();
    const corner = map.containerPointToLayerPoint(padding.multiplyBy(-1));
    const extent = size.add(padding.multiplyBy(2));
    const pixels = Math.min(devicePixelRatio, 2);
    this.#painted = { center: map.getCenter(), zoom, padding };
    this.#canvas.width = extent.x * pixels;
    this.#canvas.height = extent.y * pixels;
    this.#canvas.style.width = `${extent.x}px`;
    this.#canvas.style.height = `${extent.y}px`;
    setTransform(this.#canvas, corner, 1);
    if (!this.#lines.size) return;
    const context = this.#canvas.getContext("2d");
    const origin = map.getPixelOrigin().add(corner);
    context.scale(pixels, pixels);
    this.#draw(context, origin, extent, zoom);
  }

  #draw(context, origin, extent, zoom) {
    const pixels = scale(zoom);
    const view = [origin.x, origin.y, origin.x + extent.x, origin.y + extent.y].map((edge) => edge / pixels);
    const colours = this.#colours();
    const inView = [...this.#lines.values()].filter(({ box }) => meet(box, view));
    const paths = Object.keys(LINE_STYLES).map((level) => {
      const path = new Path2D();
      for (const { line } of inView.filter((one) => one.level === level)) trace(path, line, pixels, origin);
      return { level, path, ...pen(level, zoom) };
    });
    context.lineJoin = "round";
    const stroke = (path, width, colour, dash = []) => {
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.setLineDash(dash);
      context.lineCap = dash.length ? "butt" : "round";
      context.stroke(path);
    };
    for (const { path, casing } of paths) stroke(path, casing, colours.casing);
    for (const { level, path, width, dash } of paths) stroke(path, width, colours[level], dash);
    const chosen = this.#lines.get(this.#chosen);
    if (!chosen) return;
    const path = new Path2D();
    trace(path, chosen.line, pixels, origin);
    const { width, casing, dash } = pen(chosen.level, zoom);
    stroke(path, casing + 10, colours.chosen);
    stroke(path, casing + 3, colours.casing);
    stroke(path, width, colours[chosen.level], dash);
  }

  /** Keeps what is painted in its place while the map zooms. */
  #follow(center, zoom) {
    if (!this.#painted) return;
    const map = this._map;
    const grown = map.getZoomScale(zoom, this.#painted.zoom);
    const half = map.getSize().divideBy(2).add(this.#painted.padding);
    const corner = half
      .multiplyBy(-grown)
      .add(map.project(this.#painted.center, zoom))
      .subtract(map._getNewPixelOrigin(center, zoom));
    setTransform(this.#canvas, corner, grown);
  }
}

/** Latitudes and longitudes, by turns or in pairs, as a line of the world with its box. */
function shape(points) {
  const flat = Array.isArray(points[0]) ? points.flat() : points;
  const line = new Float64Array(flat.length);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    line[i] = worldX(flat[i + 1]);
    line[i + 1] = worldY(flat[i]);
    box[0] = Math.min(box[0], line[i]);
    box[1] = Math.min(box[1], line[i + 1]);
    box[2] = Math.max(box[2], line[i]);
    box[3] = Math.max(box[3], line[i + 1]);
  }
  return { points, line, box };
}

function isSame(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const isPair = Array.isArray(a[i]) && Array.isArray(b[i]);
    if (isPair ? !isSame(a[i], b[i]) : a[i] !== b[i]) return false;
  }
  return true;
}

/** Adds a line to a path, without points that no eye would tell from the one before. */
function trace(path, line, pixels, origin) {
  let lastX = Infinity;
  let lastY = Infinity;
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = line[i] * pixels - origin.x;
    const y = line[i + 1] * pixels - origin.y;
    const isEnd = i === 0 || i + 3 >= line.length;
    if (!isEnd && Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1) continue;
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
}
