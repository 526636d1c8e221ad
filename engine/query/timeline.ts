// Builds the timeline from rows counted by date span: its bins, its series, and the events drawn as spans.
import {
  type AskedBins,
  binsFor,
  type Bins as DomainBins,
  daysCovered,
} from "../../domain/summarise/bins.ts";
import { isShort, isSpan, MOST_SPANS, staysIn, VOICES } from "../../domain/summarise/timeline.ts";
import type { BinSums, Series, Span, Timeline } from "../../domain/summary.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import { type Day, datable, isoOf } from "../../domain/when.ts";
import { METRIC_COUNT, metricAt } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Counts } from "./counts.ts";
import { KIND_COUNT, NOT_IN_PERIOD } from "./scan.ts";
import type { FigureSums } from "./sum-figures.ts";
import { sumAt } from "./sums.ts";
import type { VoiceSums } from "./voices.ts";

export type Bins = DomainBins & {
  /** By code of span: the bin in which its events are counted; -1 when they are not known to one. */
  countedIn: Int32Array;
  /** The bin in which their figures are summed; -1 also for events that reach into another bin. */
  summedIn: Int32Array;
};

/** The bins among every row but for the period. */
export function binsOf(columns: Columns, counts: Counts, asked: AskedBins): Bins {
  const { dateSpans } = columns.events;
  const { start, end, exactness } = dateSpans;
  const countedIn = new Int32Array(dateSpans.count).fill(-1);
  const summedIn = new Int32Array(dateSpans.count).fill(-1);
  const bins = binsFor(firstDays(columns, counts), asked);
  const { bin, starts } = bins;
  const covered = daysCovered(bins);
  if (covered === null) return { bin, starts, countedIn, summedIn };
  const { from, to } = covered;
  const indexOf = indexed(starts);
  const inOneBin = dateSpans.byExactness((precision) => datable(precision, bin));
  for (let code = 1; code < dateSpans.count; code++) {
    const day = start[code];
    if (day < from || day > to || !inOneBin[exactness[code]]) continue;
    const at = indexOf(day);
    countedIn[code] = at;
    const until = end[code];
    const stays =
      until > to ? staysIn(bin, day, until) : isShort(day, until) || indexOf(until) === at;
    if (stays) summedIn[code] = at;
  }
  return { bin, starts, countedIn, summedIn };
}

/** The first days of the first and of the last event, of every row but for the period. */
export function firstDays({ events }: Columns, counts: Counts): { first: Day; last: Day } {
  const { dateSpans } = events;
  const codes = dateSpans.byStart();
  const passes = (code: number) => counts.passing[code] > 0;
  const [first, last] = [codes.find(passes), codes.findLast(passes)];
  return {
    first: first === undefined ? Number.POSITIVE_INFINITY : dateSpans.startOf(first),
    last: last === undefined ? Number.NEGATIVE_INFINITY : dateSpans.startOf(last),
  };
}

/** The bin of a day that lies in one of the bins that begin on `starts`. */
function indexed(starts: readonly Day[]): (day: Day) => number {
  const first = starts[0];
  const days = new Uint16Array((starts.at(-1) ?? 0) - first + LONGEST_BIN);
  starts.forEach((start, bin) => {
    days.fill(bin, start - first, (starts[bin + 1] ?? Number.POSITIVE_INFINITY) - first);
  });
  return (day) => days[day - first];
}

const LONGEST_BIN = 366;

/** The timeline but for its spans. */
export function timelineOf(
  columns: Columns,
  counts: Counts,
  bins: Bins,
  added: FigureSums,
  voices: readonly VoiceSums[],
): Omit<Timeline, "spans" | "long_events"> {
  const { bin, starts } = bins;
  return {
    bin,
    ...besideOf(columns, counts, bins),
    start: starts[0] === undefined ? null : isoOf(starts[0]),
    bins: starts.length,
    series: seriesOf(counts, bins),
    figures: figuresOf(bins, added, voices),
  };
}

/** How many rows begin before the bins, and after them. */
function besideOf(
  { events }: Columns,
  { passing }: Counts,
  bins: Bins,
): Pick<Timeline, "earlier" | "later"> {
  const { dateSpans } = events;
  const covered = daysCovered(bins);
  let [earlier, later] = [0, 0];
  for (let code = 1; covered !== null && code < dateSpans.count; code++) {
    const day = dateSpans.startOf(code);
    if (day < covered.from) earlier += passing[code];
    else if (day > covered.to) later += passing[code];
  }
  return { earlier, later };
}

function seriesOf({ selected, beyondPeriod, passing }: Counts, { starts, countedIn }: Bins) {
  /** By bin and kind; what is in no bin stands in front. */
  const rows = new Uint32Array((starts.length + 1) * KIND_COUNT);
  const add = (counted: Uint32Array) => {
    for (let code = 0; code * KIND_COUNT < counted.length; code++) {
      if (passing[code] === 0) continue;
      const from = code * KIND_COUNT;
      const into = (1 + countedIn[code]) * KIND_COUNT;
      for (let kind = 0; kind < KIND_COUNT; kind++) rows[into + kind] += counted[from + kind];
    }
  };
  add(selected.dateSpans);
  add(beyondPeriod);
  const series: { [K in Kind]?: number[] } = {};
  KINDS.forEach(({ value }, kind) => {
    const [none = 0, ...bins] = rows.filter((_, at) => at % KIND_COUNT === kind);
    if (none > 0 || bins.some((events) => events > 0)) series[value] = bins;
  });
  return series;
}

function figuresOf(
  { starts }: Bins,
  { bins }: FigureSums,
  voices: readonly VoiceSums[],
): Timeline["figures"] {
  const figures: Timeline["figures"] = {};
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    const heard = (voice: number): Series =>
      starts.map((_, bin) => {
        const at = bin * METRIC_COUNT + metric;
        return voices[voice]?.count[at] ? voices[voice].sum[at] : null;
      });
    const all = starts.map((_, bin) => sumAt(bins, bin, metric, 0));
    const sums: BinSums = {
      headline: all.map((sum) => sum?.headline ?? null),
      low: all.map((sum) => sum?.low ?? null),
      high: all.map((sum) => sum?.high ?? null),
      open: all.map((sum) => sum?.open ?? false),
      from_groups: all.map((sum) => sum?.from_groups ?? "none"),
      authorities: heard(VOICES.indexOf("authorities")),
      monitors: heard(VOICES.indexOf("monitors")),
      organisers: heard(VOICES.indexOf("organisers")),
    };
    const known = [sums.headline, ...VOICES.map((voice) => sums[voice])];
    if (known.some((series) => series.some((value) => value !== null)))
      figures[metricAt(metric)] = sums;
  }
  return figures;
}

/** The rows drawn as spans, the fifty longest that touch the bins, of equals the first; and how many there are of such. */
export function spanRows(
  { events }: Columns,
  { passing, state }: Counts,
  bins: Bins,
): { rows: number[]; all: number } {
  const { bin } = bins;
  const { dateSpans, when } = events;
  const covered = daysCovered(bins);
  const codes: number[] = [];
  const withLength = new Map<number, number>();
  let all = 0;
  for (let code = 1; code < dateSpans.count; code++) {
    const [start, end] = [dateSpans.startOf(code), dateSpans.endOf(code)];
    if (passing[code] === 0 || covered === null || start > covered.to || end < covered.from)
      continue;
    if (!isSpan(bin, start, end, dateSpans.precisionOf(code))) continue;
    codes.push(code);
    withLength.set(end - start, (withLength.get(end - start) ?? 0) + passing[code]);
    all += passing[code];
  }
  const lengthOf = (code: number) => dateSpans.endOf(code) - dateSpans.startOf(code);
  const least = leastOf(withLength);
  const isWanted = new Uint8Array(dateSpans.count);
  let found = 0;
  for (const code of codes) {
    if (lengthOf(code) <= least) continue;
    isWanted[code] = 1;
    found += passing[code];
  }
  // Of the least length many may be equal: no more are looked at than begin first.
  let last = Number.NEGATIVE_INFINITY;
  const ofLeast = codes.filter((code) => lengthOf(code) === least);
  ofLeast.sort((a, b) => dateSpans.startOf(a) - dateSpans.startOf(b));
  for (const code of ofLeast) {
    if (found >= MOST_SPANS && dateSpans.startOf(code) > last) break;
    isWanted[code] = 1;
    found += passing[code];
    last = dateSpans.startOf(code);
  }
  const wanted = new Set<number>();
  for (const row of events.spanRows())
    if (isWanted[when[row]] === 1 && state[row] <= NOT_IN_PERIOD) wanted.add(row);
  const rows = [...wanted].sort(
    (a, b) =>
      lengthOf(when[b]) - lengthOf(when[a]) ||
      dateSpans.startOf(when[a]) - dateSpans.startOf(when[b]) ||
      events.ids.compare(a, b),
  );
  return { rows: rows.slice(0, MOST_SPANS), all };
}

/** The least length of which, with all that is longer, there are enough; 0 where there never are. */
function leastOf(withLength: ReadonlyMap<number, number>): number {
  let found = 0;
  for (const [length, rows] of [...withLength].sort(([a], [b]) => b - a)) {
    found += rows;
    if (found >= MOST_SPANS) return length;
  }
  return 0;
}

/** A span as it is drawn, but for its title. */
export function spanOf({ events }: Columns, row: number): Span {
  const when = events.when[row];
  const set = events.termSets.values[events.terms[row]];
  if (!set) throw new RangeError(`row ${row} is no event`);
  return {
    event: events.ids.idOf(row),
    title: "",
    kind: set.kind,
    start: isoOf(events.dateSpans.startOf(when)),
    end: isoOf(events.dateSpans.endOf(when)),
    date_precision: events.dateSpans.precisionOf(when),
  };
}
