// Geometry the builders need: which polygon holds a point, the bounds worth looking at, what a triangle is worth.
import { sphericalTriangleArea } from "topojson-simplify";

/** Towards the poles few records lie, and Mercator makes the ground large. */
const POLAR = 20;

/** What a point is worth when lines are simplified: its triangle in steradians, towards the poles a twentieth of it. */
export function weight(triangle) {
  const lat = triangle[1][1];
  return sphericalTriangleArea(triangle) / (lat > 66 || lat < -60 ? POLAR : 1);
}

/** Whether a GeoJSON polygon holds [lon, lat] (even-odd over all its rings). */
export function holdsPoint(polygon, [lon, lat]) {
  let inside = false;
  for (const ring of polygon.coordinates) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax)
        inside = !inside;
    }
  }
  return inside;
}

/** Area of a ring, in the square of its coordinates' unit. */
export function area(ring) {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    return sum + x * ny - nx * y;
  }, 0);
  return Math.abs(twice / 2);
}

/** Degrees of open water a country may span before its islands are left out of its bounds. */
const GAP = 4;

function boxOf(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function near(a, b) {
  return a[0] - GAP <= b[2] && b[0] - GAP <= a[2] && a[1] - GAP <= b[3] && b[1] - GAP <= a[3];
}

function around(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/**
 * [west, south, east, north] of a country's main land: its largest polygon and whatever lies near
 * it, step by step, so that far islands don't shrink the country on the screen.
 */
export function boundsOf(geometry) {
  const rings = geometry.coordinates.map((polygon) => polygon[0]);
  const sorted = rings.toSorted((a, b) => area(b) - area(a)).map(boxOf);
  let box = sorted[0];
  let left = sorted.slice(1);
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const far = [];
    for (const other of left) {
      if (near(box, other)) box = around(box, other);
      else far.push(other);
    }
    left = far;
  }
  return rounded(box);
}

/** Degrees from which on a country is so wide or high that a tenth of one moves nothing on its map. */
const LARGE = 12;

/** A box as short to write as its size lets it be; a large one is never smaller than it was. */
function rounded(box) {
  const exact = box.map((n) => Math.round(n * 100) / 100);
  const [west, south, east, north] = exact;
  if (Math.max(east - west, north - south) <= LARGE) return exact;
  const down = (n) => Math.floor(n * 10) / 10;
  const up = (n) => Math.ceil(n * 10) / 10;
  return [down(west), down(south), up(east), up(north)];
}
