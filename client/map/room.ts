// The roomiest spot for a name or a chip inside a polygon: the point farthest from its edge and from obstacles.
import { type Box, hits, type Obstacle, type Point, type Size } from "./plane.ts";

/** Rings of one shape on the plane; even-odd, so holes are rings too. */
export type Rings = readonly (readonly Point[])[];

/** Side of a cell of the grid that is searched, in pixels. */
const CELL = 4;

function boxOf(rings: Rings): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings) {
    for (const { x, y } of ring) {
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

function overlap(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Where the horizontal line at `y` crosses the rings, from left to right. */
function crossings(rings: Rings, y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const at of ring) {
      if (before && at.y > y !== before.y > y) {
        found.push(at.x + ((before.x - at.x) * (y - at.y)) / (before.y - at.y));
      }
      before = at;
    }
  }
  return found.sort((a, b) => a - b);
}

/** Free cells are 1: inside the shape and clear of all obstacles. */
function freeCells(rings: Rings, frame: Box, obstacles: readonly Obstacle[]) {
  const columns = Math.max(0, Math.floor((frame.right - frame.left) / CELL));
  const rows = Math.max(0, Math.floor((frame.bottom - frame.top) / CELL));
  const room = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const top = frame.top + row * CELL;
    const cuts = crossings(rings, top + CELL / 2);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const first = Math.max(0, Math.ceil(((cuts[i] ?? 0) - frame.left) / CELL));
      const end = Math.min(columns, Math.floor(((cuts[i + 1] ?? 0) - frame.left) / CELL));
      for (let column = first; column < end; column++) {
        const left = frame.left + column * CELL;
        const cell = { left, top, right: left + CELL, bottom: top + CELL };
        if (!obstacles.some((other) => hits(cell, other))) room[row * columns + column] = 1;
      }
    }
  }
  return { room, columns, rows };
}

/** Turns free cells into their distance, in cells, from the nearest cell that is not free. */
function measure(room: Float32Array, columns: number, rows: number): void {
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || row >= rows || column >= columns
      ? 0
      : (room[row * columns + column] ?? 0);
  const sweep = (row: number, column: number, back: -1 | 1) => {
    const i = row * columns + column;
    if (!room[i]) return;
    const straight = Math.min(at(row, column + back), at(row + back, column)) + 1;
    const slant = Math.min(at(row + back, column - 1), at(row + back, column + 1)) + Math.SQRT2;
    room[i] = back === -1 ? Math.min(straight, slant) : Math.min(room[i] ?? 0, straight, slant);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) sweep(row, column, -1);
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) sweep(row, column, 1);
  }
}

/**
 * The middle of the roomiest place for a box of this size that lies wholly inside the rings and the
 * frame and clear of `obstacles`, or null when there is none.
 */
export function roomiest(
  rings: Rings,
  size: Size,
  within: Box,
  obstacles: readonly Obstacle[],
): Point | null {
  const frame = overlap(within, boxOf(rings));
  const { room, columns, rows } = freeCells(rings, frame, obstacles);
  measure(room, columns, rows);
  const wide = Math.ceil(size.width / CELL / 2);
  const high = Math.ceil(size.height / CELL / 2);
  const fits = (row: number, column: number) => {
    for (let r = row - high; r <= row + high; r++) {
      for (let c = column - wide; c <= column + wide; c++) {
        if (c < 0 || c >= columns || !room[r * columns + c]) return false;
      }
    }
    return true;
  };
  let best: Point | null = null;
  let most = 0;
  for (let row = high; row < rows - high; row++) {
    for (let column = wide; column < columns - wide; column++) {
      const space = room[row * columns + column] ?? 0;
      if (space <= most || !fits(row, column)) continue;
      most = space;
      best = { x: frame.left + (column + 0.5) * CELL, y: frame.top + (row + 0.5) * CELL };
    }
  }
  return best;
}
