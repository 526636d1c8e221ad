// Whether the timeline shows the whole record beside the chosen period, as the reader asked, until another one is chosen.
import { computed, signal } from "@preact/signals";
import { EVERYTHING } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { filter } from "./selection.ts";

/** The period for which it was asked. */
const askedFor = signal<string | null>(null);

const period = computed(() => printFilter({ ...EVERYTHING, date: filter.value.date }));

export const wholeTime = computed(() => askedFor.value === period.value);

/** Shows the whole record, or the period with some time on either side. */
export function showWholeTime(on: boolean): void {
  askedFor.value = on ? period.value : null;
}
