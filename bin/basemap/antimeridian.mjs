// Cuts polygons at the antimeridian: world-atlas has them whole, and a flat map would draw them across the world.

const CROSSES = 180;

function jumps(ring) {
  return ring.filter(([lon], i) => i > 0 && Math.abs(lon - ring[i - 1][0]) > CROSSES).length;
}

/** The part of a ring on one side of the meridian `at` (Sutherland–Hodgman, one edge). */
function half(ring, at, keepsWest) {
  const kept = ([lon]) => (keepsWest ? lon <= at : lon >= at);
  const out = [];
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    if (kept(point) !== kept(before)) {
      const share = (at - before[0]) / (point[0] - before[0]);
      out.push([at, before[1] + share * (point[1] - before[1])]);
    }
    if (kept(point)) out.push(point);
  });
  return out.length > 0 ? [...out, out[0]] : out;
}

/** A ring that goes round the pole, opened at the antimeridian and closed along the map's lower edge. */
function aroundPole(ring) {
  const open = ring.slice(1);
  const cut = open.findIndex(([lon], i) => i > 0 && Math.abs(lon - open[i - 1][0]) > CROSSES);
  const path = [...open.slice(cut), ...open.slice(0, cut)];
  if (path[0][0] > path.at(-1)[0]) path.reverse();
  return [[-180, -90], [-180, path[0][1]], ...path, [180, path.at(-1)[1]], [180, -90], [-180, -90]];
}

function widthOf(ring) {
  const lons = ring.map(([lon]) => lon);
  return Math.max(...lons) - Math.min(...lons);
}

/** Takes the rings of one GeoJSON polygon; gives the polygons it becomes on a flat map. */
export function cutPolygon(rings) {
  const [outer, ...holes] = rings.filter((ring) => ring.some(([, lat]) => lat > -89.9));
  const crossings = jumps(outer);
  if (crossings === 0) return [[outer, ...holes]];
  if (crossings % 2 === 1) return [[aroundPole(outer), ...holes]];
  const whole = outer.slice(1).map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]);
  const east = half(whole, 180, false).map(([lon, lat]) => [lon - 360, lat]);
  return [half(whole, 180, true), east]
    .filter((ring) => ring.length > 3 && widthOf(ring) > 0)
    .map((ring) => [ring]);
}
