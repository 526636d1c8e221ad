// A country's middle: the point of its largest polygon that lies farthest from its edge, where a mark of the whole country may stand.
import { area, holdsPoint } from "./shapes.mjs";

/** Points tried along each side of a box, and how often the search narrows to the best of them. */
const STEPS = 24;
const ROUNDS = 4;

/** [latitude, longitude], to two decimals: about a kilometre. */
export function middleOf(geometry) {
  const largest = geometry.coordinates.toSorted((a, b) => area(b[0]) - area(a[0]))[0];
  const polygon = { type: "Polygon", coordinates: largest };
  const [west, south, east, north] = boxOf(largest[0]);
  let best = { depth: -1, at: [(west + east) / 2, (south + north) / 2] };
  let box = { west, south, width: east - west, height: north - south };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i <= STEPS; i++) {
      for (let j = 0; j <= STEPS; j++) {
        const at = [box.west + (i / STEPS) * box.width, box.south + (j / STEPS) * box.height];
        if (!holdsPoint(polygon, at)) continue;
        const depth = Math.min(...largest.map((ring) => distanceTo(ring, at)));
        if (depth > best.depth) best = { depth, at };
      }
    }
    const [lon, lat] = best.at;
    const [width, height] = [box.width / 6, box.height / 6];
    box = { west: lon - width / 2, south: lat - height / 2, width, height };
  }
  return best.at.map((degrees) => Math.round(degrees * 100) / 100).reverse();
}

function boxOf(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Least distance from a point to a ring's segments, in degrees of latitude. */
function distanceTo(ring, [lon, lat]) {
  const narrow = Math.cos((lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1][0] - lon) * narrow, ring[i - 1][1] - lat];
    const [bx, by] = [(ring[i][0] - lon) * narrow, ring[i][1] - lat];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return least;
}
