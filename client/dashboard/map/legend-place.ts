// Which corner the legend takes: an empty one, else it stands below the map.
import { type Box, clear, hits, NARROW, type Size, type Taken } from "./plane.ts";
import type { Rings } from "./room.ts";

export const CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"] as const;
export type Corner = (typeof CORNERS)[number];
export type LegendPlace = Corner | "below";

const EDGE = 14;
const GAP = 10;

/** The legend's box in a corner, beyond the control that already stands there. */
function inCorner(corner: Corner, legend: Size, map: Size, controls: readonly Box[]): Box {
  const left = corner.endsWith("left") ? EDGE : map.width - EDGE - legend.width;
  const step = corner.startsWith("bottom") ? -1 : 1;
  const at = (top: number): Box => ({
    left,
    top,
    right: left + legend.width,
    bottom: top + legend.height,
  });
  const start = at(step === 1 ? EDGE : map.height - EDGE - legend.height);
  const control = controls.find((other) => hits(start, other));
  if (!control) return start;
  return at(step === 1 ? control.bottom + GAP : control.top - GAP - legend.height);
}

/** Whether a box lies over a shape: over one of its points, or wholly inside it. */
function covers(box: Box, rings: Rings): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const at of ring) {
      if (at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom)
        return true;
      if (
        before &&
        at.y > box.top !== before.y > box.top &&
        box.left < at.x + ((before.x - at.x) * (box.top - at.y)) / (before.y - at.y)
      ) {
        inside = !inside;
      }
      before = at;
    }
  }
  return inside;
}

/**
 * The first corner where the legend lies over no symbol, no hatched area and no other control;
 * "below" when there is none or the map is narrow.
 */
export function legendPlace(
  legend: Size,
  map: Size,
  controls: readonly Box[],
  symbols: readonly Taken[],
  areas: readonly Rings[],
): { place: LegendPlace; box: Box | null } {
  if (map.width >= NARROW) {
    for (const corner of CORNERS) {
      const box = inCorner(corner, legend, map, controls);
      const inside = box.top >= 0 && box.bottom <= map.height;
      const free = clear(box, [...controls, ...symbols]);
      if (inside && free && !areas.some((area) => covers(box, area))) {
        return { place: corner, box };
      }
    }
  }
  return { place: "below", box: null };
}
