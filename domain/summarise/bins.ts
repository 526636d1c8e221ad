// The bins of a timeline: fine enough for the period that is looked at, with some of the record around it.
import { daysOf, type Filter } from "../filter.ts";
import type { Viewport } from "../summary.ts";
import { BINS, type Bin, binFor, binStart, binsBetween, type Day, nextBin } from "../when.ts";

/** How long the bins are, and the first day of each. */
export type Bins = { bin: Bin; starts: Day[] };

/** From one day to another, both included; an open end is infinite. */
export type Days = { from: Day; to: Day };

export const ALL_DAYS: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * What is asked of a timeline: how long its bins are, how much room it has, the days that it covers (null leaves them
 * to the period), and the period that is looked at.
 */
export type AskedBins = {
  bin: Bin | "auto";
  viewport: Pick<Viewport, "width"> | null;
  axis: Days | null;
  period: Days;
};

const NARROWEST_COLUMN_PX = 8;
const USUAL_WIDTH_PX = 760;
const MOST_BINS = 5_000;
/** Of the columns there is room for, those around a period: one of five at least. */
const OWN = 0.8;
/** As many bins as a period has stand on either side of it, and for a short one so many. */
const LEAST_BESIDE = 10;

/** The days whose bins a filter's timeline shows: its period's, unless that says when events were added. */
export function periodOf({ date, dated }: Pick<Filter, "date" | "dated">, today: Day): Days {
  return dated === "event" ? daysOf(date, today) : ALL_DAYS;
}

/**
 * The bins for events whose first days lie from `first` to `last`; none when `first` comes after `last`. They cover the
 * axis that is asked for, else all of these days, unless that needs coarser bins than the period by itself: then the
 * period, and about as much on either side. `auto` is the finest bin that leaves a column room as wide as the map.
 */
export function binsFor(record: { first: Day; last: Day }, asked: AskedBins): Bins {
  const { first, last } = record;
  if (first > last) return { bin: asked.bin === "auto" ? "day" : asked.bin, starts: [] };
  const columns = columnsIn(asked.viewport);
  const all = { from: first, to: last };
  const covered = (asked.axis && meeting(asked.axis, all)) ?? all;
  const bin = binOf(asked.bin, covered, columns);
  const period = asked.axis === null ? meeting(asked.period, all) : null;
  const own = period && binOf(asked.bin, period, Math.floor(columns * OWN));
  if (period === null || own === null || BINS.indexOf(own) >= BINS.indexOf(bin))
    return { bin, starts: binsBetween(covered.from, covered.to, bin) };
  return { bin: own, starts: around(binsBetween(period.from, period.to, own), own, all, columns) };
}

/** Whether a period asks for finer bins than these, in the same room. */
export function asksFiner(bin: Bin, period: Days, viewport: Pick<Viewport, "width"> | null) {
  const own = binOf("auto", period, Math.floor(columnsIn(viewport) * OWN));
  return BINS.indexOf(own) < BINS.indexOf(bin);
}

function columnsIn(viewport: AskedBins["viewport"]): number {
  return Math.floor((viewport?.width ?? USUAL_WIDTH_PX) / NARROWEST_COLUMN_PX);
}

/** The days that bins cover; null when there are none. */
export function daysCovered({ bin, starts }: Bins): Days | null {
  const [from, last] = [starts[0], starts.at(-1)];
  return from === undefined || last === undefined ? null : { from, to: nextBin(last, bin) - 1 };
}

/** Whether the bins hold every one of the first days between which they were made. */
export function holdsAll(bins: Bins, { first, last }: { first: Day; last: Day }): boolean {
  const covered = daysCovered(bins);
  return covered === null || (covered.from <= first && covered.to >= last);
}

/** What two spans of days have in common; null where that is nothing. */
function meeting(some: Days, all: Days): Days | null {
  const days = { from: Math.max(some.from, all.from), to: Math.min(some.to, all.to) };
  return days.from <= days.to ? days : null;
}

/** The bin that is asked for, as far as few enough of it cover the days; `auto` is the finest of at most `columns`. */
function binOf(asked: Bin | "auto", { from, to }: Days, columns: number): Bin {
  const finest = binFor(from, to, MOST_BINS);
  const wanted = asked !== "auto" ? asked : binFor(from, to, columns);
  const coarsest = asked === "auto" && wanted === "year" ? "month" : wanted;
  return BINS.indexOf(coarsest) < BINS.indexOf(finest) ? finest : coarsest;
}

/** Bins with those on either side that there is room for, as far as the record reaches. */
function around(own: readonly Day[], bin: Bin, record: Days, columns: number): Day[] {
  const room = Math.floor((columns - own.length) / 2);
  const beside = Math.max(1, Math.min(room, Math.max(own.length, LEAST_BESIDE)));
  let [from, to] = [own[0] ?? record.from, own.at(-1) ?? record.to];
  const [first, last] = [binStart(record.from, bin), binStart(record.to, bin)];
  for (let i = 0; i < beside && from > first; i++) from = binStart(from - 1, bin);
  for (let i = 0; i < beside && to < last; i++) to = nextBin(to, bin);
  return binsBetween(from, to, bin);
}
