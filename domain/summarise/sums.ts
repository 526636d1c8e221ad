// Sums of net values over events, and the largest figure among them.

import type { Event } from "../event.ts";
import { fromGroupsOf } from "../from-groups.ts";
import type { Net } from "../nets.ts";
import { knownTo } from "../place.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Figure } from "../rule.ts";
import type { Largest, Sum } from "../summary.ts";
import type { Metric } from "../vocabulary/claim-terms.ts";
import type { Selection } from "./selection.ts";

/** What a sum is made of: which events are summed, and what each of them adds. */
export type Summing = Pick<Selection, "summed" | "nets">;

/** The sum of one metric over events; null when none of them has a figure of its own: what only parts have is theirs. */
export function sumOf(
  records: readonly ResolvedRecord[],
  metric: Metric,
  { summed, nets }: Summing,
): Sum | null {
  const counted = records.filter((record) => record.figures[metric] && summed(record));
  if (counted.length === 0) return null;
  const own = nets(metric);
  const add = (value: (net: Net) => number) =>
    counted.reduce((sum, { event }) => {
      const net = own.get(event.id);
      return net ? sum + value(net) : sum;
    }, 0);
  const events_with = records.filter((record) => record.figures[metric]).length;
  return {
    ...spanned(
      add((net) => net.headline),
      add((net) => net.least),
      add((net) => net.most),
    ),
    open: openEnds(counted, own).length > 0,
    events_with,
    events_without: records.length - events_with,
    from_groups: fromGroupsOf(
      counted.filter((record) => record.figures[metric]?.from_groups).length,
      counted.length,
    ),
  };
}

/**
 * A sum with its range. The nets of the range follow the tree by themselves, so that over some of the events of a
 * selection they may fall short of the headline's: the range always holds its headline.
 */
export function spanned(headline: number, least: number, most: number) {
  return { headline, low: Math.min(least, headline), high: Math.max(most, headline) };
}

/** The events that leave a sum open: their roll-ups are, unless a wider event of the same sum has one that is not. */
export function openEnds<R extends Pick<ResolvedRecord, "event">>(
  counted: readonly R[],
  nets: ReadonlyMap<string, Net>,
): R[] {
  const open = counted.filter(({ event }) => nets.get(event.id)?.open);
  if (open.length === 0) return open;
  const ids = new Set(counted.map(({ event }) => event.id));
  const above = (id: string) => {
    const under = nets.get(id)?.under ?? null;
    return under !== null && ids.has(under) ? under : null;
  };
  return open.filter(({ event }) => {
    for (let wider = above(event.id); wider !== null; wider = above(wider))
      if (!nets.get(wider)?.open) return false;
    return true;
  });
}

/** The event with the largest headline among those known to the city or better. */
export function largestOf(records: readonly ResolvedRecord[], metric: Metric): Largest | null {
  let largest: Largest | null = null;
  for (const { event, figures } of records) {
    const figure = figures[metric];
    if (!figure || !knownTo(event.place.precision, "city")) continue;
    if (largest !== null && !isLarger(figure.headline, event, largest)) continue;
    largest = asLargest(event, figure);
  }
  return largest;
}

/** An event and its figure, as they are named beside a sum. */
export function asLargest(event: Event, figure: Figure): Largest {
  const { headline, low, high, least, most, open, qualifier, from_groups } = figure;
  return {
    event: event.id,
    title: event.title,
    place: event.place.name,
    start: event.start,
    headline,
    low,
    high,
    least,
    most,
    open,
    qualifier,
    from_groups,
  };
}

/** Of equal headlines the later event is named, then the one with the smaller id. */
export function isLarger(
  headline: number,
  { start, id }: Pick<Event, "start" | "id">,
  than: Largest,
): boolean {
  if (headline !== than.headline) return headline > than.headline;
  return start === than.start ? id < than.event : start > than.start;
}
