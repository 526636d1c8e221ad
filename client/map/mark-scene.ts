// The marks of the map as shapes and words: what a circle, a single event, an area's number and a name look like, wherever they are drawn.
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import type { Words } from "../draw/scene.ts";
import { number } from "../i18n/intl.ts";
import { kindColour, kindCuts, kindPath } from "../ui/marks/kinds.ts";
import type { Path, Shape } from "../ui/marks/shape.ts";
import { LINE, type PlacedLabel } from "./label-layout.ts";
import type { Point, Size } from "./plane.ts";
import { type CircleSymbol, HALO, SHAPE_SIZE, type ShapeSymbol } from "./symbol.ts";

/** What of a mark is known but its place. */
type Kinds = { readonly [K in Kind]?: number };

/** From a circle's middle to the outside of its halo. */
export const edgeOf = ({ r, ring }: Pick<CircleSymbol, "r" | "ring">) => r + ring + HALO;

/** From the edge of a mark to the ink ring of one that is pointed at. */
export const RING_OFF = 3.3;

/** The ink ring of a circle or shape that is pointed at. */
export function pointedRing(edge: number): Shape {
  return { r: edge + RING_OFF, stroke: "--ink", width: 2.5 };
}

const BAND_DASH = [3, 3] as const;

/** From the disc to the highest claim: a faint band inside a dashed ring. It lies below all circles. */
export function bandShape(r: number, at: Point): Shape {
  return { at, r, fill: "--band", stroke: "--ink-2", width: 1.2, dash: BAND_DASH };
}

/**
 * Halo, disc, the line at the lowest claim, and the ring of kinds.
 * @param disc false where the disc has the halo's colour and a canvas need not paint it
 */
export function circleShapes(
  { r, ring, low }: CircleSymbol,
  kinds: Kinds,
  at: Point,
  disc = true,
): Shape[] {
  const shapes: Shape[] = [{ at, r: r + ring + HALO, fill: "--surface", name: "map-halo" }];
  if (disc) shapes.push({ at, r, fill: "--disc" });
  if (low !== null) shapes.push({ at, r: low, stroke: "--ink-2" });
  const middle = r + ring / 2;
  for (const { kind, from, to } of turnsOf(kinds, middle)) {
    const stroke = kindColour(kind);
    const dash = kindCuts(kind);
    const cut = dash && { dash };
    shapes.push({ at, r: middle, from, to, stroke, width: ring, name: "map-arc", ...cut });
  }
  return shapes;
}

/** The shape of one event: hollow where nobody gave the figure that is shown. */
export function eventShapes({ kind, hollow }: ShapeSymbol, { x, y }: Point): Path[] {
  const own = { d: kindPath(kind), at: { x, y, scale: SHAPE_SIZE / 14 } };
  const ink = kindColour(kind);
  return [
    { ...own, stroke: "--surface", width: 2.6 },
    hollow
      ? { ...own, fill: "--surface", stroke: ink, width: 1.75, name: "map-hollow" }
      : { ...own, fill: ink, name: "map-shape" },
  ];
}

/** A number in the middle of a mark. */
export function countWords({ x, y }: Point, count: number, size: number): Words {
  return {
    text: number(count),
    x,
    y,
    middle: true,
    anchor: "middle",
    ink: "--ink",
    weight: 650,
    size,
  };
}

/** At least; a number's width and its padding may be more. */
const CHIP: Size = { width: 28, height: 24 };
const CHIP_PADDING = 20;
export const CHIP_TEXT = 12;

/** The chip of an area round a point, for a number so wide. */
export function chipShape(at: Point, textWidth: number): Path {
  const width = Math.max(CHIP.width, textWidth + CHIP_PADDING);
  // The edge is drawn inside.
  const d = pill({ width: width - 1, height: CHIP.height - 1 });
  return { d, at, fill: "--surface", stroke: "--rule-strong" };
}

const NOTE_HEIGHT = 20;
const NOTE_PADDING = 16;

/** The chip of a protected place round a point, for words so wide. */
export function noteShape(at: Point, textWidth: number): Path {
  const d = pill({ width: textWidth + NOTE_PADDING, height: NOTE_HEIGHT });
  return { d, at, fill: "--surface", stroke: "--rule-strong", dash: [3, 2] };
}

/** A box round the origin whose ends are half circles. */
function pill({ width, height }: Size): string {
  const [straight, r] = [width - height, height / 2];
  const end = (down: number) => `a${r} ${r} 0 0 1 0 ${down}`;
  return `M${-straight / 2} ${-r}h${straight}${end(height)}h${-straight}${end(-height)}Z`;
}

/** A place's name and, where there is one, its figure below. */
export function labelWords({
  name,
  figure,
  large,
  x,
  y,
  anchor,
}: Omit<PlacedLabel, "id" | "box">): Words[] {
  const shared = { x, anchor, halo: "--map-halo", name: "map-label" } as const;
  const line: Words = large
    ? { ...shared, text: name, y, ink: "--ink", weight: 650, size: 14 }
    : { ...shared, text: name, y, ink: "--ink", weight: 600 };
  if (figure === null) return [line];
  const under = y + (large ? LINE.large : LINE.small);
  return [line, { ...shared, text: figure, y: under, ink: large ? "--ink" : "--map-label" }];
}

/** Country names are spaced out by this much a letter. */
export const TRACKING = 0.96;

/** A country's name, spaced out. */
export function countryWords({ name, x, y }: Point & { name: string }): Words {
  return {
    text: name,
    x,
    y,
    middle: true,
    anchor: "middle",
    ink: "--ink-3",
    halo: "--land",
    tracking: TRACKING,
    name: "map-country",
  };
}

/** Pixels between two arcs, and the least a kind is shown with. */
const GAP = 1.4;
const LEAST = 1;

/** One arc of the ring, in radians clockwise from 12 o'clock. */
type Turn = { kind: Kind; from: number; to: number };

/** How far each kind reaches on a ring of radius `r` (its middle). */
export function turnsOf(kinds: { readonly [K in Kind]?: number }, r: number): Turn[] {
  let all = 0;
  for (const { value } of KINDS) all += kinds[value] ?? 0;
  const turns: Turn[] = [];
  let turned = 0;
  for (const { value: kind } of KINDS) {
    const events = kinds[kind] ?? 0;
    if (events === 0) continue;
    if (events === all) return [{ kind, from: 0, to: 2 * Math.PI }];
    const from = turned;
    turned += (events / all) * 2 * Math.PI;
    const trim = Math.min(GAP / 2 / r, Math.max(0, (turned - from - LEAST / r) / 2));
    turns.push({ kind, from: from + trim, to: turned - trim });
  }
  return turns;
}
