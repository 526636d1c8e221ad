// Which records a filter selects, and which only one of its dimensions keeps out.
import { append } from "../append.ts";
import { daysOf, type Filter } from "../filter.ts";
import { ancestry, type Dimension, failures, liesWithin, type Matching } from "../match.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Day } from "../when.ts";

export type Selection = {
  /** Records that pass every dimension, in the order given. */
  selected: ResolvedRecord[];
  /** Records that pass every dimension but this one: a facet ignores its own filter. */
  passingBut: (dimension: Dimension) => ResolvedRecord[];
  /** Whether an event lies within the period, and so is summed. */
  summed: (record: ResolvedRecord) => boolean;
  days: { from: Day; to: Day };
};

/** Applies the filter to all records that the reader may see. */
export function select(records: readonly ResolvedRecord[], filter: Filter, today: Day): Selection {
  const matching: Matching = {
    filter,
    days: daysOf(filter.date, today),
    above: ancestry(records),
  };
  const selected: ResolvedRecord[] = [];
  const nearly = new Map<Dimension, ResolvedRecord[]>();
  for (const record of records) {
    const [failed, ...more] = failures(record, matching);
    if (failed === undefined) selected.push(record);
    else if (more.length === 0) append(nearly, failed, record);
  }
  return {
    selected,
    passingBut: (dimension) => [...selected, ...(nearly.get(dimension) ?? [])],
    summed: (record) => liesWithin(record, matching),
    days: matching.days,
  };
}
