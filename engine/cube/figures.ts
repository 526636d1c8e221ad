// Sums figures by time: of all selected events by metric, and of each circle by the one metric that was asked for.
import type { FigureSums, Sums } from "../../domain/cube.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { headlineAt, NONE, openOf } from "../figures/figures.ts";
import { SELECTED } from "../query/scan.ts";
import { eachOther, type SummedEvents } from "../query/selected-nets.ts";
import type { Selection } from "../query/selection.ts";
import type { View } from "../query/view.ts";
import { groupOf, METRIC_COUNT, metricAt, metricCode } from "../store/claims.ts";
import type { Extents } from "./extents.ts";
import { Leaders, type LeadersByTime } from "./leaders.ts";
import { TimedSums } from "./tallies.ts";
import { type Add, addMembers, membersOf, treesOutOfTime } from "./trees.ts";

/** The series of one set of events. Sets are the events with a figure of a metric, then those of each circle. */
const EVENTS = 0;
const HEADLINE = 1;
const BELOW = 2;
const ABOVE = 3;
const OPEN_ENDS = 4;
const PARTS = 5;

/** The circles, which of them each place's code is in (-1 in none), and the figure that is summed of them. */
export type Sized = { circles: number; circleOf: Int32Array; size: Metric | "events" };

export type FiguresByTime = {
  totals: { readonly [M in Metric]?: FigureSums<Sums> };
  /** By circle; null where it has no figure. */
  circles: readonly (FigureSums<Sums> | null)[];
  leading: LeadersByTime;
};

/** All sums of figures about all people, and the largest crowds, in one pass over the figures. */
export function figuresByTime(
  view: View,
  { counts: { state }, summed: { atAnyTime } }: Selection,
  extents: Extents,
  { circles, circleOf, size }: Sized,
): FiguresByTime {
  const { columns, visibility, figures } = view;
  const { times, keyOf, begin: beginOf, end: endOf } = extents;
  const { metric: metricOf } = columns.groups;
  const placeOf = visibility.place;
  const participants = metricCode("participants");
  const sized = size === "events" ? -1 : metricCode(size);
  const sets = METRIC_COUNT + (sized < 0 ? 0 : circles);
  const sums = new TimedSums(sets * PARTS, times);
  const having = new Uint8Array(sets);
  const leaders = new Leaders(view, times);
  const isIn = (row: number, set: number) =>
    state[row] === SELECTED &&
    (set < METRIC_COUNT || circleOf[placeOf[row]] === set - METRIC_COUNT);
  const numbers = selectedNumbers(view, atAnyTime);
  const close = closerOf(view, extents, isIn, numbers);
  const outOfTime = treesOutOfTime(view, extents);
  const { begins } = sums;

  const add = (set: number, group: number, row: number, begin: number, end: number) => {
    const series = set * PARTS;
    const { net, below, above, isOpen } = numbers(row, figures.of[group]);
    let at = series * times + begin;
    having[set] = 1;
    begins[at] += 1;
    if (begin !== end) sums.move(series + EVENTS, begin, end, 1);
    if (outOfTime.isIn[row] === 1) return;
    at += times;
    begins[at] += net;
    at += times;
    begins[at] += below;
    at += times;
    begins[at] += above;
    if (begin !== end) {
      sums.move(series + HEADLINE, begin, end, net);
      sums.move(series + BELOW, begin, end, below);
      sums.move(series + ABOVE, begin, end, above);
    }
    if (!isOpen) return;
    sums.add(series + OPEN_ENDS, begin, end, 1);
    if (visibility.parent[row] !== 0) close(sums, set, group);
  };

  const { firstGroup: firstOf, groupCount: countOf, count } = columns.events;
  for (let row = 1; row < count; row++) {
    if (state[row] !== SELECTED) continue;
    const key = keyOf[row];
    const begin = beginOf[key];
    const end = endOf[key];
    const first = firstOf[row];
    const last = first + countOf[row];
    for (let group = first; group < last; group++) {
      const headline = headlineAt(figures, group);
      if (headline === NONE) continue;
      const metric = metricOf[group];
      add(metric, group, row, begin, end);
      if (metric === participants) leaders.offer(row, headline, begin, end);
      if (metric !== sized) continue;
      const circle = circleOf[placeOf[row]];
      if (circle >= 0) add(METRIC_COUNT + circle, group, row, begin, end);
    }
  }

  const addOne: Add = (set, begin, end, added) => {
    const series = set * PARTS;
    sums.add(series + HEADLINE, begin, end, added.headline);
    sums.add(series + BELOW, begin, end, added.below);
    sums.add(series + ABOVE, begin, end, added.above);
    sums.add(series + OPEN_ENDS, begin, end, added.open);
  };
  const membersIn = membersOf(view, atAnyTime, extents);
  for (const root of outOfTime.roots)
    membersIn(root).forEach((members, metric) => {
      addMembers(
        members,
        (row) => {
          const circle = metric === sized ? circleOf[placeOf[row]] : -1;
          return circle < 0 ? [metric] : [metric, METRIC_COUNT + circle];
        },
        addOne,
      );
    });

  const of = sums.finish();
  const sumsOf = (set: number) => (having[set] === 1 ? figureSums(of, set * PARTS) : null);
  const totals: { [M in Metric]?: FigureSums<Sums> } = {};
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    const own = sumsOf(metric);
    if (own !== null) totals[metricAt(metric)] = own;
  }
  return {
    totals,
    circles: Array.from({ length: circles }, (_, circle) => sumsOf(METRIC_COUNT + circle)),
    leading: leaders.leading(),
  };
}

function figureSums(of: (series: number) => Sums, series: number): FigureSums<Sums> {
  return {
    events: of(series + EVENTS),
    headline: of(series + HEADLINE),
    below: of(series + BELOW),
    above: of(series + ABOVE),
    open: of(series + OPEN_ENDS),
  };
}

/** What a figure adds to sums over the selection. One object, which the next call fills anew. */
type Numbers = { net: number; below: number; above: number; isOpen: boolean };

/** What finds it, by row and entry. Only events with parts add something else than to sums over everything. */
function selectedNumbers(
  view: View,
  selected: SummedEvents,
): (row: number, entry: number) => Numbers {
  const { columns, figures, visibility } = view;
  const { owner, net, least, most } = figures.entries;
  const { rows, wider } = visibility.tree;
  const hasParts = new Uint8Array(columns.events.count);
  for (const place of wider) hasParts[rows[place]] = 1;
  const found: Numbers = { net: 0, below: 0, above: 0, isOpen: false };
  const fill = (adds: number, low: number, high: number, isOpen: boolean): Numbers => {
    found.net = adds;
    found.below = adds - low;
    found.above = high - adds;
    found.isOpen = isOpen;
    return found;
  };
  const others = new Map<number, readonly [number, number, number, boolean]>();
  eachOther(selected.others(figures), (entry, ...numbers) => others.set(entry, numbers));
  return (row, entry) => {
    const other = hasParts[row] === 1 ? others.get(entry) : undefined;
    return other === undefined
      ? fill(net[entry], least[entry], most[entry], openOf(owner[entry]) !== 0)
      : fill(...other);
  };
}

/** What takes off an open roll-up of a set where a wider one closes it again (domain/cube/figures.ts). */
function closerOf(
  view: View,
  { times, keyOf, begin: beginOf, end: endOf }: Extents,
  isIn: (row: number, set: number) => boolean,
  numbers: ReturnType<typeof selectedNumbers>,
) {
  const { columns, figures, visibility } = view;
  const { row: rowOf, metric: metricOf } = columns.groups;
  const { parent } = visibility;
  /** The claim group of the nearest wider selected event with a figure, or null. */
  const above = (row: number, metric: number): number | null => {
    for (let up = parent[row]; up !== 0; up = parent[up]) {
      const group = isIn(up, metric) ? groupOf(columns, up, metric) : -1;
      if (group >= 0 && figures.of[group] >= 0) return group;
    }
    return null;
  };
  return (sums: TimedSums, set: number, from: number): void => {
    const metric = metricOf[from];
    let [begin, end] = [times, 0];
    for (let group: number | null = from; group !== null; ) {
      const row: number = rowOf[group];
      if (!isIn(row, set)) return;
      const key = keyOf[row];
      begin = Math.min(begin, beginOf[key]);
      end = Math.max(end, endOf[key]);
      const closed: boolean = !numbers(row, figures.of[group]).isOpen;
      if (closed) sums.add(set * PARTS + OPEN_ENDS, begin, end, -1);
      group = closed ? null : above(row, metric);
    }
  };
}
