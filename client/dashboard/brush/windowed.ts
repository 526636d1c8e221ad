// What the window holds while it moves, until the server's own answer is there.
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Total, Totals } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { summary, summaryQuestion } from "../refresh.ts";
import { dragging } from "../selection.ts";
import { chosenWindow } from "../timeline/extent.ts";
import { cube } from "./cube-asked.ts";
import type { Windowed } from "./look-up.ts";

const shown = signal<Windowed | null>(null);

/** Null while nothing moves, and while there is no cube: the page then shows the last answer. */
export const windowed: ReadonlySignal<Windowed | null> = shown;

/** Whether anything of the page follows the window now. */
export const moves = computed(() => shown.value !== null);

/** Follows the window. Gives the way to end it. */
export function startFollowing(): () => void {
  const ends = [
    effect(() => {
      const [held, at] = [cube.value, chosenWindow.value];
      const window = dragging.value && at ? held?.at(at) : null;
      if (window) shown.value = window;
    }),
    effect(() => {
      if (dragging.value || summaryQuestion.since.value !== null) return;
      // Letting go and asking are one turn: what stood under the hand stands until the answer does.
      queueMicrotask(() => {
        if (!dragging.peek() && summaryQuestion.since.peek() === null) shown.value = null;
      });
    }),
  ];
  return () => {
    for (const end of ends) end();
    shown.value = null;
  };
}

type ToldWhole = "days_with" | "covering";
export type ShownTotal = Omit<Total, ToldWhole> & Partial<Pick<Total, ToldWhole>>;

export type ShownTotals = Pick<Totals, "events" | "on_map" | "not_mappable" | "disagreeing"> &
  Partial<Pick<Totals, "days">> & { figures: { readonly [M in Metric]: ShownTotal } };

/** Null before the first answer. */
export const shownTotals = computed(
  (): ShownTotals | null => windowed.value?.totals ?? summary.value?.totals ?? null,
);
