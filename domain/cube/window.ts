// What a summary says of a window on time, read off a cube.
import { beyondCount } from "../summarise/beyond.ts";
import { isLarger } from "../summarise/sums.ts";
import type { GroupsOfPeople, Largest, Total, Totals } from "../summary.ts";
import type { Metric, Subject } from "../vocabulary/claim-terms.ts";
import { type Beside, overlappingAt } from "./beside.ts";
import {
  isOpenIn,
  overlapping,
  type RunningCube,
  type SlotWindow,
  sumIn,
  within,
} from "./running.ts";

/**
 * The bins of a window, from 0, both included. Where the bins are the `whole` record, all of them are the whole time,
 * also what lies around them.
 */
export function slotWindow(
  { bins, whole }: Pick<RunningCube, "bins" | "whole">,
  { first, last }: SlotWindow,
): SlotWindow {
  if (whole && first === 0 && last === bins - 1) return { first: 0, last: bins + 1 };
  return { first: first + 1, last: last + 1 };
}

/** The totals that a cube can tell; days, claims and sources are not counted in it. */
export type WindowTotals = Pick<Totals, "events" | "on_map" | "not_mappable" | "disagreeing"> & {
  figures: { readonly [M in Metric]: Omit<Total, "days_with" | "covering"> };
};

/** The totals of a window: what summarise gives for its days. */
export function totalsIn(cube: RunningCube, window: SlotWindow): WindowTotals {
  const { events, not_mappable, disagreeing } = cube.totals;
  const [all, unmapped] = [overlapping(events, window), overlapping(not_mappable, window)];
  const figure = (metric: Metric) => totalIn(cube, metric, window, all);
  return {
    events: all,
    on_map: all - unmapped,
    not_mappable: unmapped,
    disagreeing: overlapping(disagreeing, window),
    figures: {
      participants: { ...figure("participants"), largest: largestIn(cube, window) },
      detained: figure("detained"),
      in_custody: figure("in_custody"),
      charged: figure("charged"),
      injured: figure("injured"),
      killed: figure("killed"),
    },
  };
}

function totalIn(
  { totals }: RunningCube,
  metric: Metric,
  window: SlotWindow,
  events: number,
): Omit<Total, "days_with" | "covering"> {
  const sums = totals.figures[metric];
  const sum = sums ? sumIn(sums, window) : null;
  const withFigure = sums ? overlapping(sums.events, window) : 0;
  return {
    headline: sum?.headline ?? null,
    low: sum?.low ?? null,
    high: sum?.high ?? null,
    open: sums ? isOpenIn(sums, window) : false,
    events_with: withFigure,
    events_without: events - withFigure,
    beyond: beyondCount(sums ? withFigure - within(sums.events, window) : 0),
    largest: null,
    from_groups: groupsIn(totals.from_groups[metric], window),
    partial: groupsIn(totals.partials[metric], window),
  };
}

function groupsIn(
  groups: RunningCube["totals"]["partials"][Metric],
  window: SlotWindow,
): GroupsOfPeople {
  const subjects: { [K in Subject]?: number } = {};
  for (const [subject, sums] of Object.entries(groups?.subjects ?? {})) {
    const sum = within(sums, window);
    if (sum > 0) subjects[subject as Subject] = sum;
  }
  return { subjects, events: groups ? within(groups.events, window) : 0 };
}

function largestIn({ largest }: RunningCube, { first, last }: SlotWindow): Largest | null {
  let found: Largest | null = null;
  for (let slot = first; slot <= last; slot++) {
    const next = largest.events[(largest.slots[slot] ?? 0) - 1];
    if (!next || next === found) continue;
    if (!found || isLarger(next.headline, { start: next.start, id: next.event }, found))
      found = next;
  }
  return found;
}

/**
 * How many of each kind a circle or an area has in a window, and of all together; `kinds` are its own among the
 * series that lie beside each other.
 */
export function kindsIn<K extends string>(
  kinds: readonly (readonly [K, number])[],
  series: Beside,
  window: SlotWindow,
): { events: number; kinds: { [P in K]?: number } } {
  const found: { [P in K]?: number } = {};
  let events = 0;
  for (const [kind, at] of kinds) {
    const count = overlappingAt(series, at, window);
    if (count === 0) continue;
    found[kind] = count;
    events += count;
  }
  return { events, kinds: found };
}
