// Which figure is drawn day by day: the one the reader picked, else the map's, but beside crowds another that many events have.
import { computed, signal } from "@preact/signals";
import { objectKeys } from "../../domain/object-keys.ts";
import type { Metric, Subject } from "../../domain/vocabulary/claim-terms.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { mapSize, usual } from "./map-size.ts";
import { summary, timeline } from "./refresh.ts";
import { chooseAndArrange, filter, screen } from "./selection.ts";
import type { Screen } from "./selection-url.ts";

const picked = signal<{ readonly metric: Metric; readonly beside: Screen["size"] } | null>(null);

/** A figure that may be drawn: of everybody, or of one group of people. */
export type Measure = { readonly metric: Metric; readonly subject: Subject };

/** Draws this metric until the map is sized by another. */
function pickMetric(metric: Metric): void {
  picked.value = { metric, beside: screen.value.size };
}

/** How a list names a measure: by its metric alone where it is of the people whose figures the page shows. */
export function measureKey({ metric, subject }: Measure): string {
  return subject === filter.value.subject ? metric : `${metric} ${subject}`;
}

/** Draws this measure by its key; of other people, everything on the page shows their figures, and the map this one. */
export function pickMeasure(key: string): void {
  const picked = measures.peek().find((each) => measureKey(each) === key);
  if (picked === undefined) return;
  const { metric, subject } = picked;
  if (subject === filter.peek().subject) pickMetric(metric);
  else chooseAndArrange({ filter: { subject }, screen: { size: metric } });
}

/** The metrics of which the view has figures by time. */
const drawnMetrics = computed((): Metric[] =>
  METRICS.map((term) => term.value).filter((metric) => timeline.value?.figures[metric]),
);

/** What may be drawn instead: of everybody, and of the groups that somebody speaks of. */
export const measures = computed((): Measure[] => {
  const { subject } = filter.value;
  const metric = claimedMetric.value;
  const drawn = drawnMetrics.value;
  const here = (drawn.includes(metric) ? drawn : [metric, ...drawn]).map((each) => ({
    ...{ metric: each, subject },
  }));
  if (subject !== "all") return [...here, { metric, subject: "all" }];
  const { figures } = summary.value?.totals ?? { figures: null };
  const groups = METRICS.flatMap(({ value }) => {
    const { from_groups, partial } = figures?.[value] ?? {};
    const known = { ...from_groups?.subjects, ...partial?.subjects };
    return objectKeys(known).map((group): Measure => ({ metric: value, subject: group }));
  });
  return [...here, ...groups];
});

/** Crowds stand on the map already, so beside them another figure is drawn. */
export const claimedMetric = computed((): Metric => {
  const size = mapSize.value;
  const { metric, beside } = usual.value;
  const wanted = size === "participants" || size === "events" ? beside : size;
  const mine = picked.value?.beside === screen.value.size ? [picked.value.metric] : [];
  const known = drawnMetrics.value;
  return (
    [...mine, wanted, beside, metric].find((each) => known.includes(each)) ?? known[0] ?? wanted
  );
});
