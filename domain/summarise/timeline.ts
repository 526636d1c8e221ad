// Events and figures by bins of time, whatever the period: it is drawn on them.
import { append } from "../append.ts";
import type { FromGroups } from "../from-groups.ts";
import { type Net, netsOf } from "../nets.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import { sum } from "../rollup.ts";
import type { BinSums, Series, Timeline } from "../summary.ts";
import { METRICS, type Metric } from "../vocabulary/claim-terms.ts";
import { KINDS, type Kind } from "../vocabulary/kind.ts";
import {
  type Bin,
  binStart,
  type DatePrecision,
  type Day,
  datable,
  isoOf,
  knownDay,
} from "../when.ts";
import { type Bins, type Days, daysCovered } from "./bins.ts";
import { sumOf } from "./sums.ts";

export const VOICES = ["authorities", "monitors", "organisers"] as const;
type Voice = (typeof VOICES)[number];

/** The same records, by id, under the rules of single voices. */
export type Voices = {
  readonly [V in Voice]: ReadonlyMap<string, ResolvedRecord>;
};

export const MOST_SPANS = 50;
const LONG_DAYS = 2;

/** The first days of the first and of the last of these; the first after the last where there are none. */
export function firstDays(records: readonly ResolvedRecord[]): { first: Day; last: Day } {
  const days = records.map((record) => startOf(record));
  return {
    first: days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last: days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  };
}

/** Columns, sums and spans over time. */
export function timelineOf(
  records: readonly ResolvedRecord[],
  voices: Voices,
  bins: Bins,
): Timeline {
  const { bin, starts } = bins;
  const covered = daysCovered(bins);
  const beside = (isBeside: (start: Day, days: Days) => boolean) =>
    records.filter((record) => covered !== null && isBeside(startOf(record), covered)).length;
  const index = new Map(starts.map((start, i) => [start, i]));
  const placeOf = (record: ResolvedRecord) =>
    datable(record.event.date_precision, bin)
      ? index.get(binStart(startOf(record), bin))
      : undefined;
  return {
    bin,
    start: starts[0] === undefined ? null : isoOf(starts[0]),
    bins: starts.length,
    earlier: beside((start, { from }) => start < from),
    later: beside((start, { to }) => start > to),
    series: seriesOf(records, placeOf, starts.length),
    figures: figuresOf(records, voices, bin, placeOf, starts.length),
    ...spansOf(records, bin, covered),
  };
}

type PlaceOf = (record: ResolvedRecord) => number | undefined;

function seriesOf(records: readonly ResolvedRecord[], placeOf: PlaceOf, bins: number) {
  const series: { [K in Kind]?: number[] } = {};
  for (const { value } of KINDS)
    if (records.some(({ event }) => event.kind === value)) series[value] = new Array(bins).fill(0);
  for (const record of records) {
    const at = placeOf(record);
    const counts = series[record.event.kind];
    if (at !== undefined && counts) counts[at] = (counts[at] ?? 0) + 1;
  }
  return series;
}

/** An event is summed in the bin where it began; one that reaches beyond and is long is drawn as a span. */
function figuresOf(
  records: readonly ResolvedRecord[],
  voices: Voices,
  bin: Bin,
  placeOf: PlaceOf,
  bins: number,
): Timeline["figures"] {
  const inBin = new Map<number, ResolvedRecord[]>();
  for (const record of records) {
    const at = placeOf(record);
    if (at !== undefined && staysIn(bin, startOf(record), endOf(record))) append(inBin, at, record);
  }
  const figures: Timeline["figures"] = {};
  for (const { value: metric } of METRICS) {
    const sums = emptySums(bins);
    let known = false;
    const nets = netsOf(records, metric);
    const said = eachVoice((voice) => netsUnder(voices[voice], records, metric));
    for (const [at, each] of inBin) {
      const sum = sumOf(each, metric, { summed: () => true, nets: () => nets });
      sums.headline[at] = sum?.headline ?? null;
      sums.low[at] = sum?.low ?? null;
      sums.high[at] = sum?.high ?? null;
      sums.open[at] = sum?.open ?? false;
      sums.from_groups[at] = sum?.from_groups ?? "none";
      for (const voice of VOICES) sums[voice][at] = heard(each, said[voice]);
      known ||= sum !== null || VOICES.some((voice) => sums[voice][at] !== null);
    }
    if (known) figures[metric] = sums;
  }
  return figures;
}

function eachVoice<T>(make: (voice: Voice) => T): Record<Voice, T> {
  return {
    authorities: make("authorities"),
    monitors: make("monitors"),
    organisers: make("organisers"),
  };
}

function emptySums(bins: number): BinSums {
  const empty = (): Series => new Array(bins).fill(null);
  return {
    headline: empty(),
    low: empty(),
    high: empty(),
    open: new Array<boolean>(bins).fill(false),
    from_groups: new Array<FromGroups>(bins).fill("none"),
    ...eachVoice(empty),
  };
}

/** What the same events add under the rule of a single voice. */
function netsUnder(
  voice: ReadonlyMap<string, ResolvedRecord>,
  records: readonly ResolvedRecord[],
  metric: Metric,
): ReadonlyMap<string, Net> {
  const said = records.flatMap(({ event }) => voice.get(event.id) ?? []);
  return netsOf(said, metric);
}

function heard(records: readonly ResolvedRecord[], nets: ReadonlyMap<string, Net>): number | null {
  return sum(records.map(({ event }) => nets.get(event.id)?.headline ?? null));
}

/** Short enough to be no span: a night's event counts where it began. */
export function isShort(start: Day, end: Day): boolean {
  return end - start < LONG_DAYS;
}

/** Within one bin, or short. */
export function staysIn(bin: Bin, start: Day, end: Day): boolean {
  return isShort(start, end) || binStart(start, bin) === binStart(end, bin);
}

/** Longer than two days, or not known to one bin: drawn as a span. */
export function isSpan(bin: Bin, start: Day, end: Day, precision: DatePrecision): boolean {
  return !isShort(start, end) || !datable(precision, bin);
}

function spansOf(
  records: readonly ResolvedRecord[],
  bin: Bin,
  covered: Days | null,
): Pick<Timeline, "spans" | "long_events"> {
  const long = records.filter((record) => {
    const [start, end] = [startOf(record), endOf(record)];
    const isMet = covered !== null && start <= covered.to && end >= covered.from;
    return isMet && isSpan(bin, start, end, record.event.date_precision);
  });
  const length = (record: ResolvedRecord) => endOf(record) - startOf(record);
  const spans = long
    .sort(
      (a, b) => length(b) - length(a) || startOf(a) - startOf(b) || order(a.event.id, b.event.id),
    )
    .slice(0, MOST_SPANS)
    .map(({ event }) => ({
      event: event.id,
      title: event.title,
      kind: event.kind,
      start: event.start,
      end: event.end,
      date_precision: event.date_precision,
    }));
  return { spans, long_events: long.length };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function endOf({ event }: ResolvedRecord): Day {
  return knownDay(event.end);
}

function startOf({ event }: ResolvedRecord): Day {
  return knownDay(event.start);
}
