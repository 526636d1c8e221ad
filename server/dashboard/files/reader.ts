// What a shape of file is written with: texts are read for some events, then lines are written for the rows of a view.
import type { Among } from "../../db/columns.ts";
import type { View } from "../columns/view.ts";

/** The lines of the event with this id, in this row; null when they are not to be had from what was read. */
export type Write = (id: string, row: number) => string | null;

/** Reads what lines about these events say in words, at a change. */
export type Reader = (ids: Among, change: number) => Promise<(view: View) => Write>;

/** Where each key comes first, in rows that are grouped by it. */
export function firstAt(keys: readonly string[]): Map<string, number> {
  const first = new Map<string, number>();
  let before: string | null = null;
  keys.forEach((key, at) => {
    if (key !== before) first.set(key, at);
    before = key;
  });
  return first;
}
