// How many events a bin of the timeline has, of whatever kind: the height of its stack of columns.
import type { Timeline } from "../../../domain/summary.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";

/** Events of all kinds in one bin. */
export function stacked(series: Timeline["series"], bin: number): number {
  return KINDS.reduce((sum, { value }) => sum + (series[value]?.[bin] ?? 0), 0);
}
