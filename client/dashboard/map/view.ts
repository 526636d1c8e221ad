// Where the map looks: the reader's own view from the address, else home: the countries in the filter, else the bulk of the events.

import type { Area, Group } from "../../../domain/summary.ts";
import { homeSpots, type Spot } from "../../map/bulk.ts";
import { boundsOf } from "../../map/country-bounds.ts";
import { type LatLngBounds, type LeafletMap, latLng, latLngBounds } from "../../map/leaflet.ts";
import { WORLD_BOUNDS } from "../../map/leaflet-map.ts";
import type { Size } from "../../map/plane.ts";

export type MapView = { zoom: number; lat: number; lon: number };
/** Degrees: west, south, east, north. */
export type MapBounds = { west: number; south: number; east: number; north: number };

export type ViewReport = {
  view: MapView;
  bounds: MapBounds;
  /** The map's size in CSS pixels. */
  size: Size;
  /** The reader moved the map; false for home, a view from the address, and a new size. */
  byReader: boolean;
};

/** Pixels a degree of longitude takes at a zoom. */
const degree = (zoom: number) => (256 * 2 ** zoom) / 360;

/** The view of a map, with no more decimals than make a pixel. */
export function viewOf(map: LeafletMap): MapView {
  const { lat, lng } = map.getCenter();
  const zoom = Number(map.getZoom().toFixed(2));
  const places = Math.max(1, Math.ceil(Math.log10(degree(zoom))));
  return { zoom, lat: Number(lat.toFixed(places)), lon: Number(lng.toFixed(places)) };
}

export function boundsShown(map: LeafletMap): MapBounds {
  const shown = map.getBounds();
  const within = (n: number, most: number) => Math.max(-most, Math.min(most, n));
  return {
    west: within(shown.getWest(), 180),
    south: within(shown.getSouth(), 90),
    east: within(shown.getEast(), 180),
    north: within(shown.getNorth(), 90),
  };
}

/** What home shows, with a key that changes when it does. */
export function homeOf(
  focus: readonly string[],
  groups: readonly Group[],
  areas: readonly Area[],
): { key: string; bounds: LatLngBounds } {
  const boxes = focus.flatMap((iso3) => {
    const box = boundsOf(iso3);
    return box ? [latLngBounds([box[1], box[0]], [box[3], box[2]])] : [];
  });
  const [first, ...rest] = boxes;
  if (first) {
    return {
      key: focus.join(),
      bounds: rest.reduce(
        (all, box) => all.extend(box),
        latLngBounds(first.getSouthWest(), first.getNorthEast()),
      ),
    };
  }
  const spots = homeSpots(groups, areas);
  return spots.length > 0
    ? { key: "groups", bounds: around(spots) }
    : { key: "world", bounds: WORLD_BOUNDS };
}

/** A box around spots, with some ground at its edges. */
export function around(spots: readonly Pick<Spot, "lat" | "lon">[]): LatLngBounds {
  return latLngBounds(spots.map(({ lat, lon }) => latLng(lat, lon))).pad(0.15);
}

/** Shows the reader's view, unless the map is there already. */
export function goTo(map: LeafletMap, view: MapView): void {
  if (map.getZoom() !== undefined && sameView(viewOf(map), view)) return;
  map.setView([view.lat, view.lon], view.zoom, { animate: false });
}

/** Whether two views are the same as far as the eye can tell: within three pixels. */
export function sameView(a: MapView | null, b: MapView | null): boolean {
  if (a === null || b === null) return a === b;
  const near = 3 / degree(a.zoom);
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.lat - b.lat) < near &&
    Math.abs(a.lon - b.lon) < near
  );
}
