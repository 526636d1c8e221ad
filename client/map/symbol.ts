// What a group is drawn as: the shape of its kind for one event, else a circle with ring and range.
import type { Group } from "../../domain/summary.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import type { Point } from "./plane.ts";
import { figureOf, leastRadius, type MapSize, radiusOf, type Sized } from "./scale.ts";

/** Measures in pixels; `high` and `low` are drawn only where they clear the ring. */
export type CircleSymbol = {
  type: "circle";
  count: number;
  /** Radius of the disc: the value in use. */
  r: number;
  /** Width of the ring of kinds, which lies around the disc. */
  ring: number;
  /** Radius of the dashed ring at the highest claim. */
  high: number | null;
  /** Radius of the thin line at the lowest claim. */
  low: number | null;
  textSize: number;
  /** Where the count stands, from the middle. */
  at: Point;
  /** From the middle to the outermost line. */
  reach: number;
};

export type ShapeSymbol = {
  type: "shape";
  kind: Kind;
  /** No source gave the figure that is being shown. */
  hollow: boolean;
  reach: number;
};

export type MapSymbol = CircleSymbol | ShapeSymbol;

/** How a group is sized: by what, the largest value on screen, and the radius that one gets. */
export type Scale = { size: MapSize; largest: number; radius: number };

export const HALO = 1.2;
/** Side of a single event's shape. */
export const SHAPE_SIZE = 16;
/** A range line must stand this far off the ring to be seen as a line of its own. */
const CLEARANCE = 3;

function ringWidth(r: number): number {
  if (r >= 20) return 5.5;
  return r >= 12 ? 5 : 3.8;
}

/** The first kind a group has, in the order of the taxonomy. */
function kindOf(group: Pick<Group, "kinds">): Kind {
  return KINDS.find(({ value }) => (group.kinds[value] ?? 0) > 0)?.value ?? KINDS[0].value;
}

/** Decides shape and measures of a group under the scale. */
export function symbolOf(
  group: Sized & Pick<Group, "kinds">,
  { size, largest, radius }: Scale,
): MapSymbol {
  const figure = figureOf(group, size);
  if (group.events === 1) {
    return { type: "shape", kind: kindOf(group), hollow: !figure, reach: SHAPE_SIZE / 2 };
  }
  const sized = (value: number) => radiusOf(value, largest, radius);
  const r = Math.max(figure ? sized(figure.headline) : 0, leastRadius(group.events));
  const ring = ringWidth(r);
  const edge = r + ring;
  const textSize = Math.round(Math.min(17, Math.max(12, 8 + r / 4)));
  const high = figure && sized(figure.high) >= edge + CLEARANCE ? sized(figure.high) : null;
  const aroundCount = Math.max(textSize, leastRadius(group.events) - CLEARANCE);
  const low =
    figure && sized(figure.low) <= r - CLEARANCE && sized(figure.low) >= aroundCount
      ? sized(figure.low)
      : null;
  return {
    type: "circle",
    count: group.events,
    r,
    ring,
    high,
    low,
    textSize,
    at: { x: 0, y: 0 },
    reach: Math.max(edge + HALO, high ?? 0),
  };
}
