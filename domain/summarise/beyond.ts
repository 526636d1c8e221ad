// What is known of events that reach beyond a period: they are in no sum over it, and their tightest span tells a figure.
import { netsOf } from "../nets.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Beyond } from "../summary.ts";
import type { Metric } from "../vocabulary/claim-terms.ts";
import { type Day, knownDay } from "../when.ts";
import type { Selection } from "./selection.ts";
import { sumOf } from "./sums.ts";

/** Days from the first to the last, both included. */
export type Days = { start: Day; end: Day };

const NO_SPAN = { headline: null, low: null, high: null, open: false, start: null, end: null };

/** So many events with a figure, of which no span is told. */
export function beyondCount(events: number): Beyond {
  return { events, ...NO_SPAN };
}

/** The selected events with a figure that reach beyond the period, and what those of the tightest span come to by themselves. */
export function beyondOf(
  { selected, summed, days: period }: Pick<Selection, "selected" | "summed" | "days">,
  metric: Metric,
): Beyond {
  const reaching = selected.filter((record) => record.figures[metric] && !summed(record));
  const [first, ...others] = reaching.map(daysOf);
  if (first === undefined) return beyondCount(0);
  const span = others.reduce((best, next) => (isTighter(next, best, period) ? next : best), first);
  const those = selected.filter((record) => isSame(daysOf(record), span));
  const nets = netsOf(those, metric);
  const sum = sumOf(those, metric, { summed: () => true, nets: () => nets });
  if (sum === null) return beyondCount(reaching.length);
  const [some] = reaching.filter((record) => isSame(daysOf(record), span));
  const { headline, low, high, open } = sum;
  const { start = null, end = null } = some?.event ?? {};
  return { events: reaching.length, headline, low, high, open, start, end };
}

/** Whether a span comes before another: the shorter one, then the one with more days in the period, then the earlier. */
export function isTighter(span: Days, than: Days, period: { from: Day; to: Day }): boolean {
  const length = ({ start, end }: Days) => end - start;
  const within = ({ start, end }: Days) => Math.min(end, period.to) - Math.max(start, period.from);
  if (length(span) !== length(than)) return length(span) < length(than);
  if (within(span) !== within(than)) return within(span) > within(than);
  return span.start < than.start;
}

function daysOf({ event }: Pick<ResolvedRecord, "event">): Days {
  return { start: knownDay(event.start), end: knownDay(event.end) };
}

function isSame(one: Days, other: Days): boolean {
  return one.start === other.start && one.end === other.end;
}
