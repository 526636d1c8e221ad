// How many events each value of a facet has, and how long its bar is: by the answer, or in the window while it moves.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { FacetName } from "../../../domain/facet.ts";
import { MOST_VALUES } from "../../../domain/questions.ts";
import { windowed } from "../brush/windowed.ts";
import { isMade } from "../choice.ts";
import { summary } from "../refresh.ts";
import { filter } from "../selection.ts";

/**
 * `events` is null while nothing is known; `said` is the answer's, which those who listen are told while the
 * window moves; `share` of the facet's longest possible bar, 0 to 1.
 */
export type ValueCount = {
  readonly events: number | null;
  readonly said: number | null;
  readonly share: number;
};

/** Facets that are chosen from by naming values. */
type Facet = Exclude<FacetName, "precision">;

type Counts = {
  readonly of: (value: string) => number | null;
  readonly then: (value: string) => number | null;
  /** What a full bar stands for. */
  readonly full: number;
};

const made = new Map<Facet, ReadonlySignal<Counts>>();

function countsOf(facet: Facet): ReadonlySignal<Counts> {
  const before = made.get(facet);
  if (before) return before;
  const answered = computed(
    () => new Map(summary.value?.facets[facet].map(({ value, events }) => [value, events])),
  );
  const counts = computed((): Counts => {
    const [answer, known, moving] = [summary.value, answered.value, windowed.value];
    // Of a value that an answer had no room for it says nothing.
    const rest = answer && known.size < MOST_VALUES ? 0 : null;
    const then = (value: string) => known.get(value) ?? rest;
    // What is not in the cube has no events, unless the answer knows better.
    const of = moving
      ? (value: string) => moving.count(facet, value) ?? (then(value) === 0 ? 0 : null)
      : then;
    const all = (moving ?? answer)?.totals.events ?? 0;
    // Only a facet that is chosen from, and ignores that, counts events that are not among all.
    const more = isMade(filter.value[facet]) ? [...known.keys()] : [];
    const full = more.reduce((most, value) => Math.max(most, of(value) ?? 0), all);
    return { of, then, full };
  });
  made.set(facet, counts);
  return counts;
}

/** What is shown of one value, followed. */
export function valueCount(facet: Facet, value: string): ReadonlySignal<ValueCount> {
  const counts = countsOf(facet);
  return computed(() => {
    const { of, then, full } = counts.value;
    const events = of(value);
    return { events, said: then(value), share: full > 0 ? (events ?? 0) / full : 0 };
  });
}
