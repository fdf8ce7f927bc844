// The map's libraries: what of them is bundled, and what takes the place of their parts that are not.

import { join, sep } from "node:path";

const modules = join(import.meta.dirname, "node_modules");
const map = join(import.meta.dirname, "src", "map");

/**
 * Leaflet asks for old browsers, and writes HTML to do so, and PMTiles brings what they lack: ours take their place. Of
 * protomaps-leaflet we take the sources, for what it publishes built is one piece, of which we need a third.
 */
export const mapLibraries = {
  name: "map-libraries",
  setup(build) {
    build.onResolve({ filter: /^protomaps-leaflet\/src\// }, ({ path }) => ({ path: join(modules, path) }));
    const instead = (filter, of, path) =>
      build.onResolve({ filter }, ({ importer }) => (importer.includes(`${sep}${of}${sep}`) ? { path: join(map, path) } : undefined));
    instead(/\/Browser$/, "leaflet", "browser.js");
    instead(/\/DomEvent\.(Pointer|DoubleTap)$/, "leaflet", "no-pointers.js");
    instead(/^fflate$/, "pmtiles", join("vector", "no-fflate.js"));
  },
};
