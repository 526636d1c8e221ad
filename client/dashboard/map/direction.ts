// Which circle the arrow keys lead to.
import { distance, type Point } from "../../map/plane.ts";

export type Direction = "left" | "right" | "up" | "down";

const AHEAD: Record<Direction, (from: Point, to: Point) => { along: number; aside: number }> = {
  left: (a, b) => ({ along: a.x - b.x, aside: Math.abs(b.y - a.y) }),
  right: (a, b) => ({ along: b.x - a.x, aside: Math.abs(b.y - a.y) }),
  up: (a, b) => ({ along: a.y - b.y, aside: Math.abs(b.x - a.x) }),
  down: (a, b) => ({ along: b.y - a.y, aside: Math.abs(b.x - a.x) }),
};

/** How much dearer a step aside is than one ahead. */
const ASIDE = 2;

/** The point nearest to `from`, or null when there are none. */
export function nearest<P extends Point>(points: readonly P[], from: Point): P | null {
  return points.reduce<P | null>(
    (best, at) => (best === null || distance(at, from) < distance(best, from) ? at : best),
    null,
  );
}

/** The next point in a direction: nearest ahead, aside counting double; null when nothing lies there. */
export function nextIn<P extends Point>(
  points: readonly P[],
  from: Point,
  direction: Direction,
): P | null {
  let best: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const at of points) {
    const { along, aside } = AHEAD[direction](from, at);
    const cost = along + ASIDE * aside;
    if (along > 0 && cost < least) {
      best = at;
      least = cost;
    }
  }
  return best;
}
