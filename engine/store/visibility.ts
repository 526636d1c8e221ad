// Computes what a viewer sees of the columns: which events, where, and part of what.
import { isPublic } from "../../domain/publicview.ts";
import type { Viewer } from "../engine.ts";
import type { Columns } from "./columns.ts";
import { shared } from "./shared-array.ts";
import { type Tree, treeOf } from "./tree.ts";

export type Visibility = {
  /** By code of terms: 1 where an event with such terms is shown. */
  shownTerms: Uint8Array;
  shows: (row: number) => boolean;
  /** The codes of the places as this viewer sees them. */
  place: Uint32Array;
  /** The row of the nearest wider event that is shown, or 0. */
  parent: Uint32Array;
  tree: Tree;
};

/**
 * Everybody sees the public view; editors see the events of some statuses as they are recorded. `kept` may give
 * a tree that this viewer saw before, when no event in a tree has changed since.
 */
export function visibilityOf(
  columns: Columns,
  viewer: Viewer,
  kept: (make: () => Tree) => Tree = (make) => make(),
): Visibility {
  const { events } = columns;
  const shownTerms = events.termSets.table(
    new Uint8Array(events.termSets.values.length),
    0,
    (set) => {
      const sensitivity = set.restricted ? "restricted" : "public";
      const shown =
        viewer === "public" ? isPublic({ ...set, sensitivity }) : viewer.includes(set.status);
      return shown ? 1 : 0;
    },
  );
  const shows = (row: number) => shownTerms[events.terms[row]] === 1;
  const parent = nearestShown(columns, shows);
  const place = viewer === "public" ? events.place : recordedPlaces(columns);
  const tree = kept(() => treeOf(parent));
  return { shownTerms, shows, place, parent, tree };
}

type Shows = Visibility["shows"];

/** A part of a hidden event is part of the nearest wider event that is shown. */
function nearestShown({ events }: Columns, shows: Shows): Uint32Array {
  const parent = shared(events.parent.subarray(0, events.count));
  for (let row = 1; row < events.count; row++) {
    let up = parent[row];
    if (up === 0) continue;
    for (let steps = 0; up !== 0 && !shows(up) && steps < events.count; steps++)
      up = events.parent[up];
    parent[row] = shows(row) && shows(up) ? up : 0;
  }
  return parent;
}

function recordedPlaces({ events }: Columns): Uint32Array {
  const place = shared(events.place.subarray(0, events.count));
  for (const [row, code] of events.recorded) place[row] = code;
  return place;
}
