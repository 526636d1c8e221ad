// The events with the largest figures. Of equal figures the later event leads, then the one with the smaller id.
import type { Columns } from "./columns.ts";
import { NONE } from "./figures.ts";

/** By metric: the largest figure, the first day of those that have it, and their rows. */
export type Leading = { figure: Int32Array; start: Int32Array; rows: number[][] };

export function nobodyLeads(metrics: number): Leading {
  return {
    figure: new Int32Array(metrics).fill(NONE),
    start: new Int32Array(metrics),
    rows: Array.from({ length: metrics }, () => []),
  };
}

/** Puts a row in front, or beside those in front, that has a figure no smaller than theirs. */
export function lead(
  { figure, start, rows }: Leading,
  metric: number,
  row: number,
  its: { figure: number; start: number },
): void {
  const isAhead = its.figure > (figure[metric] ?? NONE) || its.start > (start[metric] ?? 0);
  if (isAhead) {
    figure[metric] = its.figure;
    start[metric] = its.start;
    rows[metric] = [row];
  } else if (its.start === start[metric]) rows[metric]?.push(row);
}

/** The row that leads all parts, by metric; 0 where nobody does. */
export function leadersOf(columns: Columns, parts: readonly Leading[]): number[] {
  const [first] = parts;
  return [...(first?.figure ?? [])].map((_, metric) => {
    const rows = parts.map((part) => part.rows[metric] ?? []);
    const figures = parts.map((part) => part.figure[metric] ?? NONE);
    const largest = Math.max(...figures);
    const leading = rows.filter((_, part) => figures[part] === largest).flat();
    return leading.reduce((a, b) => (a !== 0 && isNamedBefore(columns, a, b) ? a : b), 0);
  });
}

/** Whether a row is named before another one with the same figure. */
export function isNamedBefore({ events }: Columns, row: number, than: number): boolean {
  const start = (each: number) => events.whens.startOf(events.when[each] ?? 0);
  const later = start(row) - start(than);
  return later > 0 || (later === 0 && events.ids.compare(row, than) < 0);
}
