// Defines how a shape of file is written: words are read for some events, then lines are written for the rows of a view.

import type { View } from "../query/view.ts";
import type { Among } from "../source.ts";
import type { Current } from "../store/follow-log.ts";
import type { Ids } from "../store/ids.ts";
import type { Bytes } from "./bytes.ts";
import type { FileNets } from "./file-nets.ts";

/** The columns when they were last looked at, and the change they hold. */
export type At = Pick<Current, "columns" | "change">;

/** Writes the lines of the event in a row. */
type Write = (row: number) => void;

/** Reads what lines about the events in these rows say in words. It goes with views, and nets, of the same columns and change. */
export type Reader = (
  rows: Uint32Array,
  at: At,
) => Promise<(view: View, out: Bytes, nets: () => FileNets) => Write>;

/** The ids of these rows, to look for; of rows that are close, the first and the last. */
export function idsToRead(ids: Ids, rows: Uint32Array): Among {
  const close = ids.areClose(rows);
  const sorted = close ? rows.toSorted() : rows;
  const some = close ? [sorted[0], sorted[sorted.length - 1]] : [...rows];
  return { texts: some.map((row) => ids.idOf(row)), close };
}
