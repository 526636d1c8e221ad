// Which corner the legend takes: an empty one, else it stands below the map, and stays there.
import { type Box, clear, hits, NARROW, type Obstacle, type Point, type Size } from "./plane.ts";
import type { Rings } from "./room.ts";

const CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"] as const;
type Corner = (typeof CORNERS)[number];
export type LegendPlace = Corner | "below";
type Placed = { place: LegendPlace; box: Box | null };

export const BELOW: Placed = { place: "below", box: null };

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

function holds(rings: Rings, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const at of ring) {
      if (before && at.y > y !== before.y > y) {
        const cut = at.x + ((before.x - at.x) * (y - at.y)) / (before.y - at.y);
        if (x < cut) inside = !inside;
      }
      before = at;
    }
  }
  return inside;
}

/** Whether a box lies over a shape: over one of its points, or with a corner inside it. */
function covers({ left, top, right, bottom }: Box, rings: Rings): boolean {
  const over = ({ x, y }: Point) => x >= left && x <= right && y >= top && y <= bottom;
  if (rings.some((ring) => ring.some(over))) return true;
  return [left, right].some((x) => [top, bottom].some((y) => holds(rings, x, y)));
}

/**
 * The first corner where the legend lies over no symbol, no hatched area and no other control;
 * "below" when there is none or the map is narrow.
 */
export function legendPlace(
  legend: Size,
  map: Size,
  controls: readonly Box[],
  symbols: readonly Obstacle[],
  areas: readonly Rings[],
): Placed {
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
  return BELOW;
}

export type LegendMemory = {
  /** Whether the legend stays below a map of this width under this filter. */
  staysBelow(width: number, filter: string): boolean;
  /** Keeps where the legend went. */
  note(place: LegendPlace, width: number, filter: string): void;
};

/**
 * Keeps a legend that went below the map there until the width or the filter is another: below it
 * takes height from the map, and a lower map may have a free corner again, so that it would flip.
 */
export function legendMemory(): LegendMemory {
  let below: { width: number; filter: string } | null = null;
  return {
    staysBelow: (width, filter) => below?.width === width && below.filter === filter,
    note(place, width, filter) {
      below = place === "below" ? { width, filter } : null;
    },
  };
}
