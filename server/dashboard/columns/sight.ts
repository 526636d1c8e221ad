// What some eyes see of the columns: which events, where, and part of what.
import { append } from "../../../domain/append.ts";
import { isPublic } from "../../../domain/publicview.ts";
import type { Eyes } from "../eyes.ts";
import type { Columns } from "./columns.ts";
import { shared } from "./growing.ts";

export type Sight = {
  /** By code of terms: 1 where an event with such terms is shown. */
  shownTerms: Uint8Array;
  shows: (row: number) => boolean;
  /** The codes of the places as these eyes see them. */
  place: Uint32Array;
  /** The row of the nearest wider event that is shown, or 0. */
  parent: Uint32Array;
  tree: Tree;
  /** Whether the event is part of another or has parts. */
  inTree: (row: number) => boolean;
};

/** Events that are part of another or have parts, each after the event that it is part of. */
export type Tree = {
  rows: Uint32Array;
  /** Where the wider event stands in `rows`, or -1. */
  above: Int32Array;
  /** The rows of an event's parts, by its row. */
  parts: ReadonlyMap<number, number[]>;
};

/**
 * Everybody sees the public view; editors see the events of some statuses as they are recorded. `kept` may give
 * a tree that these eyes saw before, when no event in a tree has changed since.
 */
export function sightOf(
  columns: Columns,
  eyes: Eyes,
  kept: (make: () => Tree) => Tree = (make) => make(),
): Sight {
  const { events } = columns;
  const shownTerms = events.termSets.table(
    new Uint8Array(events.termSets.values.length),
    0,
    (set) => {
      const sensitivity = set.restricted ? "restricted" : "public";
      const shown =
        eyes === "public" ? isPublic({ ...set, sensitivity }) : eyes.includes(set.status);
      return shown ? 1 : 0;
    },
  );
  const shows = (row: number) => shownTerms[events.terms[row] ?? 0] === 1;
  const parent = eyes === "public" ? nearestShown(columns, shows) : onlyShown(columns, shows);
  const place = eyes === "public" ? events.place : recordedPlaces(columns);
  const tree = kept(() => treeOf(parent));
  const inTree = (row: number) => parent[row] !== 0 || tree.parts.has(row);
  return { shownTerms, shows, place, parent, tree, inTree };
}

type Shows = Sight["shows"];

/** The public view hangs a part of a hidden event on the nearest wider event that is shown. */
function nearestShown({ events }: Columns, shows: Shows): Uint32Array {
  const parent = shared(events.parent.subarray(0, events.count));
  for (let row = 1; row < events.count; row++) {
    let up = parent[row] ?? 0;
    if (up === 0) continue;
    for (let steps = 0; up !== 0 && !shows(up) && steps < events.count; steps++)
      up = events.parent[up] ?? 0;
    parent[row] = shows(row) && shows(up) ? up : 0;
  }
  return parent;
}

function onlyShown({ events }: Columns, shows: Shows): Uint32Array {
  return shared(
    events.parent
      .subarray(0, events.count)
      .map((up, row) => (up !== 0 && shows(row) && shows(up) ? up : 0)),
  );
}

function recordedPlaces({ events }: Columns): Uint32Array {
  const place = shared(events.place.subarray(0, events.count));
  for (const [row, code] of events.recorded) place[row] = code;
  return place;
}

/** Throws a RangeError when an event is part of itself. */
function treeOf(parent: Uint32Array): Tree {
  const parts = new Map<number, number[]>();
  let inTrees = 0;
  parent.forEach((up, row) => {
    if (up === 0) return;
    append(parts, up, row);
    inTrees++;
  });
  const rows: number[] = [];
  const above: number[] = [];
  for (const row of parts.keys())
    if (parent[row] === 0) {
      rows.push(row);
      above.push(-1);
      inTrees++;
    }
  for (let at = 0; at < rows.length; at++)
    for (const part of parts.get(rows[at] ?? 0) ?? []) {
      rows.push(part);
      above.push(at);
    }
  if (rows.length !== inTrees) throw new RangeError("an event is part of itself");
  return { rows: Uint32Array.from(rows), above: Int32Array.from(above), parts };
}
