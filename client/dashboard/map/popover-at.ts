// Where the popover stands: above its mark when there is room, else below, and never beyond the map's edges.
import type { Point, Size } from "../../map/plane.ts";

const GAP = 8;
const EDGE = 8;

/**
 * The popover's top left corner, from its own size and the map's: above its mark, else below;
 * beside it where neither has room.
 */
export function popoverAt(
  { x, y, reach }: Point & { reach: number },
  popover: Size,
  map: Size,
): Point {
  const kept = (at: number, most: number) => Math.max(EDGE, Math.min(most - EDGE, at));
  const above = y - reach - GAP - popover.height;
  const below = y + reach + GAP;
  const roomBelow = below + popover.height <= map.height - EDGE;
  const beside = above < EDGE && !roomBelow;
  const right = x + reach + GAP;
  const left = x - reach - GAP - popover.width;
  const side = right + popover.width <= map.width - EDGE ? right : left;
  return {
    x: kept(beside ? side : x - popover.width / 2, map.width - popover.width),
    y: kept(above >= EDGE ? above : below, map.height - popover.height),
  };
}
