// Running totals of many series side by side, slot by slot: a window is read off two rows that lie in one piece.
import type { Running, SlotWindow } from "./running.ts";

/** What a number of series hold; `began` and `ended` have a row for each slot and one more. */
export type Beside = {
  readonly series: number;
  readonly began: Float64Array;
  readonly ended: Float64Array;
};

/** Lays series of the same slots beside each other. */
export function beside(series: readonly Running[]): Beside {
  const rows = series[0]?.began.length ?? 0;
  const began = new Float64Array(rows * series.length);
  const ended = new Float64Array(rows * series.length);
  series.forEach((each, i) => {
    each.began.forEach((value, row) => {
      began[row * series.length + i] = value;
    });
    each.ended.forEach((value, row) => {
      ended[row * series.length + i] = value;
    });
  });
  return { series: series.length, began, ended };
}

/** How much of one series overlaps a window. */
export function overlappingAt(
  { series, began, ended }: Beside,
  i: number,
  { first, last }: SlotWindow,
): number {
  return (began[(last + 1) * series + i] ?? 0) - (ended[first * series + i] ?? 0);
}
