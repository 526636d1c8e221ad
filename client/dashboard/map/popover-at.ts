// Where the popover stands: above its mark when there is room, else below, and never beyond the map's sides.
import type { Point } from "./plane.ts";

const POPOVER_WIDTH = 262;
/** Room a popover needs above a mark; it is measured generously rather than exactly. */
const HEIGHT = 170;
const GAP = 8;
const EDGE = 8;

/** On a map of this width: the popover's left edge, and its lower (side "above") or upper (side "below") edge. */
export function popoverAt(
  { x, y, reach }: Point & { reach: number },
  width: number,
): Point & { side: "above" | "below" } {
  const most = Math.max(EDGE, width - POPOVER_WIDTH - EDGE);
  const left = Math.min(most, Math.max(EDGE, x - POPOVER_WIDTH / 2));
  const above = y - reach - GAP >= HEIGHT;
  return { x: left, y: above ? y - reach - GAP : y + reach + GAP, side: above ? "above" : "below" };
}
