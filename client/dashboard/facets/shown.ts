// How many events each value of a facet has, and how long its bar is: by the answer, or in the window while it moves.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { FacetName } from "../../../domain/summary.ts";
import { windowed } from "../brush/windowed.ts";
import { summary } from "../refresh.ts";

/** `events` is null while nothing is known; `share` of the facet's longest possible bar, 0 to 1. */
export type Shown = { readonly events: number | null; readonly share: number };

type Counts = {
  readonly of: (value: string) => number | null;
  /** What a full bar stands for. */
  readonly full: number;
};

const made = new Map<FacetName, ReadonlySignal<Counts>>();

function countsOf(facet: FacetName): ReadonlySignal<Counts> {
  const before = made.get(facet);
  if (before) return before;
  const answered = computed(
    () => new Map(summary.value?.facets[facet].map(({ value, events }) => [value, events])),
  );
  const counts = computed((): Counts => {
    const [answer, known, moving] = [summary.value, answered.value, windowed.value];
    const then = (value: string) => known.get(value) ?? (answer ? 0 : null);
    // What is not in the cube has no events, unless the answer knows better.
    const of = moving
      ? (value: string) => moving.count(facet, value) ?? (then(value) === 0 ? 0 : null)
      : then;
    const all = (moving ?? answer)?.totals.events ?? 0;
    const full = [...known.keys()].reduce((most, value) => Math.max(most, of(value) ?? 0), all);
    return { of, full };
  });
  made.set(facet, counts);
  return counts;
}

/** What is shown of one value, followed. */
export function shownOf(facet: FacetName, value: string): ReadonlySignal<Shown> {
  const counts = countsOf(facet);
  return computed(() => {
    const { of, full } = counts.value;
    const events = of(value);
    return { events, share: full > 0 ? (events ?? 0) / full : 0 };
  });
}
