// Sums claims about groups of people by time.
import type { Cube, GroupSums, Sums } from "../../domain/cube.ts";
import { type Metric, SUBJECTS, type Subject } from "../../domain/vocabulary/claim-terms.ts";
import { groupIn, subjectIn } from "../figures/claim-status.ts";
import { NONE } from "../figures/figures.ts";
import { BESIDE, IN_FIGURE, placeOfPartial } from "../figures/partials.ts";
import type { Counts } from "../query/counts.ts";
import { SELECTED } from "../query/scan.ts";
import type { View } from "../query/view.ts";
import { METRIC_COUNT, metricAt } from "../store/claims.ts";
import type { Extents } from "./extents.ts";
import { TimedSums } from "./tallies.ts";

/** By where a partial stands that is told, and by metric. */
const KINDS = 2 * METRIC_COUNT;

/** What is known of groups of people. Series are those of a metric's subjects; all people's counts the events. */
export function partialsByTime(
  { columns, ...view }: View,
  { state }: Counts,
  { times, keyOf, begin: beginOf, end: endOf }: Extents,
): Pick<Cube<never, Sums>["totals"], "from_groups" | "partials"> {
  const sums = new TimedSums(KINDS * SUBJECTS.length, times);
  const having = new Uint8Array(KINDS * SUBJECTS.length);
  let last = -1;
  const { groups } = columns;
  const { of: known, owner, net } = view.partials();
  for (let i = 0; i < known.length; i++) {
    const place = placeOfPartial(owner[i]);
    if (net[i] === NONE || place > IN_FIGURE) continue;
    const group = groupIn(known[i]);
    const row = groups.row[group];
    if (state[row] !== SELECTED) continue;
    const subject = subjectIn(known[i]);
    const key = keyOf[row];
    const begin = beginOf[key];
    const end = endOf[key];
    const series = (place * METRIC_COUNT + groups.metric[group]) * SUBJECTS.length;
    if (group !== last) sums.add(series, begin, end, 1);
    sums.add(series + subject, begin, end, net[i]);
    having[series] = having[series + subject] = 1;
    last = group;
  }
  const of = sums.finish();
  const placed = (place: number) => {
    const found: { [M in Metric]?: GroupSums<Sums> } = {};
    for (let metric = 0; metric < METRIC_COUNT; metric++) {
      const series = (place * METRIC_COUNT + metric) * SUBJECTS.length;
      if (having[series] === 0) continue;
      const subjects: { [K in Subject]?: Sums } = {};
      SUBJECTS.forEach(({ value }, subject) => {
        if (subject > 0 && having[series + subject] === 1) subjects[value] = of(series + subject);
      });
      found[metricAt(metric)] = { events: of(series), subjects };
    }
    return found;
  };
  return { from_groups: placed(IN_FIGURE), partials: placed(BESIDE) };
}
