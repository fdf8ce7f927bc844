// Markers: one tab stop in all. Arrow keys go to the nearest in their direction; Home and End to the first and last of the list,
// Page Up and Page Down through it, so that each is reached wherever it lies.

import { around, meet } from "./boxes.js";
import { byKey, itemsAt } from "./clusters.js";
import { towards } from "./directions.js";
import { element, set } from "./elements.js";
import { setPosition } from "./leaflet.js";
import { latitude, longitude, scale, worldX, worldY } from "./mercator.js";
import { shapeOf } from "./shapes.js";

/** How much of the surroundings has its markers ready, in views. */
const BEYOND = 0.5;
/** Pixels that a marker keeps from the edge when it has the focus or is chosen: its ring, a part of its name. */
const MARGIN = 56;
/** The same where the map's buttons are. */
const BUTTONS = 90;
/** So far below the upper edge a name stands above its marker, clear of the legend; nearer to the edge it stands below. */
const HEAD = 120;

export class Markers {
  #map;
  #group;
  #texts;
  #number;
  #margins;
  #chosenBy;
  #places = new Map();
  #byKey = [];
  #items = [];
  #holders = new Map();
  #arranged = null;
  #shown = new Map();
  #chosen = null;
  #active = null;

  /** `chosenBy` is called with the key of a marker that somebody chooses here. */
  constructor(map, { language, direction, texts, chosenBy }) {
    this.#map = map;
    this.#texts = texts;
    this.#number = new Intl.NumberFormat(language);
    const [left, right] = direction === "rtl" ? [BUTTONS, MARGIN] : [MARGIN, BUTTONS];
    this.#margins = { paddingTopLeft: [left, MARGIN], paddingBottomRight: [right, MARGIN] };
    this.#chosenBy = chosenBy;
    this.#group = element("div", { class: "civic-map-markers", role: "group", "aria-label": texts.markers });
    map.getPane("markerPane").append(this.#group);
    this.#group.addEventListener("click", (event) => this.#clicked(event));
    this.#group.addEventListener("dblclick", (event) => event.stopPropagation());
    this.#group.addEventListener("keydown", (event) => this.#pressed(event));
    this.#group.addEventListener("focusin", (event) => this.#focused(event));
    this.#group.addEventListener("pointerover", ({ target }) => this.#name(target.closest(".civic-map-marker")));
    map.on("moveend", () => (this.#arranged === this.#zoom ? this.#show() : this.#arrange()));
    map.on("zoom", () => this.#place());
    map.on("zoomanim", ({ center, zoom }) => this.#place(zoom, map._getNewPixelOrigin(center, zoom)));
  }

  /** Shows these markers and no others; those that stay keep the focus. */
  show(markers) {
    this.#places = new Map(
      markers.map((marker, order) => [marker.key, { ...marker, order, x: worldX(marker.lon), y: worldY(marker.lat) }]),
    );
    this.#byKey = [...this.#places.values()].sort(byKey);
    this.#arrange();
  }

  has(key) {
    return this.#places.has(key);
  }

  /** Marks one marker, which then stands on its own, or none. */
  choose(key) {
    if (key === this.#chosen) return;
    this.#chosen = key;
    if (this.has(key)) this.#active = key;
    this.#arrange();
  }

  /** Moves the map to a marker, if it is not in view, or not clear of the edge. */
  reveal(key) {
    const place = this.#places.get(key);
    if (inside(place, this.#view(0))) this.#reveal(place);
    else this.#map.panTo([place.lat, place.lon]);
  }

  #reveal({ x, y }) {
    this.#map.panInside([latitude(y), longitude(x)], this.#margins);
  }

  /** The box about all markers. Null if there is none. */
  box() {
    return around([...this.#places.values()]);
  }

  get #zoom() {
    return this.#map.getZoom();
  }

  /** Forms the items of this zoom anew. */
  #arrange() {
    const last = this.#zoom >= this.#map.getMaxZoom();
    const chosen = this.#places.get(this.#chosen);
    const others = chosen ? this.#byKey.filter((place) => place !== chosen) : this.#byKey;
    this.#items = itemsAt(others, this.#zoom, { last });
    if (chosen) this.#items.push({ key: chosen.key, x: chosen.x, y: chosen.y, members: [chosen] });
    this.#holders = new Map(this.#items.flatMap((item) => item.members.map(({ key }) => [key, item])));
    this.#arranged = this.#zoom;
    this.#show();
  }

  /** Puts the buttons of what is in view or near it where they belong, and takes the others away. */
  #show() {
    const holder = this.#holder();
    const active = this.#itemOf(this.#active);
    const gone = holder && !active ? this.#shown.get(holder)?.item : null;
    if (!active) this.#active = null;
    const view = this.#view(BEYOND);
    const kept = new Map();
    for (const item of this.#items) {
      if (item === active || inside(item, view)) kept.set(item.key, item);
    }
    for (const [key, { button }] of this.#shown) {
      if (kept.has(key) || key === holder) continue;
      button.remove();
      this.#shown.delete(key);
    }
    for (const item of kept.values()) this.#draw(item);
    this.#place();
    this.#stop();
    this.#name(this.#shown.get(this.#chosen)?.button);
    if (holder) this.#keepFocus(holder, gone, kept);
  }

  /** The key of the item whose button has the focus. */
  #holder() {
    const focus = this.#group.getRootNode().activeElement;
    return this.#group.contains(focus) ? focus.civicKey : null;
  }

  /** Moves the focus from a button that is no more to that of the item which took its marker in, or the nearest. */
  #keepFocus(holder, gone, kept) {
    const item = this.#itemOf(this.#active) ?? (gone && this.#nearest(gone));
    if (item?.key !== holder) {
      if (item) this.#focus(item);
      else this.#map.getContainer().focus({ preventScroll: true });
    }
    if (!kept.has(holder)) {
      this.#shown.get(holder)?.button.remove();
      this.#shown.delete(holder);
    }
  }

  /** The item that a marker is in. */
  #itemOf(key) {
    return this.#holders.get(key) ?? null;
  }

  #nearest({ x, y }, items = this.#items) {
    const far = (item) => Math.hypot(item.x - x, item.y - y);
    return items.reduce((best, item) => (!best || far(item) < far(best) ? item : best), null);
  }

  /** The box of the view and of so much about it. */
  #view(beyond) {
    const { min, max } = this.#map.getPixelBounds();
    const pixels = scale(this.#zoom);
    const wide = (max.x - min.x) * beyond;
    const high = (max.y - min.y) * beyond;
    return [min.x - wide, min.y - high, max.x + wide, max.y + high].map((edge) => edge / pixels);
  }

  #draw(item) {
    const { key, members } = item;
    const alone = members.length === 1 ? members[0] : null;
    const { kind, level, mark, label } = alone ?? {
      kind: "cluster",
      mark: this.#number.format(members.length),
      label: this.#texts.cluster(members.length),
    };
    const one = this.#shown.get(key) ?? this.#add(key);
    const { button } = one;
    const looks = JSON.stringify([kind, level, mark, label]);
    one.item = item;
    if (one.looks !== looks) {
      one.looks = looks;
      set(button, "data-kind", kind);
      set(button, "data-level", level);
      set(button, "aria-label", label);
      button.replaceChildren(
        shapeOf(kind, level),
        element("span", { class: mark?.length > 2 ? "civic-map-mark long" : "civic-map-mark", "aria-hidden": "true" }, mark ?? ""),
        element("span", { class: "civic-map-name", "aria-hidden": "true" }, label),
      );
    }
    set(button, "aria-current", alone !== null && alone.key === this.#chosen ? "true" : null);
  }

  #add(key) {
    const button = element("button", { type: "button", class: "civic-map-marker", tabindex: "-1" });
    const one = { button, item: null, looks: null };
    button.civicKey = key;
    this.#shown.set(key, one);
    this.#group.append(button);
    return one;
  }

  /** Puts each button where it is at a zoom, from a corner: those of the map, or those that it moves to. */
  #place(zoom = this.#zoom, origin = this.#map.getPixelOrigin()) {
    const pixels = scale(zoom);
    for (const { item, button } of this.#shown.values()) {
      const point = origin.clone();
      point.x = Math.round(item.x * pixels - origin.x);
      point.y = Math.round(item.y * pixels - origin.y);
      setPosition(button, point);
    }
  }

  /** Gives the tab stop to the marker that last had it, else to the chosen one, else to the one in the middle. */
  #stop() {
    const view = this.#view(0);
    const inView = this.#items.filter((item) => inside(item, view));
    const wanted = [this.#active, this.#chosen].map((key) => this.#itemOf(key)).find((item) => inView.includes(item));
    const middle = { x: (view[0] + view[2]) / 2, y: (view[1] + view[3]) / 2 };
    const stop = wanted ?? this.#nearest(middle, inView) ?? this.#nearest(middle);
    if (stop && !this.#shown.has(stop.key)) {
      this.#draw(stop);
      this.#place();
    }
    for (const { item, button } of this.#shown.values()) set(button, "tabindex", item === stop ? "0" : "-1");
  }

  /** Gives an item the focus, though its button may not be there yet. */
  #focus(item) {
    this.#activate(item);
    this.#draw(item);
    this.#place();
    this.#shown.get(item.key).button.focus({ preventScroll: true });
  }

  /** One of the item's markers is the one that has the focus: whichever had it, for a cluster may open again. */
  #activate({ members }) {
    if (!members.some(({ key }) => key === this.#active)) this.#active = members[0].key;
  }

  #focused({ target }) {
    const item = this.#shown.get(target.civicKey)?.item;
    if (!item) return;
    this.#activate(item);
    for (const { button } of this.#shown.values()) set(button, "tabindex", button === target ? "0" : "-1");
    this.#reveal(item);
    this.#name(target);
  }

  /** Moves a marker's name so that it lies in the map: it shows while the pointer or the focus is there. */
  #name(button) {
    const item = this.#shown.get(button?.civicKey)?.item;
    if (!item) return;
    const { x, y } = this.#map.layerPointToContainerPoint(button._leaflet_pos);
    const { x: width } = this.#map.getSize();
    const half = button.lastChild.offsetWidth / 2 + 4;
    const shift = Math.min(Math.max(x, Math.min(half, width / 2)), Math.max(width - half, width / 2)) - x;
    button.style.setProperty("--_shift", `${shift}px`);
    button.classList.toggle("below", y < HEAD);
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = this.#shown.get(event.target.civicKey)?.item;
    if (!item) return;
    const next = this.#next(event.key, item);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) this.#focus(next);
  }

  /** Where a key goes from an item: null if there is nothing, undefined if it is none of the markers' keys. */
  #next(key, item) {
    if (key.startsWith("Arrow")) return towards(key, item, this.#items);
    const keys = [...this.#places.keys()];
    if (key === "Home") return this.#itemOf(keys[0]);
    if (key === "End") return this.#itemOf(keys.at(-1));
    const list = [...this.#items].sort((a, b) => first(a) - first(b));
    if (key === "PageUp") return list[list.indexOf(item) - 1] ?? null;
    if (key === "PageDown") return list[list.indexOf(item) + 1] ?? null;
    return undefined;
  }

  #clicked(event) {
    event.stopPropagation();
    const item = this.#shown.get(event.target.closest(".civic-map-marker")?.civicKey)?.item;
    // A map that was dragged by a marker ends with a click on it. The keyboard's clicks have no count.
    if (!item || (event.detail && this.#map.dragging.moved())) return;
    if (item.members.length === 1) this.#chosenBy(item.members[0].key);
    else this.#open(item);
  }

  /** Looks at a cluster, no closer than it takes to make several of it. */
  #open({ members }) {
    this.#active = members[0].key;
    const last = this.#map.getMaxZoom();
    let zoom = Math.min(this.#zoom + 1, last);
    while (zoom < last && itemsAt(members, zoom).length === 1) zoom++;
    const [west, north, east, south] = around(members);
    this.#map.setView([latitude((north + south) / 2), longitude((west + east) / 2)], zoom);
  }
}

const inside = ({ x, y }, box) => meet([x, y, x, y], box);

const first = ({ members }) => Math.min(...members.map(({ order }) => order));
