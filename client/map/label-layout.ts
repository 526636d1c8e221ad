// Where names and figures of circles stand: the larger circle wins; on a collision the loser drops its figure, then its name.
import { type Box, clear, type Obstacle, type Point, within } from "./plane.ts";

/** A label that would like to stand beside its symbol. Widths in pixels. */
export type LabelWish = Point & {
  id: string;
  /** From the symbol's middle to its outermost line. */
  reach: number;
  /** Larger goes first. */
  weight: number;
  /** Written larger and below, as for the circle that leads the map. */
  large: boolean;
  name: string;
  nameWidth: number;
  figure: string | null;
  figureWidth: number;
};

export type PlacedLabel = {
  id: string;
  name: string;
  figure: string | null;
  large: boolean;
  /** Where the first line starts (or is centred, or ends), on its baseline; the second stands `LINE` lower. */
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  box: Box;
};

/** Between the baselines of name and figure. */
export const LINE = { large: 15, small: 14 } as const;
const GAP = 5;

export type Side = "right" | "left" | "below" | "above";

/** The label on one side of its symbol, with or without its figure. */
function onSide(wish: LabelWish, side: Side, withFigure: boolean): PlacedLabel {
  const figure = withFigure ? wish.figure : null;
  const size = wish.large ? 14 : 12;
  const line = wish.large ? LINE.large : LINE.small;
  const width = Math.max(wish.nameWidth, figure === null ? 0 : wish.figureWidth);
  const height = size + (figure === null ? 0 : line) + 3;
  const off = wish.reach + GAP;
  const beside = side === "right" || side === "left";
  const x = side === "right" ? wish.x + off : side === "left" ? wish.x - off : wish.x;
  const top = beside
    ? wish.y - height / 2
    : side === "below"
      ? wish.y + off - 2
      : wish.y - off - height;
  const left = side === "right" ? x : side === "left" ? x - width : x - width / 2;
  return {
    id: wish.id,
    name: wish.name,
    figure,
    large: wish.large,
    x,
    y: top + size,
    anchor: side === "right" ? "start" : side === "left" ? "end" : "middle",
    box: { left, top, right: left + width, bottom: top + height },
  };
}

/** The side of its symbol on which a label stands. */
export function sideOf({ anchor, y }: PlacedLabel, symbol: Point): Side {
  if (anchor === "middle") return y > symbol.y ? "below" : "above";
  return anchor === "start" ? "right" : "left";
}

/** Where a name alone starts (or is centred, or ends) beside a symbol of this reach, on its baseline. */
export function nameBeside(
  at: Point,
  reach: number,
  { name, large, side }: Pick<PlacedLabel, "name" | "large"> & { side: Side },
): Pick<PlacedLabel, "x" | "y" | "anchor"> {
  const widths = { nameWidth: 0, figure: null, figureWidth: 0 };
  return onSide({ ...at, id: "", reach, weight: 0, large, name, ...widths }, side, false);
}

/**
 * Places what fits inside `frame` clear of `obstacles` (symbols, controls) and of each other.
 * A label that fits on no side even without its figure is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  frame: Box,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight)) {
    const sides: Side[] = wish.large ? ["below", "right", "left", "above"] : ["right", "left"];
    const tries = [true, false].flatMap((full) => sides.map((side) => onSide(wish, side, full)));
    const others = [...obstacles, ...placed.map((label) => label.box)];
    const fits = tries.find(({ box }) => within(box, frame) && clear(box, others));
    if (fits) placed.push(fits);
  }
  return placed;
}
