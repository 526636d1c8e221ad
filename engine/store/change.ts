// What a change does to columns: which events it moves, and whether any tree of events is touched.
import type { Columns } from "./columns.ts";
import { remove, settle } from "./ingest.ts";

/**
 * Events with these ids are put anew by `putAnew`, which gives their rows: those of them that are there are written
 * over, and those that it does not give are no more.
 */
export function change(
  columns: Columns,
  ids: readonly string[],
  putAnew: () => number[],
): readonly number[] {
  const { events, replacements } = columns;
  const before = ids.map((id) => events.ids.rowOf(id)).filter((row) => row !== 0);
  const wereTied = before.some((row) => events.isTied(row));
  replacements.forget(new Set(before));
  const rows = putAnew();
  const put = new Set(rows);
  for (const row of before) if (!put.has(row)) remove(columns, row);
  settle(columns);
  columns.version++;
  if (wereTied || rows.some((row) => events.isTied(row))) columns.trees++;
  return rows;
}
