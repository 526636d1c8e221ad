// The two periods of this view: its own, and the one before or the days that were typed.
import { computed, signal } from "@preact/signals";
import { daysOf } from "../../../domain/filter.ts";
import { summary } from "../refresh.ts";
import { filter } from "../selection.ts";
import { extent } from "../timeline/extent.ts";
import { today } from "../today.ts";
import { type Asking, questions } from "./ask-all.ts";
import { type CompareLine, compareLines, daysBefore } from "./compare-sides.ts";
import type { Days } from "./leads-to.ts";
import { pathWith, periodOf } from "./period.ts";

/** The days typed to compare with; null compares with the days before. */
export const typed = signal<Days | null>(null);

/** The days of this view; an open end is where the record begins or ends. Null when nothing is dated. */
const hereDays = computed((): Days | null => {
  const { from, to } = daysOf(filter.value.date, today());
  const all = extent.value;
  const first = Number.isFinite(from) ? from : all?.from;
  const last = Number.isFinite(to) ? to : all?.to;
  return first === undefined || last === undefined || first > last
    ? null
    : { from: first, to: last };
});

/** The other days; null while this view has all days and none were typed. */
export const thereDays = computed((): Days | null => {
  if (typed.value !== null) return typed.value;
  const here = hereDays.value;
  const { from } = daysOf(filter.value.date, today());
  return here === null || !Number.isFinite(from) ? null : daysBefore(here);
});

export const asked = questions<"/api/summary">();

export function compareAskings(): Asking[] | null {
  const days = thereDays.value;
  return days && [{ id: idOf(days), address: pathWith({ date: periodOf(days) }) }];
}

const idOf = ({ from, to }: Days) => `${from}..${to}`;

export type Compared = {
  readonly here: Days;
  readonly there: Days;
  readonly lines: readonly CompareLine[];
};

/** What stands until the other side is there: this side on both, of which the other is not shown. */
export const awaited = computed((): Compared | null => {
  const [here, there, now] = [hereDays.value, thereDays.value, summary.value];
  if (here === null || there === null || now === null) return null;
  return { here, there, lines: compareLines(now.totals, now.totals) };
});

/** Both sides; null while one of them is missing. */
export const compared = computed((): Compared | null => {
  const [here, there] = [hereDays.value, thereDays.value];
  const other = there && asked.answers.value?.get(idOf(there));
  const now = summary.value;
  if (here === null || there === null || now === null || !other) return null;
  return { here, there, lines: compareLines(now.totals, other.totals) };
});
