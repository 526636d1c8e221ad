// The cube by a plain pass over all records: readable first, and the oracle of any faster way.
import { append } from "../append.ts";
import type { Cube, CubeArea, FigureSums, GroupSums, Sums, Tally } from "../cube.ts";
import { DIFFER_FROM } from "../disagreement.ts";
import { eachFacet } from "../facet.ts";
import type { Filter } from "../filter.ts";
import { mappable } from "../map-place.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import { binsFor, holdsAll, periodOf } from "../summarise/bins.ts";
import { facetsOf, VALUES } from "../summarise/facets.ts";
import { areaRecords, circleOf, circlesOf, spotOf } from "../summarise/groups.ts";
import { type Selection, select } from "../summarise/selection.ts";
import { largestOf } from "../summarise/sums.ts";
import { firstDays } from "../summarise/timeline.ts";
import type { Question } from "../summarise.ts";
import type { Group, Largest } from "../summary.ts";
import { METRICS, type Metric } from "../vocabulary/claim-terms.ts";
import { KINDS, type Kind } from "../vocabulary/kind.ts";
import { isoOf, knownDay } from "../when.ts";
import { figureSumsOf, groupSumsOf } from "./figures.ts";
import { type Extent, slotsOf } from "./slots.ts";
import { tallyOf } from "./tally.ts";

export type CubeQuestion = Question & {
  /** The finest level the circles may have. */
  level: Group["level"];
  /** The figure of the circles. */
  size: Metric | "events";
};

/** While a window moves, more circles may be in view than a summary gives: each window shows some of them. */
export const MOST_GROUPS = 400;

/** Records cut by time: what every count and sum below is made with. */
type Cut = {
  slots: number;
  extentOf: (record: ResolvedRecord) => Extent;
  count: (records: readonly ResolvedRecord[]) => Tally;
};

/** Everything that a window on time changes. The filter's own period is left out of it. */
export function cubeOf(
  records: readonly ResolvedRecord[],
  { filter: asked, today, viewport, bin, axis = null, change, level: finest, size }: CubeQuestion,
): Cube<Tally, Sums> {
  const filter: Filter = { ...asked, date: null };
  const selection = select(records, filter, today);
  const { selected } = selection;
  const record = firstDays(selected);
  const bins = binsFor(record, { bin, viewport, axis, period: periodOf(asked, today) });
  const slots = slotsOf(bins);
  const cut = cutBy(slots, filter.dated);
  const { level, circles } = circlesOf(selected, viewport, finest, MOST_GROUPS);
  const figures: { [M in Metric]?: FigureSums<Sums> } = {};
  const from_groups: { [M in Metric]?: GroupSums<Sums> } = {};
  const partials: { [M in Metric]?: GroupSums<Sums> } = {};
  for (const { value: metric } of METRICS) {
    const sums = figureSumsOf(selected, selected, metric, cut.extentOf, cut.slots);
    const groups = groupSumsOf(selected, metric, "from_groups", cut.extentOf, cut.slots);
    const some = groupSumsOf(selected, metric, "partials", cut.extentOf, cut.slots);
    if (sums) figures[metric] = sums;
    if (groups) from_groups[metric] = groups;
    if (some) partials[metric] = some;
  }
  return {
    change,
    rule: filter.rule,
    bin: bins.bin,
    start: bins.starts[0] === undefined ? null : isoOf(bins.starts[0]),
    bins: bins.starts.length,
    whole: holdsAll(bins, record),
    totals: {
      events: cut.count(selected),
      not_mappable: cut.count(selected.filter(({ event }) => !mappable(event.place))),
      disagreeing: cut.count(selected.filter(({ differs }) => differs >= DIFFER_FROM)),
      figures,
      from_groups,
      partials,
    },
    largest: leadersOf(selected, cut),
    facets: facetsCut(selection, filter, cut),
    groups: circles.map((each) => ({
      ...circleOf(each, level),
      kinds: kindsOf(each, cut),
      figure:
        size === "events" ? null : figureSumsOf(each, selected, size, cut.extentOf, cut.slots),
    })),
    areas: areaRecords(selected, level).map((each) => areaOf(each, cut)),
  };
}

function cutBy({ count: slots, of }: ReturnType<typeof slotsOf>, dated: Filter["dated"]): Cut {
  const known = new Map<ResolvedRecord, Extent>();
  const extentOf = (record: ResolvedRecord): Extent => {
    const before = known.get(record);
    if (before) return before;
    const { added_on, start, end } = record.event;
    const [from, to] = dated === "added" ? [added_on, added_on] : [start, end];
    const extent = { begin: of(knownDay(from)), end: of(knownDay(to)) };
    known.set(record, extent);
    return extent;
  };
  return {
    slots,
    extentOf,
    count: (records) =>
      tallyOf(
        records.map((record) => ({ ...extentOf(record), value: 1 })),
        slots,
      ),
  };
}

/** The largest crowd that touches each slot: the largest of a window is the largest of its slots'. */
function leadersOf(records: readonly ResolvedRecord[], { slots, extentOf }: Cut) {
  const touching = new Map<number, ResolvedRecord[]>();
  for (const record of records) {
    const { begin, end } = extentOf(record);
    for (let slot = begin; slot <= end; slot++) append(touching, slot, record);
  }
  const events = new Map<string, Largest>();
  const leading = Array.from({ length: slots }, (_, slot) => {
    const largest = largestOf(touching.get(slot) ?? [], "participants");
    if (largest === null) return 0;
    events.set(largest.event, largest);
    return [...events.keys()].indexOf(largest.event) + 1;
  });
  return { events: [...events.values()], slots: leading };
}

function facetsCut(selection: Selection, filter: Filter, cut: Cut): Cube<Tally, Sums>["facets"] {
  const listed = facetsOf(selection, filter, []);
  return eachFacet((name) => {
    const having = new Map<string, ResolvedRecord[]>();
    for (const record of selection.passingBut(name))
      for (const value of VALUES[name](record)) append(having, value, record);
    return listed[name].map(({ value }) => ({ value, events: cut.count(having.get(value) ?? []) }));
  });
}

function areaOf(records: readonly ResolvedRecord[], cut: Cut): CubeArea<Tally> {
  return { ...spotOf(records), kinds: kindsOf(records, cut) };
}

function kindsOf(records: readonly ResolvedRecord[], { count }: Cut): CubeArea<Tally>["kinds"] {
  const kinds: { [K in Kind]?: Tally } = {};
  for (const { value } of KINDS) {
    const some = records.filter(({ event }) => event.kind === value);
    if (some.length > 0) kinds[value] = count(some);
  }
  return kinds;
}
