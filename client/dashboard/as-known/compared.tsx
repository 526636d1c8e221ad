// The totals of a view as known at a moment, and as known now, which is asked once beside it.
import { effect, signal } from "@preact/signals";
import { printFilter } from "../../../domain/filter-url.ts";
import { summaryPath } from "../../../domain/questions.ts";
import type { Totals } from "../../../domain/summary.ts";
import { t } from "../../i18n/t.ts";
import { resource } from "../../resource.ts";
import { moves } from "../brush/windowed.ts";
import { summary, summaryQuestion } from "../refresh.ts";
import { dragging, filter } from "../selection.ts";
import "./as-known.css";

/** Under a figure of the strip: what it is now, when that is something else; nothing while the window moves. */
export function Now({ of }: { of: (totals: Totals) => number | string }) {
  const both = compared.value;
  if (both === null || moves.value) return null;
  const value = of(both.now);
  return (
    <span class="figure-now num">
      {of(both.was) === value ? t("as_known.same") : t("as_known.was", { value })}
    </span>
  );
}

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
