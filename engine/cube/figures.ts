// Sums figures by time: of all selected events by metric, and of each circle by the one metric that was asked for.
import type { FigureSums, Sums } from "../../domain/cube.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { headlineAt, NONE, openAt, widerGroup } from "../figures/figures.ts";
import type { Counts } from "../query/counts.ts";
import { SELECTED } from "../query/scan.ts";
import type { View } from "../query/view.ts";
import { METRIC_COUNT, metricAt, metricCode } from "../store/claims.ts";
import type { Extents } from "./extents.ts";
import { Leaders, type LeadersByTime } from "./leaders.ts";
import { TimedSums } from "./tallies.ts";

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
  { state }: Counts,
  extents: Extents,
  { circles, circleOf, size }: Sized,
): FiguresByTime {
  const { columns, visibility, figures } = view;
  const { times, keyOf, begin: beginOf, end: endOf } = extents;
  const { metric: metricOf } = columns.groups;
  const { net, least, most } = figures.entries;
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
  const close = closerOf(view, extents, isIn);
  const { begins } = sums;

  const add = (set: number, group: number, row: number, begin: number, end: number) => {
    const series = set * PARTS;
    const entry = figures.of[group];
    const own = net[entry];
    const below = own - least[entry];
    const above = most[entry] - own;
    let at = series * times + begin;
    having[set] = 1;
    begins[at] += 1;
    at += times;
    begins[at] += own;
    at += times;
    begins[at] += below;
    at += times;
    begins[at] += above;
    if (begin !== end) {
      sums.move(series + EVENTS, begin, end, 1);
      sums.move(series + HEADLINE, begin, end, own);
      sums.move(series + BELOW, begin, end, below);
      sums.move(series + ABOVE, begin, end, above);
    }
    if (openAt(figures, group) === 0) return;
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

/** What takes off an open roll-up of a set where a wider one closes it again (domain/cube/figures.ts). */
function closerOf(
  view: View,
  { times, keyOf, begin: beginOf, end: endOf }: Extents,
  isIn: (row: number, set: number) => boolean,
) {
  const { row: rowOf, metric: metricOf } = view.columns.groups;
  const above = widerGroup(view);
  return (sums: TimedSums, set: number, from: number): void => {
    const metric = metricOf[from];
    let [begin, end] = [times, 0];
    for (let group = from; group >= 0; ) {
      const row = rowOf[group];
      if (!isIn(row, set)) return;
      const key = keyOf[row];
      begin = Math.min(begin, beginOf[key]);
      end = Math.max(end, endOf[key]);
      const closed = openAt(view.figures, group) === 0;
      if (closed) sums.add(set * PARTS + OPEN_ENDS, begin, end, -1);
      group = closed ? -1 : above(row, metric);
    }
  };
}
