// The types of Leaflet's parts: its declarations know the whole alone.
declare module "leaflet/src/dom/DomUtil.js" {
  import { DomUtil } from "leaflet";
  export const setPosition: typeof DomUtil.setPosition;
}
declare module "leaflet/src/geo/LatLng.js" {
  export { latLng as toLatLng } from "leaflet";
}
declare module "leaflet/src/geo/LatLngBounds.js" {
  export { latLngBounds as toLatLngBounds } from "leaflet";
}
declare module "leaflet/src/layer/GeoJSON.js" {
  export { geoJSON } from "leaflet";
}
declare module "leaflet/src/layer/LayerGroup.js" {
  export { layerGroup } from "leaflet";
}
declare module "leaflet/src/layer/marker/DivIcon.js" {
  export { divIcon } from "leaflet";
}
declare module "leaflet/src/layer/marker/Marker.js" {
  export { marker } from "leaflet";
}
declare module "leaflet/src/layer/SVGOverlay.js" {
  export { svgOverlay } from "leaflet";
}
declare module "leaflet/src/layer/tile/TileLayer.js" {
  export { tileLayer } from "leaflet";
}
declare module "leaflet/src/layer/vector/Circle.js" {
  export { circle } from "leaflet";
}
declare module "leaflet/src/layer/vector/SVG.js" {
  export { svg } from "leaflet";
}
declare module "leaflet/src/map/Map.js" {
  export { Map } from "leaflet";
}
declare module "leaflet/src/map/handler/Map.BoxZoom.js";
declare module "leaflet/src/map/handler/Map.DoubleClickZoom.js";
declare module "leaflet/src/map/handler/Map.Drag.js";
declare module "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
declare module "leaflet/src/map/handler/Map.TouchZoom.js";
