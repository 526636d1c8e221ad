// Where the home view may stand on the map, so that the controls lie on no circle.
import { type Box, hits, NARROW, type Point, type Size } from "../../map/plane.ts";

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
