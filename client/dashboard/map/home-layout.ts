// The home view: which marks it is made for, without the few far places that would make the rest small, and where it may stand on the
// map, so that the controls lie on no circle.
import { type Box, hits, NARROW, type Point, type Size } from "../../map/plane.ts";
import { worldPoint } from "../../map/projection.ts";

/** Pixels kept free at each edge. */
export type Room = { left: number; top: number; right: number; bottom: number };

/** Space around home; more on the left of maps wider than high for the legend, and below on narrow ones for the controls. */
const EDGE = 14;
const LEGEND_ROOM = 80;
const CONTROL_ROOM = 44;
/** About as far as a circle reaches. */
const REACH = 15;
/** Levels that home may be shown smaller for the sake of a circle below a control. */
const SMALLER = 0.5;

/** Where home may stand, best first: with room for the legend, then beside or between the controls. */
export function rooms({ width, height }: Size, controls: readonly Box[]): Room[] {
  const narrow = width < NARROW;
  const legend = !narrow && width > height ? LEGEND_ROOM : 0;
  const usual = {
    left: EDGE + legend,
    top: EDGE,
    right: EDGE,
    bottom: EDGE + (narrow ? CONTROL_ROOM : 0),
  };
  const inset = { left: EDGE, top: EDGE, right: EDGE, bottom: EDGE };
  for (const { left, top, right, bottom } of controls) {
    if (left + right > width) inset.right = Math.max(inset.right, width - left);
    else inset.left = Math.max(inset.left, right);
    if (top + bottom > height) inset.bottom = Math.max(inset.bottom, height - top);
    else inset.top = Math.max(inset.top, bottom);
  }
  return [
    usual,
    { ...usual, left: EDGE, right: inset.right },
    { ...usual, left: inset.left },
    { ...usual, top: inset.top, bottom: inset.bottom },
  ];
}

/** A way to show home: how large, and where its circles then stand. */
export type Shown = { zoom: number; circles: readonly Point[] };

/** The first way that leaves every circle clear of the controls, else the one that leaves the most; none much smaller than the first. */
export function clearest<S extends Shown>(ways: readonly S[], controls: readonly Box[]): S | null {
  const least = (ways[0]?.zoom ?? 0) - SMALLER;
  const covered = ({ circles }: Shown) =>
    circles.filter(({ x, y }) => controls.some((box) => hits(box, { x, y, r: REACH }))).length;
  return ways
    .filter(({ zoom }) => zoom >= least)
    .reduce<S | null>((best, way) => (best && covered(best) <= covered(way) ? best : way), null);
}

export type Spot = { lat: number; lon: number; events: number };

/** Home holds at least this share of the events that the map can show. */
const SHARE = 0.97;
/** Leaving places out has to bring the rest nearer by this factor; else all are shown. */
const WORTH = 1.5;
/** More places are left out for this much of the way only. */
const NEARLY = 1.1;

type Placed = { spot: Spot; x: number; y: number };
type Edge = { of: Placed; extent: number };

/** The spots without the far ones; all of them when leaving some out would bring the rest hardly nearer. */
export function bulkOf<S extends Spot>(spots: readonly S[]): readonly S[] {
  let left: Placed[] = spots.map((spot) => ({ spot, ...worldPoint([spot.lon, spot.lat]) }));
  const whole = extentOf(left);
  let spare = Math.floor((1 - SHARE) * spots.reduce((sum, { events }) => sum + events, 0));
  const steps: { extent: number; out: Spot }[] = [];
  for (let edge = farthest(left, spare); edge !== null; edge = farthest(left, spare)) {
    const { of, extent } = edge;
    spare -= of.spot.events;
    left = left.filter((each) => each !== of);
    steps.push({ extent, out: of.spot });
  }
  const nearest = steps.at(-1)?.extent ?? whole;
  const enough = steps.findIndex(({ extent }) => extent <= nearest * NEARLY);
  const out = new Set(steps.slice(0, enough + 1).map((step) => step.out));
  const extent = steps[enough]?.extent ?? whole;
  return whole < WORTH * extent ? spots : spots.filter((spot) => !out.has(spot));
}

/** The spot at an edge without which the others lie closest together; null when none may be left out. */
function farthest(among: readonly Placed[], spare: number): Edge | null {
  const edges = edgesOf(among).filter(({ spot }) => spot.events <= spare);
  return edges.reduce<Edge | null>((best, of) => {
    const extent = extentOf(among.filter((each) => each !== of));
    return best === null || extent < best.extent ? { of, extent } : best;
  }, null);
}

function edgesOf(among: readonly Placed[]): Placed[] {
  const by = (value: (placed: Placed) => number) =>
    among.reduce<Placed | null>((a, b) => (a === null || value(b) > value(a) ? b : a), null);
  const found = [by(({ x }) => x), by(({ x }) => -x), by(({ y }) => y), by(({ y }) => -y)];
  return [...new Set(found)].filter((edge) => edge !== null);
}

/** The longer side of the box around all, in fractions of the world; never so small that a point is far from itself. */
function extentOf(among: readonly Placed[]): number {
  const side = (values: number[]) => Math.max(...values) - Math.min(...values);
  if (among.length === 0) return LEAST;
  return Math.max(side(among.map(({ x }) => x)), side(among.map(({ y }) => y)), LEAST);
}

/** About a degree: closer than this, nothing is far. */
const LEAST = 1 / 360;
