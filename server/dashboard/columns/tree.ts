// Trees of events: those that are part of another or have parts.

export type Tree = {
  /** The events in trees, each after the event that it is part of; those of one depth in the order of rows. */
  rows: Uint32Array;
  /** Where the wider event stands in `rows`, or -1. */
  above: Int32Array;
  /** Whether the event in a row is part of another or has parts. */
  holds: (row: number) => boolean;
  /** The rows of an event's parts. */
  partsOf: (row: number) => Uint32Array;
};

/** The trees of rows with these wider events, 0 for none. Throws a RangeError when an event is part of itself. */
export function treeOf(parent: Uint32Array): Tree {
  const rows = inOrder(parent, depthsOf(parent));
  const placeOf = new Int32Array(parent.length).fill(-1);
  rows.forEach((row, at) => {
    placeOf[row] = at;
  });
  const above = Int32Array.from(rows, (row) => {
    const up = parent[row] ?? 0;
    return up === 0 ? -1 : (placeOf[up] ?? -1);
  });
  return {
    rows,
    above,
    holds: (row) => (placeOf[row] ?? -1) >= 0,
    partsOf: partsIn(rows, above, placeOf),
  };
}

/** How many events lie above each, counted from 1; 0 for events in no tree. */
function depthsOf(parent: Uint32Array): Uint16Array {
  const depths = new Uint16Array(parent.length);
  for (let row = 1; row < parent.length; row++) {
    if (parent[row] === 0) continue;
    let steps = 0;
    let up = row;
    while (parent[up] !== 0 && depths[up] === 0) {
      up = parent[up] ?? 0;
      if (++steps > MOST_DEEP) throw new RangeError("an event is part of itself");
    }
    let depth = Math.max(1, depths[up] ?? 0) + steps;
    depths[up] = depth - steps;
    for (let at = row; at !== up; at = parent[at] ?? 0) depths[at] = depth--;
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
    const depth = depths[row] ?? 0;
    if (depth === 0) continue;
    const at = begins[depth] ?? 0;
    rows[at] = row;
    begins[depth] = at + 1;
  }
  return rows;
}

/** What finds parts: those of one event side by side, in the order of rows. */
function partsIn(rows: Uint32Array, above: Int32Array, placeOf: Int32Array): Tree["partsOf"] {
  const begins = new Uint32Array(rows.length + 1);
  for (const up of above) if (up >= 0) begins[up + 1] = (begins[up + 1] ?? 0) + 1;
  for (let at = 1; at < begins.length; at++) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const next = begins.slice();
  const parts = new Uint32Array(begins.at(-1) ?? 0);
  above.forEach((up, at) => {
    if (up < 0) return;
    const place = next[up] ?? 0;
    parts[place] = rows[at] ?? 0;
    next[up] = place + 1;
  });
  return (row) => {
    const at = placeOf[row] ?? -1;
    return at < 0 ? parts.subarray(0, 0) : parts.subarray(begins[at], begins[at + 1]);
  };
}
