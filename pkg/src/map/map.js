// A map of the rows of a list, for every widget: tiles below, lines and markers above. What it says is said by `texts` alone.

import { corners, join } from "./boxes.js";
import { isDark, watchColours } from "./colours.js";
import { addAttribution, addControls } from "./controls.js";
import { element, set } from "./elements.js";
import { explainTouch, listenToKeys } from "./gestures.js";
import { LeafletMap, toLatLngBounds } from "./leaflet.js";
import { Legend } from "./legend.js";
import { LINE_STYLES } from "./line-styles.js";
import { Lines } from "./lines.js";
import { Markers } from "./markers.js";
import { worldX, worldY } from "./mercator.js";
import { Place } from "./place.js";
import { adopt, style } from "./sheet.js";
import { baseLayer } from "./tiles.js";

export { style };

/** How the map looks at all there is: no mark at its edge, and no closer than a few streets. */
const FITTED = { padding: [40, 40], maxZoom: 16 };
/** The zooms that there are: the earth, and a doorstep. Servers of tiles have these. */
const ZOOMS = [2, 18];
/** What the map knew when it first looked somewhere: nothing, how far its tiles go, or the city or the rows. */
const [UNKNOWN, ARCHIVE, ROWS] = [0, 1, 2];
const COLOURS = ["canvas", "casing", "chosen", ...Object.keys(LINE_STYLES)];

let maps = 0;

/**
 * Makes a map that fills `container`, which has a size of its own.
 *
 * `options`:
 * - `tiles`: the address of a PMTiles archive, or a template with {z}, {x} and {y}; null for no tiles.
 * - `attribution`: `{ text, url }` of whom the tiles are, or null.
 * - `bounds`: `[west, south, east, north]` in degrees, where the map looks first and does not leave far; null for where the markers are.
 * - `language`, `direction`: as `lang` and `dir` have them.
 * - `texts`: `map`, `keys` (which keys do what), `markers` (what they are), `zoomIn`, `zoomOut`, `fit`, `move`, `north`, `south`,
 *   `west`, `east`, `touch` (that two fingers move the map), and `cluster`, a function from a number to a name. `legend`, if there
 *   shall be one: `{ title, markers, lines }`, the latter two with words by level.
 * - `reducedMotion`: whether nothing may glide; without it, as the system has it.
 * - `load(name)`: brings a script of the package; it is called for "map-vector.js".
 * - `onChoose(key)`: somebody chose a marker or a line. `onMoved(bounds)`: the view is another, bounds as above.
 * - `onTiles(state)`: "shown", or "failed" when no tile came; markers and lines are there all the same.
 */
export async function createMap(container, options) {
  return new CivicMap(container, options);
}

class CivicMap {
  #root;
  #map;
  #base = null;
  #lines;
  #markers;
  #place;
  #legend = null;
  #colours;
  #bounds;
  #chooses;
  #release;
  #observer;
  #looked = UNKNOWN;
  #leaving = new AbortController();
  /** Aborted when the map has been let go. */
  #left = this.#leaving.signal;

  constructor(container, { bounds, attribution, language, direction, texts, onChoose, onMoved, ...options }) {
    const keys = `civic-map-keys-${++maps}`;
    const surface = element("div", {
      class: "civic-map-surface",
      role: "application",
      "aria-label": texts.map,
      "aria-describedby": keys,
      tabindex: "0",
    });
    this.#root = element("div", { class: "civic-map", lang: language, dir: direction }, surface);
    this.#release = adopt(container.getRootNode());
    container.append(this.#root);
    this.#bounds = bounds;
    this.#chooses = onChoose;
    this.#map = makeMap(surface, options.reducedMotion ?? matchMedia("(prefers-reduced-motion: reduce)").matches);
    this.#colours = watchColours(this.#root, COLOURS, () => this.#recolour());
    this.#lines = new Lines(this.#colours);
    this.#map.addLayer(this.#lines);
    this.#place = new Place(this.#map);
    this.#markers = new Markers(this.#map, { language, direction, texts, chosenBy: (key) => this.#chosen(key) });
    this.#root.append(element("div", { class: "civic-map-keys", id: keys }, texts.keys));
    addControls(this.#root, this.#map, { texts, fit: () => this.fit() });
    if (texts.legend) this.#legend = new Legend(this.#root, texts.legend);
    if (attribution) addAttribution(this.#root, attribution);
    listenToKeys(this.#root, surface, this.#map);
    explainTouch(this.#root, surface, texts.touch);
    this.#map.on("click", ({ latlng }) => this.#clicked(latlng));
    this.#map.on("mousemove", ({ latlng, originalEvent }) => {
      const key = originalEvent.target === surface ? this.#lineAt(latlng) : null;
      surface.classList.toggle("over-line", key !== null);
      set(surface, "title", this.#lines.label(key));
    });
    this.#observer = new ResizeObserver(() => this.resize());
    this.#observer.observe(surface);
    this.#recolour();
    this.#look();
    if (onMoved) this.#map.on("moveend", () => onMoved(this.#view()));
    if (options.tiles) this.#open({ ...options, language });
  }

  /**
   * Shows these and no others: `markers` of `{ key, lat, lon, label, kind, mark, level }` and `lines` of `{ key, label, level, points }`,
   * their points latitude and longitude by turns or in pairs. Markers are in the order of the list, and a `label` has what its `mark` says
   * (WCAG 2.1, 2.5.3). What stays keeps the focus.
   */
  show({ markers = [], lines = [] }) {
    this.#markers.show(markers);
    this.#lines.show(lines);
    this.#legend?.show({ markers, lines });
    this.#limit();
    this.#look();
  }

  /** Marks one marker or line, and moves there if it is out of view; null marks none. */
  choose(key = null) {
    this.#markers.choose(key);
    this.#lines.choose(key);
    if (this.#looked === UNKNOWN) return;
    const line = this.#lines.box(key);
    if (this.#markers.has(key)) this.#markers.reveal(key);
    else if (line && !this.#map.getBounds().intersects(corners(line))) this.#map.fitBounds(corners(line), FITTED);
  }

  /** Shows `{ lat, lon, label }` as the place where somebody is; null shows none. */
  place(place) {
    this.#place.show(place);
  }

  /** Looks at all there is. */
  fit() {
    const box = this.#rows();
    if (box) this.#map.fitBounds(corners(box), FITTED);
    else if (this.#bounds) this.#map.fitBounds(degrees(this.#bounds));
  }

  /** Follows the container's size; the map does so by itself where the browser tells it. */
  resize() {
    if (this.#left.aborted) return;
    this.#map.invalidateSize({ animate: false });
    this.#look();
  }

  /** Lets go of everything. */
  dispose() {
    if (this.#left.aborted) return;
    this.#leaving.abort();
    this.#observer.disconnect();
    this.#map.remove();
    this.#root.remove();
    this.#release();
  }

  /** Looks where the map shall look first, as soon as it has a size: at what is known by then, until it is known better. */
  #look() {
    const { x, y } = this.#map.getSize();
    const box = this.#rows();
    const [bounds, known, options] = this.#bounds
      ? [degrees(this.#bounds), ROWS]
      : box
        ? [corners(box), ROWS, FITTED]
        : [this.#base?.options.bounds, ARCHIVE];
    if (!bounds || !x || !y || known <= this.#looked) return;
    this.#looked = known;
    this.#limit();
    this.#map.fitBounds(bounds, { ...options, animate: false });
    if (this.#base) this.#map.addLayer(this.#base);
  }

  /** Keeps the map about the city, and about what it shows outside of it. */
  #limit() {
    if (!this.#bounds || this.#looked === UNKNOWN) return;
    const box = this.#rows();
    const city = toLatLngBounds(degrees(this.#bounds));
    const all = (box ? city.extend(corners(box)) : city).pad(0.5);
    if (all.equals(this.#map.options.maxBounds)) return;
    this.#map.setMinZoom(Math.max(this.#map.getBoundsZoom(all), ZOOMS[0]));
    this.#map.setMaxBounds(all);
  }

  #rows() {
    return join(this.#markers.box(), this.#lines.box());
  }

  async #open(options) {
    const { tiles, load, language, onTiles = () => {} } = options;
    const told = (state) => {
      if (this.#left.aborted) return;
      onTiles(state);
      // What failed for want of a network is tried again with one.
      const again = () => (this.#base ? this.#base.redraw() : this.#open(options));
      if (state === "failed" && !navigator.onLine) addEventListener("online", again, { once: true, signal: this.#left });
    };
    try {
      const base = await baseLayer(tiles, { load, told, language, maxZoom: ZOOMS[1] });
      if (this.#left.aborted) return;
      this.#base = base;
      this.#recolour();
      this.#look();
      if (this.#looked !== UNKNOWN) this.#map.addLayer(base);
    } catch (error) {
      console.warn(error);
      told("failed");
    }
  }

  #recolour() {
    const isDarkPage = isDark(this.#colours().canvas);
    this.#root.classList.toggle("dark", isDarkPage);
    // Beyond the city's edge, where the archive ends, the ground goes on.
    if (this.#base?.paintFor) this.#root.style.backgroundColor = this.#base.paintFor(isDarkPage);
    this.#lines.paint();
  }

  #lineAt({ lat, lng }) {
    return this.#lines.at({ x: worldX(lng), y: worldY(lat) }, this.#map.getZoom());
  }

  #clicked(latlng) {
    const key = this.#lineAt(latlng);
    if (key !== null) this.#chosen(key);
  }

  #chosen(key) {
    this.choose(key);
    this.#chooses(key);
  }

  #view() {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }
}

/** Leaflet on an element. Where nothing may glide, it jumps. */
function makeMap(surface, still) {
  const map = new LeafletMap(surface, {
    center: [0, 0],
    zoom: ZOOMS[0],
    minZoom: ZOOMS[0],
    maxZoom: ZOOMS[1],
    trackResize: false,
    touchZoom: true,
    bounceAtZoomLimits: false,
    fadeAnimation: false,
    inertia: !still,
    zoomAnimation: !still,
  });
  const { panBy } = map;
  if (still) map.panBy = (offset, options) => panBy.call(map, offset, { ...options, animate: false });
  return map;
}

/** West, south, east and north as Leaflet has them. */
const degrees = ([west, south, east, north]) => [
  [south, west],
  [north, east],
];
