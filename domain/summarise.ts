// The summary by a plain pass over all records: readable first, and the oracle of any faster way.
import { DIFFER_FROM } from "./disagreement.ts";
import type { Filter } from "./filter.ts";
import { mappable } from "./map-place.ts";
import type { ResolvedRecord } from "./resolve-all.ts";
import { binsFor, type Days, periodOf } from "./summarise/bins.ts";
import { facetsOf } from "./summarise/facets.ts";
import { marksOf, splitBy } from "./summarise/groups.ts";
import { type Selection, select } from "./summarise/selection.ts";
import { firstDays, timelineOf, type Voices } from "./summarise/timeline.ts";
import { totalOf } from "./summarise/totals.ts";
import type { Split, Summary, Viewport } from "./summary.ts";
import { type Bin, type Day, datable, knownDay } from "./when.ts";

export type Question = {
  filter: Filter;
  today: Day;
  viewport: Viewport | null;
  bin: Bin | "auto";
  /** The days that the timeline covers; unless given, the filter's period decides. */
  axis?: Days | null | undefined;
  /** By which places the figures are split; not at all without. */
  split?: Split | undefined;
  /** Number of the newest change the records hold. */
  change: number;
};

/**
 * Everything a dashboard draws. `records` are all that the reader may see under the filter's rule;
 * `voices` are the same records under the rules of single voices.
 */
export function summarise(
  records: readonly ResolvedRecord[],
  voices: Voices,
  { filter, today, viewport, bin, axis = null, split, change }: Question,
): Summary {
  const selection = select(records, filter, today);
  const { selected } = selection;
  const anyDay = selection.passingBut("date");
  const bins = binsFor(firstDays(anyDay), {
    ...{ bin, viewport, axis },
    period: periodOf(filter, today),
  });
  const timeline = timelineOf(anyDay, voices, bins);
  const onMap = selected.filter(({ event }) => mappable(event.place)).length;
  return {
    change,
    rule: filter.rule,
    totals: {
      events: selected.length,
      on_map: onMap,
      not_mappable: selected.length - onMap,
      not_datable: selected.filter(({ event }) => !datable(event.date_precision, timeline.bin))
        .length,
      disagreeing: selected.filter(({ differs }) => differs >= DIFFER_FROM).length,
      claims: selected.reduce((sum, { claims }) => sum + claims.length, 0),
      sources: new Set(selected.flatMap((record) => citedIn(record, filter.as_of))).size,
      days: daysIn(selection),
      figures: {
        participants: totalOf(selection, "participants"),
        detained: totalOf(selection, "detained"),
        in_custody: totalOf(selection, "in_custody"),
        charged: totalOf(selection, "charged"),
        injured: totalOf(selection, "injured"),
        killed: totalOf(selection, "killed"),
      },
    },
    timeline,
    facets: facetsOf(selection, filter, records),
    ...marksOf(selection, viewport),
    ...(split && { split: splitBy(selection, split) }),
  };
}

function daysIn({ selected, days }: Selection): number {
  const first = Number.isFinite(days.from)
    ? days.from
    : selected.reduce(
        (day, { event }) => Math.min(day, knownDay(event.start)),
        Number.POSITIVE_INFINITY,
      );
  const last = Number.isFinite(days.to)
    ? days.to
    : selected.reduce(
        (day, { event }) => Math.max(day, knownDay(event.end)),
        Number.NEGATIVE_INFINITY,
      );
  return last >= first ? last - first + 1 : 0;
}

/** The sources of an event's claims, and those that it names itself: of these nobody knows since when. */
function citedIn({ claims, sources }: ResolvedRecord, as_of: Filter["as_of"]): string[] {
  const named = as_of === null ? sources.map(({ id }) => id) : [];
  return [...claims.map(({ source }) => source), ...named];
}
