// Which slot of colour and shape each kind takes, and the shapes; a kind without a slot fails the type check.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { line, type Path } from "./shape.ts";

/** One of the six pairs of colour (`--kind-1` … `--kind-6`) and shape. */
export type Slot = 1 | 2 | 3 | 4 | 5 | 6;

const SLOTS: Record<Kind, Slot> = { demonstration: 1, repression: 2, violence: 3, development: 6 };

/** Path data in a box of 14 units centred on the origin: disc, square, triangle, diamond, bars, cross. */
export const SHAPES: Record<Slot, string> = {
  1: "M-5.2 0a5.2 5.2 0 1 1 10.4 0 5.2 5.2 0 1 1-10.4 0Z",
  2: "M-4.7-4.7h9.4v9.4h-9.4Z",
  3: "M-6-4.6H6L0 5.8Z",
  4: "M0-6.4 6.4 0 0 6.4-6.4 0Z",
  5: "M-5-5.2h3.7V5.2H-5ZM1.3-5.2H5V5.2H1.3Z",
  6: "M-5.2-3-3-5.2 0-2.2 3-5.2 5.2-3 2.2 0 5.2 3 3 5.2 0 2.2-3 5.2-5.2 3-2.2 0Z",
};

/**
 * How a band of a kind, an arc of a ring or a part of a column, is cut along its length: pixels drawn and left out. So
 * kinds are told apart without their colours; one slot is whole.
 */
const CUTS: Record<Slot, readonly [drawn: number, out: number] | undefined> = {
  1: undefined,
  2: [4, 1.5],
  3: [1.5, 1.5],
  4: [8, 1.5],
  5: [3, 3],
  6: [1.5, 4],
};

/** The cuts of a kind's band; undefined where it is whole. */
export function kindCuts(kind: Kind): readonly [number, number] | undefined {
  return CUTS[SLOTS[kind]];
}

/** The slot of a kind. */
export function slotOf(kind: Kind): Slot {
  return SLOTS[kind];
}

type KindColour = `--kind-${Slot}`;

/** Put together once: on the map each arc of each circle asks for its own. */
const COLOURS = Object.fromEntries(
  Object.entries(SLOTS).map(([kind, slot]) => [kind, `--kind-${slot}`]),
) as Record<Kind, KindColour>;

/** The custom property that holds a kind's colour, for canvas and charts: "--kind-1". */
export function kindColour(kind: Kind): KindColour {
  return COLOURS[kind];
}

/** Path data of a kind's shape, 14 units across, centred on the origin. */
export function kindPath(kind: Kind): string {
  return SHAPES[SLOTS[kind]];
}

/** A piece of a kind's band, so long and level at `y`. */
export function kindBand(kind: Kind, length: number, y: number): Path {
  const dash = kindCuts(kind);
  const cut = dash && { dash };
  return { d: line(0, y, length, y), stroke: kindColour(kind), width: 5, name: "map-arc", ...cut };
}
