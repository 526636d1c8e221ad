// The sums of one metric, cut by time: by a plain pass over records.
import type { FigureSums, Partials, Sums } from "../cube.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import { type Metric, SUBJECTS, type Subject } from "../vocabulary/claim-terms.ts";
import type { Extent } from "./slots.ts";
import { type Entry, sumsOf } from "./tally.ts";

/** In which slots a record lies. */
export type ExtentOf = (record: ResolvedRecord) => Extent;

/** The sums of a metric over records; null when none of them has a figure of its own. */
export function figureSumsOf(
  records: readonly ResolvedRecord[],
  metric: Metric,
  extentOf: ExtentOf,
  slots: number,
): FigureSums<Sums> | null {
  const known = records.filter((record) => record.figures[metric]);
  if (known.length === 0) return null;
  const sums = (value: (record: ResolvedRecord) => number) =>
    sumsOf(
      known.map((record) => ({ ...extentOf(record), value: value(record) })),
      slots,
    );
  const net = (record: ResolvedRecord) => record.nets[metric] ?? { headline: 0, least: 0, most: 0 };
  return {
    events: sums(() => 1),
    headline: sums((record) => net(record).headline),
    below: sums((record) => net(record).headline - net(record).least),
    above: sums((record) => net(record).most - net(record).headline),
    open: sumsOf(openEnds(known, metric, extentOf), slots),
  };
}

/**
 * One for each open roll-up, which closes again, minus one, over the days that hold it and what closes it:
 * the nearest wider event that is not open. Those days hold the event's own, so that no window's sum is negative.
 */
function openEnds(
  known: readonly ResolvedRecord[],
  metric: Metric,
  extentOf: ExtentOf,
): readonly Entry[] {
  const byId = new Map(known.map((record) => [record.event.id, record]));
  return known
    .filter(({ nets }) => nets[metric]?.open)
    .flatMap((record) => {
      const own = extentOf(record);
      let all = own;
      let wider: ResolvedRecord | undefined = record;
      while (wider?.nets[metric]?.open) {
        wider = byId.get(wider.nets[metric]?.under ?? "");
        if (wider) all = hull(all, extentOf(wider));
      }
      const opens = { ...own, value: 1 };
      return wider ? [opens, { ...all, value: -1 }] : [opens];
    });
}

function hull(a: Extent, b: Extent): Extent {
  return { begin: Math.min(a.begin, b.begin), end: Math.max(a.end, b.end) };
}

/** What is known of some people only; null when nothing is. */
export function partialsOf(
  records: readonly ResolvedRecord[],
  metric: Metric,
  extentOf: ExtentOf,
  slots: number,
): Partials<Sums> | null {
  const known = records.filter(({ partials }) => partials[metric]);
  if (known.length === 0) return null;
  const sums = (value: (record: ResolvedRecord) => number) =>
    sumsOf(
      known.map((record) => ({ ...extentOf(record), value: value(record) })),
      slots,
    );
  const subjects: { [K in Subject]?: Sums } = {};
  for (const { value: subject } of SUBJECTS)
    if (known.some(({ partials }) => partials[metric]?.[subject] !== undefined))
      subjects[subject] = sums(({ partials }) => partials[metric]?.[subject] ?? 0);
  return { events: sums(() => 1), subjects };
}
