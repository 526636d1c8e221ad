// Leaflet, always loaded after the policy it needs and only those of its parts that are used: import it from here and nowhere else.
import "./trusted.ts";
import "leaflet/src/map/handler/Map.BoxZoom.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";

import type { Path } from "leaflet";
import * as DomUtil from "leaflet/src/dom/DomUtil.js";
import { Map as LeafletMap } from "leaflet/src/map/Map.js";

export type { GeoJSON, LatLngBounds, LayerGroup, Marker } from "leaflet";
export { toLatLng as latLng } from "leaflet/src/geo/LatLng.js";
export { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { geoJSON } from "leaflet/src/layer/GeoJSON.js";
export { layerGroup } from "leaflet/src/layer/LayerGroup.js";
export { divIcon } from "leaflet/src/layer/marker/DivIcon.js";
export { marker } from "leaflet/src/layer/marker/Marker.js";
export { svgOverlay } from "leaflet/src/layer/SVGOverlay.js";
export { circle } from "leaflet/src/layer/vector/Circle.js";
export { svg } from "leaflet/src/layer/vector/SVG.js";
export { DomUtil, LeafletMap };

LeafletMap.include({
  /** The renderer of a path, which every path of ours names: Leaflet's own way to find one brings its canvas along. */
  getRenderer(this: LeafletMap, { options: { renderer } }: Path) {
    if (renderer === undefined) throw new Error("A path on the map names no renderer.");
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});
