// Leaflet, set up as the frame of the map: its panes, its limits, its calm; controls and keys are ours.
import "leaflet/dist/leaflet.css";
import "./drawing.css";
import "./map.css";
import "./map-tools.css";
import { LeafletMap, latLngBounds, svg } from "./leaflet.ts";

/** From bottom to top; map.css gives their order. */
const GROUND = ["land", "tiles", "borders", "areas"] as const;
const MARKS = ["bands", "circles", "shapes", "chips", "moving", "names"] as const;
const PANES = [...GROUND, ...MARKS];
export type Pane = (typeof PANES)[number];

/** Where people live: shown when there is nothing to look at. */
export const WORLD_BOUNDS = latLngBounds([-50, -130], [70, 160]);

/** Leaflet's panes share its name space; ours carry a prefix. */
export function paneName(pane: Pane): string {
  return `vigil-${pane}`;
}

/** A map without layers. `calm` stops every animation. */
export function createLeafletMap(container: HTMLElement, calm: boolean): LeafletMap {
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    trackResize: false,
    zoomSnap: 0.25,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 120,
    minZoom: 1,
    maxZoom: 16,
    maxBounds: [
      [-85, -200],
      [85, 200],
    ],
    maxBoundsViscosity: 1,
    bounceAtZoomLimits: false,
    fadeAnimation: false,
    zoomAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  });
  for (const pane of PANES) map.createPane(paneName(pane));
  return map;
}

/** An SVG canvas of its own for the vector layers of a pane. */
export function paneRenderer(pane: Pane) {
  return svg({ pane: paneName(pane), padding: 0.6 });
}
