// The drawing grammar of a claim, once: from what a source says to pieces, each a path with a role.
import type { Qualifier } from "../../../domain/vocabulary/claim-terms.ts";
import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import type { Scale } from "./scale.ts";
import { tenths } from "./shape.ts";

/** In use under the rule: filled. Covers the event: hollow. Other scope, or replaced: hollow and grey. */
export type Standing = "used" | "covers" | "other";

export type DrawnClaim = {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly said_by: Speaker;
};

/** What a piece is; claim-shapes.ts gives each its stroke and fill. */
export type Role = "halo" | "mark" | "core" | "arrow" | "dots" | "end" | "bar" | "hatch";

/** One path of the drawing; `d` is SVG path data in pixels. */
export type Piece = { readonly role: Role; readonly d: string };

/** The outline of a mark; `broken` is a disc with a dashed edge. */
export type MarkShape = "square" | "disc" | "triangle" | "broken" | "diamond";

/** Whose mark it is: a number that is added up from several speakers is nobody's own. */
export type MarkedBy = Speaker | "several";

const SHAPE_OF: Record<MarkedBy, MarkShape> = {
  authority: "square",
  monitor: "disc",
  media: "disc",
  witness: "disc",
  organiser: "triangle",
  unattributed: "broken",
  several: "diamond",
};

/** The shape that says who is speaking. */
export function shapeOf(by: MarkedBy): MarkShape {
  return SHAPE_OF[by];
}

/** Half the height of an end bar, and the reach of an arrow beside the mark, in pixels. */
const END = 7;
const HALF_BAR = 6;
const ARROW_FROM = 6;
const ARROW_LENGTH = 15;

/**
 * Draws a claim on a horizontal scale at height `y`:
 * exactly → mark · about → mark in a halo · at least, more than → mark and arrow away from zero ·
 * at most, less than → dots from zero to an end bar, no mark · between → bar with end bars ·
 * words with a dictionary's span → hatched box · words alone → nothing.
 */
export function claimMark(claim: DrawnClaim, x: Scale, y: number, standing: Standing): Piece[] {
  const { low, high, qualifier } = claim;
  const n = low ?? high;
  if (n === null) return [];
  if (qualifier === "vague") return [hatch(x(low ?? 0), x(high ?? n), y)];
  if (low !== null && high !== null && low !== high) return between(x(low), x(high), y);
  if (qualifier === "at_most" || qualifier === "less_than") return upTo(x(0), x(n), y);
  const mark = markAt(x(n), y, claim.said_by, standing);
  if (qualifier === "about") return [{ role: "halo", d: disc(x(n), y, 9.5) }, ...mark];
  if (qualifier === "exact") return mark;
  return [arrow(x(n) + ARROW_FROM, y, ARROW_LENGTH, 4), ...mark];
}

/** The mark alone: `core` is filled even where the outline is broken. */
export function markAt(cx: number, cy: number, by: MarkedBy, standing: Standing): Piece[] {
  const shape = shapeOf(by);
  const outline: Piece = { role: "mark", d: OUTLINES[shape](cx, cy) };
  if (shape !== "broken" || standing !== "used") return [outline];
  return [outline, { role: "core", d: disc(cx, cy, 3.2) }];
}

const OUTLINES: Record<MarkShape, (cx: number, cy: number) => string> = {
  square: (cx, cy) => `M${tenths(cx - 5)} ${tenths(cy - 5)}h10v10h-10Z`,
  disc: (cx, cy) => disc(cx, cy, 5.3),
  triangle: (cx, cy) => `M${tenths(cx)} ${tenths(cy - 6)}l6 11h-12Z`,
  broken: (cx, cy) => disc(cx, cy, 5.2),
  diamond: (cx, cy) => `M${tenths(cx)} ${tenths(cy - 6.5)}l6.5 6.5-6.5 6.5-6.5-6.5Z`,
};

function between(from: number, to: number, y: number): Piece[] {
  return [
    { role: "bar", d: `M${tenths(from)} ${tenths(y)}H${tenths(to)}` },
    { role: "end", d: upright(from, y, HALF_BAR) + upright(to, y, HALF_BAR) },
  ];
}

function upTo(zero: number, to: number, y: number): Piece[] {
  return [
    { role: "dots", d: `M${tenths(zero)} ${tenths(y)}H${tenths(to)}` },
    { role: "end", d: upright(to, y, END) },
  ];
}

/** At least ten pixels wide, so that the hatch can be seen. */
function hatch(from: number, to: number, y: number): Piece {
  const width = Math.max(to - from, 10);
  return {
    role: "hatch",
    d: `M${tenths((from + to - width) / 2)} ${tenths(y - 5)}h${tenths(width)}v10h${tenths(-width)}Z`,
  };
}

/** A line of `length` from (x, y) away from zero with a head of `head` pixels. */
export function arrow(x: number, y: number, length: number, head: number): Piece {
  return {
    role: "arrow",
    d: `M${tenths(x)} ${tenths(y)}h${length}m${-head} ${-head} ${head} ${head}-${head} ${head}`,
  };
}

/** "Or more" over a mark or a column: an arrow of `length` that points up from (x, y). */
export function arrowUp(x: number, y: number, length: number): string {
  return `M${tenths(x)} ${tenths(y)}v${-length}m-3 3.5 3-3.5 3 3.5`;
}

/** An upright line of twice `half` pixels. */
export function upright(x: number, y: number, half: number): string {
  return `M${tenths(x)} ${tenths(y - half)}v${2 * half}`;
}

/** A disc of radius `radius`. */
export function disc(cx: number, cy: number, radius: number): string {
  const d = 2 * radius;
  return `M${tenths(cx - radius)} ${tenths(cy)}a${radius} ${radius} 0 1 1 ${d} 0 ${radius} ${radius} 0 1 1${-d} 0Z`;
}
