// What the base map looks like: quiet, so that what lies on it is seen. The vocabulary is that of Protomaps, version 4.

import Point from "@mapbox/point-geometry";
import {
  CenteredTextSymbolizer,
  LineSymbolizer,
  PolygonSymbolizer,
  exp,
} from "protomaps-leaflet/src/symbolizer.ts";
import { covered, straightPart } from "./street-names.js";

const LIGHT = {
  ground: "#f1f0ec",
  green: "#d7e6cf",
  built: "#e9e6e1",
  still: "#e4e0d9",
  water: "#b3d1e3",
  building: "#dfdbd4",
  casing: "#d2cdc5",
  road: "#ffffff",
  onFoot: "#f6f3ee",
  mainRoad: "#fdf3d8",
  path: "#c9bfb2",
  rail: "#b0aaa2",
  border: "#a59aa8",
  text: "#40454b",
  place: "#1f2328",
  onWater: "#2b5c79",
  halo: "#fbfaf8",
};

const DARK = {
  ground: "#1d2126",
  green: "#1f2c26",
  built: "#22262c",
  still: "#252930",
  water: "#12303f",
  building: "#2a2f36",
  casing: "#171a1e",
  road: "#3b424b",
  onFoot: "#333941",
  mainRoad: "#4a4a45",
  path: "#343a41",
  rail: "#454b53",
  border: "#5a5361",
  text: "#c3c9d0",
  place: "#eceff2",
  onWater: "#8fbfdb",
  halo: "#1a1d21",
};

const FONT = "system-ui, sans-serif";

const WOODS = ["forest", "wood", "scrub", "orchard", "farmland", "meadow"];
const GREEN = [...WOODS, "park", "garden", "grass", "cemetery", "golf_course", "nature_reserve"];
const STILL = ["pedestrian", "hospital", "school", "university", "college", "kindergarten"];

const kind = (...kinds) => (_, { props }) => kinds.includes(props.kind);
const detail = (...details) => (_, { props }) => details.includes(props.kind_detail);
const isMain = detail("motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link");
const isOnFoot = detail("pedestrian");
const isSecond = detail("secondary", "secondary_link", "tertiary", "tertiary_link");

/** How wide roads are, by zoom. */
const WIDE = exp(1.6, [[9, 1], [12, 2], [15, 7], [18, 26]]);
const MIDDLE = exp(1.6, [[11, 0.8], [13, 1.8], [15, 5.5], [18, 22]]);
const NARROW = exp(1.6, [[12, 0.4], [14, 1.6], [15, 3.6], [18, 17]]);
const SLENDER = exp(1.6, [[14, 1], [15, 2.4], [18, 12]]);

const wider = (width, by) => (zoom) => width(zoom) + by;

/** Rules for the painter, from below to above. */
function paintRules(colours) {
  const area = (dataLayer, fill, filter, minzoom) => ({ dataLayer, filter, minzoom, symbolizer: new PolygonSymbolizer({ fill }) });
  const road = (colour, width, filter, minzoom) => ({
    dataLayer: "roads",
    filter,
    minzoom,
    symbolizer: new LineSymbolizer({ color: colour, width, lineCap: "round", lineJoin: "round" }),
  });
  const isArea = (_, { geomType }) => geomType === 3;
  const streets = [
    [isOnFoot, SLENDER, 14, colours.onFoot],
    [kind("minor_road"), NARROW, 12, colours.road],
    [isSecond, MIDDLE, 11, colours.road],
    [isMain, WIDE, 8, colours.mainRoad],
  ];
  return [
    area("earth", colours.ground),
    area("landuse", colours.built, kind("industrial", "commercial", "railway")),
    area("landuse", colours.still, kind(...STILL)),
    area("landuse", colours.green, kind(...GREEN)),
    area("water", colours.water, isArea),
    {
      dataLayer: "water",
      minzoom: 12,
      filter: (_, { geomType, props }) => geomType === 2 && ["river", "stream", "canal"].includes(props.kind),
      symbolizer: new LineSymbolizer({ color: colours.water, width: exp(1.6, [[12, 0.5], [18, 6]]), lineJoin: "round" }),
    },
    area("buildings", colours.building, undefined, 14),
    {
      dataLayer: "roads",
      filter: detail("footway", "path", "steps", "cycleway", "bridleway", "track"),
      minzoom: 15,
      symbolizer: new LineSymbolizer({ color: colours.path, width: exp(1.6, [[15, 0.8], [18, 3]]), dash: [3, 2] }),
    },
    ...streets.map(([filter, width, minzoom]) => road(colours.casing, wider(width, 1.6), filter, minzoom)),
    ...streets.map(([filter, width, minzoom, colour]) => road(colour, width, filter, minzoom)),
    {
      dataLayer: "roads",
      filter: kind("rail"),
      minzoom: 12,
      symbolizer: new LineSymbolizer({ color: colours.rail, width: exp(1.6, [[12, 0.8], [18, 3]]), dash: [6, 3] }),
    },
    {
      dataLayer: "boundaries",
      minzoom: 8,
      symbolizer: new LineSymbolizer({ color: colours.border, width: 1, dash: [5, 3] }),
    },
  ];
}

/** Rules for names; what comes first has its place first. */
function labelRules(colours, language) {
  const named = [`name:${language}`, "name"];
  const place = (size, fill, filter, minzoom, maxzoom, weight) => ({
    dataLayer: "places",
    filter,
    minzoom,
    maxzoom,
    symbolizer: new CenteredTextSymbolizer({
      labelProps: named,
      fill,
      stroke: colours.halo,
      width: 2,
      lineHeight: 1.5,
      font: `${weight} ${size}px ${FONT}`,
    }),
  });
  const street = (filter, size, minzoom) => ({
    dataLayer: "roads",
    filter,
    minzoom,
    symbolizer: new StreetName(`500 ${size}px ${FONT}`, colours.text, colours.halo),
  });
  return [
    place(17, colours.place, detail("city"), 6, 13, 700),
    place(14, colours.place, detail("town"), 9, 15, 600),
    place(13, colours.place, detail("village", "suburb", "quarter"), 11, 16, 600),
    place(12, colours.text, kind("neighbourhood"), 13, 17, 600),
    {
      dataLayer: "water",
      filter: kind("river", "canal"),
      minzoom: 13,
      symbolizer: new StreetName(`italic 500 12px ${FONT}`, colours.onWater, colours.halo),
    },
    street(isMain, 12, 13),
    street(isSecond, 12, 14),
    street(kind("minor_road"), 11, 15),
    street(isOnFoot, 11, 16),
  ];
}

/** A name along a street, more than once on a long one. The library's own leaves most streets of an old town without. */
class StreetName {
  constructor(font, fill, stroke) {
    this.font = font;
    this.fill = fill;
    this.stroke = stroke;
  }

  place({ scratch }, lines, { props: { name } }) {
    if (!name) return undefined;
    scratch.font = this.font;
    const width = scratch.measureText(name).width;
    const side = parseInt(/\d+px/.exec(this.font)[0], 10) * 1.4;
    const places = lines.map((line) => straightPart(line, width * 0.9)).filter(Boolean);
    return places.map((at) => ({
      anchor: new Point(at.x, at.y),
      bboxes: covered(at, width, side),
      deduplicationKey: name,
      deduplicationDistance: 300,
      draw: (context) => this.#write(context, name, at.angle),
    }));
  }

  #write(context, name, angle) {
    context.globalAlpha = 1;
    context.rotate(angle);
    context.font = this.font;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = this.stroke;
    context.strokeText(name, 0, 0);
    context.fillStyle = this.fill;
    context.fillText(name, 0, 0);
  }
}

/** The whole style: `background`, `paint` and `label`. */
export function styleFor(isDark, language) {
  const colours = isDark ? DARK : LIGHT;
  return { background: colours.ground, paint: paintRules(colours), label: labelRules(colours, language) };
}
