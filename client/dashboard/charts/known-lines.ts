// Which figures the chart "How much is known" has, and how many events of the view have each.
import type { Summary } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { isMade } from "../choice.ts";
import { filter, hrefOf } from "../selection.ts";

export type KnownLine = {
  readonly metric: Metric;
  /** Events in which somebody gave it. */
  readonly known: number;
  readonly href: string | null;
};

/** Always shown; the others once anybody gave a figure. */
const ALWAYS: readonly Metric[] = ["participants", "detained", "in_custody", "injured", "killed"];

export function knownLines({ totals, facets }: Summary): KnownLine[] {
  // A chosen "has a figure for" is left out of its own facet, so that its counts are not this view's.
  const own = isMade(filter.value.has);
  const given = (metric: Metric) =>
    own
      ? totals.figures[metric].events_with
      : (facets.has.find(({ value }) => value === metric)?.events ?? 0);
  return METRICS.flatMap(({ value: metric }) => {
    const known = given(metric);
    if (known === 0 && !ALWAYS.includes(metric)) return [];
    const chosen = { has: { only: [metric], not: [] } };
    return [{ metric, known, href: known === 0 ? null : hrefOf({ filter: chosen }) }];
  });
}
