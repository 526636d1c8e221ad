// Which rows of the lane the spans take: a span goes into the first row that is free there.
import type { Span } from "../../../domain/summary.ts";
import { type Day, dayOf } from "../../../domain/when.ts";

export type Placed = {
  readonly span: Span;
  readonly row: number;
  /** Ends on the axis, 0 to 1. */
  readonly from: number;
  readonly to: number;
};

/** Spans that meet the axis, packed into at most `rows` rows; `hidden` counts those that found no room. */
export function pack(
  spans: readonly Span[],
  extent: { from: Day; to: Day },
  rows: number,
): { placed: Placed[]; hidden: number } {
  const days = extent.to - extent.from + 1;
  const free = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  const placed: Placed[] = [];
  let hidden = 0;
  for (const span of [...spans].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  )) {
    const first = (dayOf(span.start) ?? 0) - extent.from;
    const end = (dayOf(span.end) ?? 0) - extent.from + 1;
    if (end <= 0 || first >= days) continue;
    const row = free.findIndex((taken) => taken <= first);
    if (row < 0) hidden++;
    else {
      free[row] = end + 1;
      placed.push({ span, row, from: Math.max(0, first / days), to: Math.min(1, end / days) });
    }
  }
  return { placed, hidden };
}
