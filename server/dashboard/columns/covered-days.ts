// Days of a selection: how many the period has, and how many of them a figure covers.
import type { Days } from "../../../domain/match.ts";
import type { Day } from "../../../domain/when.ts";
import type { Columns } from "./columns.ts";
import { KIND_COUNT } from "./scan.ts";
import type { Selection } from "./selection.ts";

/** Days in the period; where it is open, from the first to the last selected event. */
export function daysIn({ events }: Columns, { counts, fails }: Selection): number {
  const { whens } = events;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let code = 1; code < whens.count; code++) {
    if (rowsOf(counts.selected.whens, code) === 0) continue;
    first = Math.min(first, whens.startOf(code));
    last = Math.max(last, whens.endOf(code));
  }
  const { from, to } = fails.days;
  if (Number.isFinite(from)) first = from;
  if (Number.isFinite(to)) last = to;
  return last >= first ? last - first + 1 : 0;
}

/** Days of the period that events of some spans cover, each once; only days that are known. */
export function daysCovered({ events }: Columns, covered: Uint8Array, { from, to }: Days): number {
  const { whens } = events;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const eachSpan = (take: (start: Day, end: Day) => void) => {
    for (let code = 1; code < covered.length; code++)
      if (covered[code] === 1 && whens.exactness[code] === 0)
        take(Math.max(whens.startOf(code), from), Math.min(whens.endOf(code), to));
  };
  eachSpan((start, end) => {
    if (start < first) first = start;
    if (end > last) last = end;
  });
  if (last < first) return 0;
  const days = new Uint8Array(last - first + 1);
  eachSpan((start, end) => {
    for (let day = start; day <= end; day++) days[day - first] = 1;
  });
  let count = 0;
  for (const day of days) count += day;
  return count;
}

/** Rows of a span's code, of whatever kind. */
export function rowsOf(byKind: Uint32Array, code: number): number {
  let rows = 0;
  for (let at = code * KIND_COUNT; at < (code + 1) * KIND_COUNT; at++) rows += byKind[at] ?? 0;
  return rows;
}
