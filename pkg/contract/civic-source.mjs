// <civic-source>: one feed of <civic-mobility>. It only carries settings, so it has no class and no events.

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

/** How a clock is named. */
export const CLOCK = "`utc`, or the rule of summer time and the minutes east of UTC in winter: `europe+60`, `america-300`, `never+540`";

/** Those that read records of any shape. */
const MAPPED = { arcgis: {}, ckan: {}, mapped: {}, "ogc-features": {}, opendatasoft: {}, socrata: {}, wfs: {} };

/** @type {import("./index.mjs").Child} */
export default {
  type: "CivicSource",
  about: "One feed of `<civic-mobility>`, as a child of it, in the order of the page. Each fails on its own.",
  guide:
    "[feeds.md](feeds.md) says for each protocol what its endpoint is, with an example; [mapping.md](mapping.md) how a mapping of " +
    "fields is written.",
  attributes: {
    endpoint: { needed: true, about: "the address of the feed; what has to lie there is its protocol's affair" },
    backend: { needed: true, values: BACKENDS, about: "its protocol" },
    name: { about: "what people know the feed by; else the publisher's name, where the feed tells it" },
    refresh: { number: true, about: "seconds between two reads, 30 at least; else what the feed says, or 120" },
    clock: { of: { cifs: {}, datex2: {}, open511: {} }, about: `the clock of times without a zone: ${CLOCK}; else the panel's` },
    version: {
      of: { opendatasoft: { values: ["2.1", "1"], default: "2.1" }, parkapi: { values: ["1", "2", "3"], default: "1" } },
      about: "the version of the interface",
    },
    source: { of: { parkapi: {} }, about: "of version 1 the city, whose list lies below the endpoint; of 2 and 3 the source" },
    table: { of: { datex2: {} }, about: "the address of the document with names, places and capacities, where it is another" },
    crs: { of: { datex2: {} }, about: "the reference system of the coordinates, where it is not that of the standard: `EPSG:25832`" },
    types: { of: { ngsi: {} }, about: "which entities to ask for, with commas between them: `OffStreetParking`" },
    mapping: { needed: true, of: MAPPED, about: "the name of a ready mapping of fields, or one as JSON: see docs/mapping.md" },
    filter: {
      of: { arcgis: {}, ckan: {}, "ogc-features": {}, opendatasoft: {}, socrata: {} },
      about: "a condition in the server's own language",
    },
    format: {
      of: { arcgis: { values: ["geojson", "json"], default: "geojson" }, wfs: { default: "application/json" } },
      about: "what is asked for: of `wfs`, whatever the server calls GeoJSON",
    },
    newest: { of: { socrata: {} }, about: "the column with the time of a measurement, where the table keeps old ones" },
    token: { of: { socrata: {} }, about: "the application's token; everybody can read it on the page" },
  },
};
