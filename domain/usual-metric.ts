// Which figure is drawn where nobody chose one: the one that most events have.
import type { Total } from "./summary.ts";
import { METRICS, type Metric } from "./vocabulary/claim-terms.ts";

/** Of how many events each figure is known. */
type Known = { readonly [M in Metric]: Pick<Total, "events_with"> };

const ALL = METRICS.map(({ value }) => value);
const OTHERS = ALL.filter((metric) => metric !== "participants");

/** The metric of which most events have a figure; of equals the first, and crowds where no event has any. */
export function usualMetric(known: Known): Metric {
  return commonestOf(ALL, known);
}

/** Another figure stands beside crowds where at least one event has it for so many that have a crowd. */
const CROWDS_FOR_ONE = 10;

/** What is drawn beside a map of crowds: the other metric that most events have; crowds again where few have any. */
export function metricBesideCrowds(known: Known): Metric {
  const other = commonestOf(OTHERS, known);
  const enough = CROWDS_FOR_ONE * known[other].events_with >= known.participants.events_with;
  return enough ? other : "participants";
}

/** The metric that is shown of one event: the usual one of the view, where it has that, else its first. */
export function metricOfEvent(
  figures: { readonly [M in Metric]?: unknown },
  usual: Metric,
): Metric {
  return [usual, ...ALL].find((metric) => figures[metric] !== undefined) ?? usual;
}

function commonestOf(metrics: readonly Metric[], known: Known): Metric {
  return metrics.reduce((best, metric) =>
    known[metric].events_with > known[best].events_with ? metric : best,
  );
}
