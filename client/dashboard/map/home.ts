// Shows home on the map.

import type { LatLngBounds, LeafletMap } from "../../map/leaflet.ts";
import type { Box } from "../../map/plane.ts";
import { clearest, type Room, rooms } from "./home-room.ts";

/** A single place is not zoomed in on further than this. */
const HOME_ZOOM = 7;

/** Shows a home; `spots` are where its circles stand, `controls` what lies over the map. */
export function goHome(
  map: LeafletMap,
  home: LatLngBounds,
  spots: readonly { lat: number; lon: number }[],
  controls: readonly Box[],
): void {
  const { x: width, y: height } = map.getSize();
  const ways = rooms({ width, height }, controls).map((room) => wayIn(map, home, room, spots));
  const way = clearest(ways, controls);
  if (way) map.setView(way.centre, way.zoom, { animate: false });
}

function wayIn(
  map: LeafletMap,
  home: LatLngBounds,
  { left, top, right, bottom }: Room,
  spots: readonly { lat: number; lon: number }[],
) {
  const size = map.getSize();
  const edges = size.clone();
  [edges.x, edges.y] = [left + right, top + bottom];
  const zoom = Math.min(HOME_ZOOM, map.getBoundsZoom(home, false, edges));
  const [a, b] = [map.project(home.getSouthWest(), zoom), map.project(home.getNorthEast(), zoom)];
  const middle = a.add(b).divideBy(2);
  middle.x += (right - left) / 2;
  middle.y += (bottom - top) / 2;
  const corner = middle.subtract(size.divideBy(2));
  const circles = spots.map(({ lat, lon }) => map.project([lat, lon], zoom).subtract(corner));
  return { zoom, centre: map.unproject(middle, zoom), circles };
}
