// Leaflet without what a map of tiles does not need: no popups, vectors, controls or icons, and no global `L`.

import { Map as LeafletMap } from "leaflet/src/map/Map.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";

export { LeafletMap };
export { setPosition, setTransform } from "leaflet/src/dom/DomUtil.js";
export { toLatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { GridLayer } from "leaflet/src/layer/tile/GridLayer.js";
export { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
export { Layer } from "leaflet/src/layer/Layer.js";
