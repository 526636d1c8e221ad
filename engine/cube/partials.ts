// Sums claims about some people only by time.
import type { Cube, Partials, Sums } from "../../domain/cube.ts";
import { type Metric, SUBJECTS, type Subject } from "../../domain/vocabulary/claim-terms.ts";
import { groupIn, subjectIn } from "../figures/claim-status.ts";
import { NONE } from "../figures/figures.ts";
import type { Counts } from "../query/counts.ts";
import { SELECTED } from "../query/scan.ts";
import type { View } from "../query/view.ts";
import { METRIC_COUNT, metricAt } from "../store/claims.ts";
import type { Extents } from "./extents.ts";
import { TimedSums } from "./tallies.ts";

/** What is known of some people only. Series are those of a metric's subjects; all people's counts the events. */
export function partialsByTime(
  { columns, ...view }: View,
  { state }: Counts,
  { times, keyOf, begin: beginOf, end: endOf }: Extents,
): Cube<never, Sums>["totals"]["partials"] {
  const sums = new TimedSums(METRIC_COUNT * SUBJECTS.length, times);
  const having = new Uint8Array(METRIC_COUNT * SUBJECTS.length);
  let last = -1;
  const { groups } = columns;
  const { of: known, net } = view.partials();
  for (let i = 0; i < known.length; i++) {
    if (net[i] === NONE) continue;
    const group = groupIn(known[i]);
    const row = groups.row[group];
    if (state[row] !== SELECTED) continue;
    const subject = subjectIn(known[i]);
    const key = keyOf[row];
    const begin = beginOf[key];
    const end = endOf[key];
    const series = groups.metric[group] * SUBJECTS.length;
    if (group !== last) sums.add(series, begin, end, 1);
    sums.add(series + subject, begin, end, net[i]);
    having[series] = having[series + subject] = 1;
    last = group;
  }
  const of = sums.finish();
  const partials: { [M in Metric]?: Partials<Sums> } = {};
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    const series = metric * SUBJECTS.length;
    if (having[series] === 0) continue;
    const subjects: { [K in Subject]?: Sums } = {};
    SUBJECTS.forEach(({ value }, subject) => {
      if (subject > 0 && having[series + subject] === 1) subjects[value] = of(series + subject);
    });
    partials[metricAt(metric)] = { events: of(series), subjects };
  }
  return partials;
}
