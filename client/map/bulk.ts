// The bulk of the marks of a map: those it is made for, without the few far places that would make the rest small.
import type { Area, Group } from "../../domain/summary.ts";
import { isCountryArea } from "./area-shape.ts";
import { boundsOf } from "./country-bounds.ts";
import { worldPoint } from "./projection.ts";

export type Spot = { lat: number; lon: number; events: number };

/** Home holds at least this share of the events that the map can show. */
const SHARE = 0.97;
/** Leaving places out has to bring the rest nearer by this factor; else all are shown. */
const WORTH = 1.5;
/** More places are left out for this much of the way only. */
const NEARLY = 1.1;

type Placed = { spot: Spot; x: number; y: number };
type Edge = { of: Placed; extent: number };

/** Where a map looks at first: at the bulk of the marks; of countries alone, which have no spot, at all of their land. */
export function homeSpots(
  groups: readonly Group[],
  areas: readonly Area[],
): readonly Pick<Spot, "lat" | "lon">[] {
  if (groups.length > 0 || !areas.some(isCountryArea)) return bulkOf([...groups, ...areas]);
  return areas.flatMap((area) => {
    const box = isCountryArea(area) ? boundsOf(area.country) : null;
    if (box === null) return [area];
    const [west, south, east, north] = box;
    return [
      { lat: south, lon: west },
      { lat: north, lon: east },
    ];
  });
}

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
