// Which records a filter selects, and which only one of its dimensions keeps out.
import { append } from "../append.ts";
import { daysOf, type Filter } from "../filter.ts";
import { type Dimension, failures, liesWithin, type Matching } from "../match.ts";
import { type Net, netsOf } from "../nets.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Metric } from "../vocabulary/claim-terms.ts";
import type { Day } from "../when.ts";

export type Selection = {
  /** Records that pass every dimension, in the order given. */
  selected: ResolvedRecord[];
  /** Records that pass every dimension but this one: a facet ignores its own filter. */
  passingBut: (dimension: Dimension) => ResolvedRecord[];
  /** Whether an event lies within the period, and so is summed. */
  summed: (record: ResolvedRecord) => boolean;
  /** What the events that are summed add to sums, by id. */
  nets: (metric: Metric) => ReadonlyMap<string, Net>;
  days: { from: Day; to: Day };
};

/** Applies the filter to all records that the reader may see. */
export function select(records: readonly ResolvedRecord[], filter: Filter, today: Day): Selection {
  const matching: Matching = { filter, days: daysOf(filter.date, today) };
  const selected: ResolvedRecord[] = [];
  const nearly = new Map<Dimension, ResolvedRecord[]>();
  for (const record of records) {
    const [failed, ...more] = failures(record, matching);
    if (failed === undefined) selected.push(record);
    else if (more.length === 0) append(nearly, failed, record);
  }
  const summed = (record: ResolvedRecord) => liesWithin(record, matching);
  const within = selected.filter(summed);
  const nets = new Map<Metric, ReadonlyMap<string, Net>>();
  return {
    selected,
    passingBut: (dimension) => [...selected, ...(nearly.get(dimension) ?? [])],
    summed,
    nets: (metric) => {
      const made = nets.get(metric) ?? netsOf(within, metric);
      nets.set(metric, made);
      return made;
    },
    days: matching.days,
  };
}
