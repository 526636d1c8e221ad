// The same view as it is known now, asked once beside the view as it was known then.
import { effect, signal } from "@preact/signals";
import { printFilter } from "../../../domain/filter-url.ts";
import { summaryPath } from "../../../domain/questions.ts";
import type { Totals } from "../../../domain/summary.ts";
import { resource } from "../../resource.ts";
import { summary, summaryQuestion } from "../refresh.ts";
import { dragging, filter } from "../selection.ts";

const question = resource<"/api/summary">();

type Pair = { readonly was: Totals; readonly now: Totals };

/** The totals as they were and as they are; null without a moment, and until both answers are there. */
export const compared = signal<Pair | null>(null);

/** Asks while a moment is chosen, after the view itself; gives the way to end it. */
export function startComparing(): () => void {
  let change = 0;
  const ends = [
    effect(() => {
      const drawn = summary.value;
      if (filter.value.as_of === null || dragging.value || drawn === null) return;
      question.ask(summaryPath(printFilter({ ...filter.value, as_of: null }), null));
      if (drawn.change > change && change > 0) question.again();
      change = drawn.change;
    }),
    effect(keep),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** What was compared stands until both are there anew, so that nothing on the page jumps meanwhile. */
function keep(): void {
  const [was, now] = [summary.value?.totals, question.answer.value?.totals];
  const asking = summaryQuestion.since.value !== null || question.since.value !== null;
  if (filter.value.as_of === null || question.failure.value !== null) compared.value = null;
  else if (!asking && was && now) compared.value = { was, now };
}
