// <civic-mobility>: live traffic and parking.

import source, { CLOCK } from "./civic-source.mjs";
import * as shared from "./shared.mjs";

/** The attributes of a source that may stand on the element itself: all, but the clock is the panel's there. */
const { endpoint, backend, clock: _, ...others } = source.attributes;

/** @type {import("./index.mjs").Element} */
export default {
  tag: "civic-mobility",
  class: "CivicMobility",
  about: "A citizen sees at once where to park and what is blocked, and how old each figure is.",
  attributes: {
    endpoint: { ...endpoint, needed: false, about: "the address of a feed, where one is enough; else `<civic-source>` children name them" },
    backend: { ...backend, needed: false, about: "the protocol of that feed" },
    ...others,
    clock: { about: `the city's clock, by which places open and close: ${CLOCK}; else the device's` },
    center: { about: "the middle of the city, latitude and longitude: `43.77, 11.25`; by it coordinates are known that a feed has swapped" },
    rows: { number: true, default: "8", about: "how many places to park are shown at first, 1 to 200" },
    tiles: {
      about: "what the map is drawn of: the address of a PMTiles archive, or a template with `{z}`, `{x}` and `{y}`; without, there is no map",
    },
    attribution: { about: "whose map it is: `© OpenStreetMap contributors`" },
    "attribution-url": { about: "where that leads" },
    directions: {
      default: "https://www.openstreetmap.org/directions?to={lat}%2C{lon}",
      about: "where “Get directions” leads; `{lat}` and `{lon}` are filled in",
    },
    "heading-level": {
      values: ["1", "2", "3", "4", "5", "6"],
      default: "2",
      number: true,
      about: "the level of the panel's heading; its lists have the next one",
    },
    ...shared.attributes,
  },
  children: { "civic-source": source },
  global: shared.global,
  events: {
    "civic-place-chosen": {
      type: "CivicPlaceChosen",
      about: "A place to park is shown in full.",
      detail: {
        name: { type: "string", about: "its name; empty if the feed has none" },
        latitude: { type: "number", optional: true, about: "in degrees, WGS 84" },
        longitude: { type: "number", optional: true, about: "in degrees, WGS 84" },
      },
    },
    ...shared.events,
  },
  slots: shared.slots,
  parts: {
    ...shared.parts,
    updated: "when the figures came, and the button that asks for newer ones",
    near: "from where distances are measured",
    jumps: "what lists there are",
    list: "a list with its heading",
    "list-title": "the heading of a list",
    rows: "the rows of a list",
    row: "one place, incident, road or station",
    "row-chosen": "the one that is shown in full",
    "row-name": "its name",
    figures: "its figures",
    count: "the figure itself",
    state: "how it stands, as a sign and a word",
    age: "how old the figure is, or how long something lasts",
    details: "all that is known of it",
    facts: "what the feed says, by name",
    spaces: "spaces of each kind",
    forecast: "what is expected in the next hours",
    filters: "filters, order and search",
    "map-area": "the map with its button",
    "map-chosen": "the name of the chosen place, below the map",
    map: "the map",
    sources: "where the figures come from",
  },
  tokens: {
    ...shared.tokens,
    "--civic-map-height": { syntax: "<length>", default: "min(28em, 75vh)", about: "the height of the map" },
  },
};
