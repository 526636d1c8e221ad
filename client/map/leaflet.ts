// Leaflet, always loaded after the policy it needs and only those of its parts that are used: import it from here and nowhere else.
import "./trusted.ts";
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import "leaflet/src/map/handler/Map.BoxZoom.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import * as DomUtil from "leaflet/src/dom/DomUtil.js";

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
export { Map as LeafletMap } from "leaflet/src/map/Map.js";
export { DomUtil };
