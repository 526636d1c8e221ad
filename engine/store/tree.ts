// Orders the trees of events: those that are part of another or have parts.

import type { ClaimStatus } from "../figures/claim-status.ts";
import type { Part } from "../worker/pass.ts";
import { zeros } from "./shared-array.ts";

export type Tree = {
  /** The events in trees, tree by tree: behind each what is part of it, at any depth, and then what is not. */
  rows: Uint32Array;
  /** Where the wider event stands in `rows`, or -1. */
  above: Int32Array;
  /** How many places in `rows` an event and what is part of it take. */
  sizes: Uint32Array;
  /** Where the event in a row stands in `rows`, or -1. */
  placeOf: Int32Array;
  /** Where events with parts stand in `rows`, in their order. */
  wider: Uint32Array;
};

/** The trees of rows with these wider events, 0 for none. Throws a RangeError when an event is part of itself. */
export function treeOf(parent: Uint32Array): Tree {
  const byDepth = inOrder(parent, depthsOf(parent));
  const sizeOf = new Uint32Array(parent.length);
  for (let i = byDepth.length - 1; i >= 0; i--) {
    const row = byDepth[i];
    const up = parent[row];
    sizeOf[row] += 1;
    if (up !== 0) sizeOf[up] = sizeOf[up] + sizeOf[row];
  }
  const rows = zeros(new Uint32Array(0), byDepth.length);
  const above = zeros(new Int32Array(0), rows.length);
  const sizes = zeros(new Uint32Array(0), rows.length);
  const placeOf = zeros(new Int32Array(0), parent.length).fill(NOWHERE);
  /** By row: where its next part will stand; row 0 is above all trees. */
  const next = new Uint32Array(parent.length);
  for (const row of byDepth) {
    const up = parent[row];
    const at = next[up];
    const size = sizeOf[row];
    next[up] = at + size;
    next[row] = at + 1;
    rows[at] = row;
    above[at] = up === 0 ? NOWHERE : placeOf[up];
    sizes[at] = size;
    placeOf[row] = at;
  }
  const withParts = sizes.reduce((count, size) => (size > 1 ? count + 1 : count), 0);
  const wider = zeros(new Uint32Array(0), withParts);
  let found = 0;
  sizes.forEach((size, at) => {
    if (size > 1) wider[found++] = at;
  });
  return { rows, above, sizes, placeOf, wider };
}

const NOWHERE = -1;

/** Whether the event in a row is part of another or has parts. One that came since the trees were made is in none. */
export function isInTree({ placeOf }: Pick<Tree, "placeOf">, row: number): boolean {
  return placeOf[row] >= 0;
}

/** Whether the event in a row has parts. */
export function hasParts(
  { placeOf, sizes }: Pick<Tree, "placeOf" | "sizes">,
  row: number,
): boolean {
  return sizes[placeOf[row]] > 1;
}

/** Goes through the trees that begin in a part of the places, telling where they begin and end. */
export function eachTree(
  { above, sizes }: Pick<Tree, "above" | "sizes">,
  { from, to }: Part,
  go: (root: number, end: number) => void,
): void {
  let root = from;
  while (root < to && above[root] !== NOWHERE) root++;
  while (root < to) {
    const end = root + sizes[root];
    go(root, end);
    root = end;
  }
}

/** The roots of the trees in which this holds for some event and its wider one. */
export function rootsWhere(
  { rows, above, sizes }: Pick<Tree, "rows" | "above" | "sizes">,
  holds: (part: number, wider: number) => boolean,
): number[] {
  const roots: number[] = [];
  eachTree({ above, sizes }, { from: 0, to: rows.length }, (root, end) => {
    for (let place = root + 1; place < end; place++) {
      if (!holds(rows[place], rows[above[place]])) continue;
      roots.push(root);
      return;
    }
  });
  return roots;
}

/** What finds the place of the nearest wider event that was known, or -1. */
export function widerIn(
  { rows, above }: Pick<Tree, "rows" | "above">,
  { unknown }: Pick<ClaimStatus, "unknown">,
): (place: number) => number {
  if (unknown === null) return (place) => above[place];
  return (place) => {
    let up = above[place];
    while (up >= 0 && unknown[rows[up]] === 1) up = above[up];
    return up;
  };
}

/** The rows of an event's parts that are among those asked about, in the order of rows; parts of others stand for them. */
export function partsAmong(tree: Tree, row: number, isIn: (row: number) => boolean): number[] {
  const { rows, sizes, placeOf } = tree;
  const place = placeOf[row] ?? NOWHERE;
  const parts: number[] = [];
  if (place < 0) return parts;
  const end = place + sizes[place];
  for (let at = place + 1; at < end; ) {
    const part = rows[at];
    if (isIn(part)) parts.push(part);
    at += isIn(part) ? sizes[at] : 1;
  }
  return parts;
}

/** How many events lie above each, counted from 1; 0 for events in no tree. */
function depthsOf(parent: Uint32Array): Uint16Array {
  const depths = new Uint16Array(parent.length);
  for (let row = 1; row < parent.length; row++) {
    if (parent[row] === 0) continue;
    let steps = 0;
    let up = row;
    while (parent[up] !== 0 && depths[up] === 0) {
      up = parent[up];
      if (++steps > MOST_DEEP) throw new RangeError("an event is part of itself");
    }
    let depth = Math.max(1, depths[up]) + steps;
    depths[up] = depth - steps;
    for (let at = row; at !== up; at = parent[at]) depths[at] = depth--;
  }
  return depths;
}

/** Deeper than any tree is. */
const MOST_DEEP = 60_000;

/** Rows with a depth, by their depths. */
function inOrder(parent: Uint32Array, depths: Uint16Array): Uint32Array {
  const begins: number[] = [];
  for (const depth of depths) begins[depth] = (begins[depth] ?? 0) + 1;
  let count = 0;
  begins.forEach((some, depth) => {
    begins[depth] = count;
    if (depth > 0) count += some;
  });
  const rows = new Uint32Array(count);
  for (let row = 1; row < parent.length; row++) {
    const depth = depths[row];
    if (depth === 0) continue;
    const at = begins[depth];
    rows[at] = row;
    begins[depth] = at + 1;
  }
  return rows;
}
