// <civic-mobility>: live traffic and parking.

import * as shared from "./shared.mjs";

/** The names of all protocols that feeds are read by. */
const BACKENDS = [
  "arcgis",
  "cifs",
  "ckan",
  "datex2",
  "digitraffic",
  "gbfs",
  "gtfs-rt",
  "mapped",
  "ngsi",
  "ogc-features",
  "open511",
  "opendatasoft",
  "parkapi",
  "pls",
  "siri",
  "socrata",
  "wfs",
  "wzdx",
];

const CLOCK = "`utc`, or the rule of summer time and the minutes east of UTC in winter: `europe+60`, `america-300`, `never+540`";

/** @type {Record<string, import("./index.mjs").Attribute>} */
const source = {
  endpoint: { needed: true, about: "the address of the feed; what lies there is its protocol's affair, see docs/feeds.md" },
  backend: { needed: true, values: BACKENDS, about: "its protocol" },
  name: { about: "what people know the feed by; else the publisher's name, where the feed tells it" },
  refresh: { number: true, about: "seconds between two reads, 30 at least; else as the feed says, or 120" },
  clock: { about: `the clock of times without a zone: ${CLOCK}; else the panel's` },
  version: { values: ["1", "2", "2.1", "3"], about: "`parkapi`: 1, 2 or 3, else 1. `opendatasoft`: 2.1 or 1, else 2.1" },
  source: { about: "`parkapi`: the city of version 1, whose list then lies below the endpoint, or the source of 2 and 3" },
  table: { about: "`datex2`: the address of the table with names, places and capacities, where it is another document" },
  crs: { about: "`datex2`: the reference system of its coordinates, where it is not the one of the standard: `EPSG:25832`" },
  types: { about: "`ngsi`: which entities to ask for, with commas between them: `OffStreetParking`" },
  mapping: {
    about:
      "`mapped`, `arcgis`, `ckan`, `ogc-features`, `opendatasoft`, `socrata`, `wfs`: the name of a ready mapping of fields, or one " +
      "as JSON; see docs/mapping.md",
  },
  filter: { about: "`arcgis`, `ckan`, `ogc-features`, `opendatasoft`, `socrata`: a condition in the server's own language" },
  format: { about: "`arcgis`: `geojson` or `json`. `wfs`: what the server calls GeoJSON, else `application/json`" },
  newest: { about: "`socrata`: the column with the time of a measurement, where the table keeps old ones" },
  token: { about: "`socrata`: the application's token; everybody can read it on the page" },
};

/** @type {import("./index.mjs").Element} */
export default {
  tag: "civic-mobility",
  class: "CivicMobility",
  about: "A citizen sees at once where to park and what is blocked, and how old each figure is.",
  attributes: {
    endpoint: { about: "the address of a feed, where one is enough; else `<civic-source>` children name them" },
    backend: { values: BACKENDS, about: "the protocol of that feed; all attributes of `<civic-source>` may stand here" },
    ...Object.fromEntries(Object.entries(source).filter(([name]) => !["endpoint", "backend", "clock"].includes(name))),
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
      about: "where “Take me there” leads; `{lat}` and `{lon}` are filled in",
    },
    "heading-level": {
      values: ["1", "2", "3", "4", "5", "6"],
      default: "2",
      number: true,
      about: "the level of the panel's heading; its lists have the next one",
    },
    ...shared.attributes,
  },
  children: {
    "civic-source": { about: "One feed of the panel, in the order of the page. Each fails on its own.", attributes: source },
  },
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
    links: "its links",
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
