// Points, boxes and discs on the map's plane, in CSS pixels from its top left corner.

export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
export type Box = { left: number; top: number; right: number; bottom: number };
type Disc = Point & { r: number };
/** Something that must not be written over. */
export type Obstacle = Box | Disc;

/** Maps narrower than this have no corner to spare for a legend and no room for words on chips. */
export const NARROW = 500;

/** A box around a point. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

/** Whether `inner` lies within `outer`, edges included. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** Whether a box and something else share any of their area. */
export function hits(box: Box, other: Obstacle): boolean {
  if ("r" in other) {
    const dx = Math.max(box.left - other.x, 0, other.x - box.right);
    const dy = Math.max(box.top - other.y, 0, other.y - box.bottom);
    return dx * dx + dy * dy < other.r * other.r;
  }
  return (
    box.left < other.right &&
    other.left < box.right &&
    box.top < other.bottom &&
    other.top < box.bottom
  );
}

/** Whether a box is clear of all of these. */
export function clear(box: Box, obstacles: readonly Obstacle[]): boolean {
  return !obstacles.some((other) => hits(box, other));
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
