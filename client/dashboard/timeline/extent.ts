// The days the timeline reaches over, and the window on it.
import { computed } from "@preact/signals";
import { daysOf } from "../../../domain/filter.ts";
import { dayOf, isoOf, nextBin } from "../../../domain/when.ts";
import { timeline } from "../refresh.ts";
import { dragging, period } from "../selection.ts";
import { today } from "../today.ts";
import { isWhole } from "./steady.ts";
import { axisOf, type Window, windowOf } from "./window.ts";

/** The axis of the timeline; null when nothing can be dated. */
export const axis = computed(() => {
  const now = timeline.value;
  const start = now?.start ? dayOf(now.start) : null;
  return now === null || start === null ? null : axisOf(now.bin, start, now.bins);
});

/** The first and the last day of the axis. */
export const extent = computed(() => {
  const on = axis.value;
  const [from, last] = [on?.starts[0], on?.starts.at(-1)];
  return on === null || from === undefined || last === undefined
    ? null
    : { from, to: nextBin(last, on.bin) - 1 };
});

/** Whether the axis holds the whole record. */
export const whole = computed(() => timeline.value === null || isWhole(timeline.value));

/** Whether the record may reach over several years, so that a day needs its year. */
export const severalYears = computed(() => {
  const days = extent.value;
  if (!whole.value) return true;
  return days !== null && isoOf(days.from).slice(0, 4) !== isoOf(days.to).slice(0, 4);
});

/** The bins of the chosen period; null when it lies outside the axis. */
export const chosenWindow = computed(() =>
  axis.value === null ? null : windowOf(axis.value, daysOf(period.value, today())),
);

let settled: Window | null = null;

/** The window as it was when nothing was dragged: charts are not drawn again while it moves. */
export const settledWindow = computed(() => {
  const now = chosenWindow.value;
  const same = settled?.first === now?.first && settled?.last === now?.last;
  if (!dragging.value && !same) settled = now;
  return settled;
});
