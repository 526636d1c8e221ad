// Which countries are drawn at 1:10m: once the map is close, those in the filter; once the reader has moved it, all in sight.
import type { BBox } from "../../domain/filter.ts";
import type { Countries, Land } from "../basemap/shapes.ts";

/** Leaflet's zoom from which 1:50m is too coarse. */
const FINE_FROM = 5;

/** Whether two boxes share a point. */
export function overlap(a: BBox, b: BBox): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** Whether a shape has a point of its outline in the view, or holds the view's middle. */
function meets(shape: Land, { west, south, east, north }: BBox): boolean {
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  let holds = false;
  for (const polygon of shape.coordinates)
    for (const ring of polygon) {
      // Every point of the world is looked at after each move, so no iterator is made for it.
      let bx = ring.at(-1)?.[0] ?? 0;
      let by = ring.at(-1)?.[1] ?? 0;
      for (const at of ring) {
        const x = at[0] ?? 0;
        const y = at[1] ?? 0;
        if (x >= west && x <= east && y >= south && y <= north) return true;
        if (y > lat !== by > lat && lon < ((bx - x) * (lat - y)) / (by - y) + x) holds = !holds;
        bx = x;
        by = y;
      }
    }
  return holds;
}

/**
 * Codes of the countries that a view wants in detail. A first look loads no more than the countries in the
 * filter; neighbours follow when the reader moves the map.
 */
export function wantedInDetail(
  countries: Countries,
  view: { zoom: number; bounds: BBox; focus: readonly string[]; roamed: boolean },
): string[] {
  const { zoom, bounds, focus, roamed } = view;
  if (zoom < FINE_FROM) return [];
  if (!roamed) return [...focus];
  const inSight = countries.all.filter(
    (country) =>
      country.id !== "" && overlap(country.bounds, bounds) && meets(country.shape, bounds),
  );
  return [...new Set([...focus, ...inSight.map(({ id }) => id)])].sort();
}
