// Leaflet, set up as the frame of the map: its panes, its limits, its calm; controls and keys are ours.
import "leaflet/dist/leaflet.css";
import "./drawing.css";
import "./map.css";
import "./map-tools.css";
import { LeafletMap, latLngBounds, svg } from "./leaflet.ts";
import { TILE } from "./projection.ts";

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

/** The zoom at which the world is as wide as the map, in the map's own steps; 1 where it is wider. */
function leastZoom(width: number): number {
  return Math.max(0, Math.min(1, Math.floor(Math.log2(width / TILE) / ZOOM_STEP) * ZOOM_STEP));
}
const ZOOM_STEP = 0.25;

/** A map without layers. `calm` stops every animation. */
export function createLeafletMap(container: HTMLElement, calm: boolean): LeafletMap {
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    trackResize: false,
    zoomSnap: ZOOM_STEP,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 120,
    minZoom: leastZoom(container.clientWidth),
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
