// Where the citizen is, or looked for: a mark that nothing happens on.

import { element, set } from "./elements.js";
import { setPosition } from "./leaflet.js";

export class Place {
  #map;
  #at = null;
  #mark = element("span", { class: "civic-map-place", role: "img" });

  constructor(map) {
    this.#map = map;
    map.on("zoom moveend", () => this.#put());
    map.on("zoomanim", ({ center, zoom }) => this.#put(zoom, map._getNewPixelOrigin(center, zoom)));
  }

  /** `{ lat, lon, label }`, or null for nowhere. */
  show(place) {
    this.#at = place && [place.lat, place.lon];
    if (!place) {
      this.#mark.remove();
      return;
    }
    set(this.#mark, "aria-label", place.label);
    this.#map.getPane("markerPane").prepend(this.#mark);
    this.#put();
  }

  #put(zoom = this.#map.getZoom(), origin = this.#map.getPixelOrigin()) {
    if (this.#at) setPosition(this.#mark, this.#map.project(this.#at, zoom).subtract(origin).round());
  }
}
