// Which rows of the lane the spans take: each goes into the first row that is free where it lies, the longest first.
import type { Span, Timeline } from "../../../domain/summary.ts";
import { type Day, dayOf } from "../../../domain/when.ts";

export type Placed = {
  readonly span: Span;
  readonly row: number;
  /** Ends on the axis, 0 to 1. */
  readonly from: number;
  readonly to: number;
};

/**
 * Spans that meet the axis, in the order in which they come, packed into at most `rows` rows; `hidden` counts those
 * that found no room, and the long events that no span stands for.
 */
export function pack(
  { spans, long_events }: Pick<Timeline, "spans" | "long_events">,
  extent: { from: Day; to: Day },
  rows: number,
): { placed: Placed[]; hidden: number } {
  const days = extent.to - extent.from + 1;
  const taken = Array.from({ length: rows }, (): { first: number; end: number }[] => []);
  const placed: Placed[] = [];
  let hidden = long_events - spans.length;
  for (const span of spans) {
    const first = (dayOf(span.start) ?? 0) - extent.from;
    const end = (dayOf(span.end) ?? 0) - extent.from + 1;
    if (end <= 0 || first >= days) continue;
    // A day stays free between two.
    const row = taken.findIndex((all) =>
      all.every((other) => first > other.end || end < other.first),
    );
    if (row < 0) {
      hidden++;
      continue;
    }
    taken[row]?.push({ first, end });
    placed.push({ span, row, from: Math.max(0, first / days), to: Math.min(1, end / days) });
  }
  return { placed, hidden };
}
