// The sums of one metric, cut by time: by a plain pass over records.

import { append } from "../append.ts";
import type { FigureSums, GroupSums, Sums } from "../cube.ts";
import { type Net, netsOf } from "../nets.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import { openEnds } from "../summarise/sums.ts";
import { type Metric, SUBJECTS, type Subject } from "../vocabulary/claim-terms.ts";
import type { Extent } from "./slots.ts";
import { sumsOf } from "./tally.ts";

/** In which slots a record lies. */
export type ExtentOf = (record: ResolvedRecord) => Extent;

/**
 * The sums of a metric over some of the selected records; null when none of them has a figure of its own. What is
 * added up in a window follows the events that lie within it.
 */
export function figureSumsOf(
  records: readonly ResolvedRecord[],
  selected: readonly ResolvedRecord[],
  metric: Metric,
  extentOf: ExtentOf,
  slots: number,
): FigureSums<Sums> | null {
  const known = records.filter((record) => record.figures[metric]);
  if (known.length === 0) return null;
  const ids = new Set(known.map(({ event }) => event.id));
  const added = treesOf(selected.filter((record) => record.figures[metric]))
    .filter((tree) => tree.some(({ event }) => ids.has(event.id)))
    .flatMap((tree) =>
      addedByWindow(tree.map(extentOf), (isWithin) => {
        const within = tree.filter((_, i) => isWithin(i));
        const nets = netsOf(within, metric);
        const own = within.filter(({ event }) => ids.has(event.id));
        const add = (value: (net: Net) => number) =>
          own.reduce((sum, { event }) => sum + value(nets.get(event.id) ?? NO_NET), 0);
        return {
          headline: add((net) => net.headline),
          below: add((net) => net.headline - net.least),
          above: add((net) => net.most - net.headline),
          open: openEnds(own, nets).length,
        };
      }),
    );
  const sums = (lane: keyof Added) =>
    sumsOf(
      added.map(({ value, ...extent }) => ({ ...extent, value: value[lane] })),
      slots,
    );
  return {
    events: sumsOf(
      known.map((record) => ({ ...extentOf(record), value: 1 })),
      slots,
    ),
    headline: sums("headline"),
    below: sums("below"),
    above: sums("above"),
    open: sums("open"),
  };
}

/** What events within a window add to its sums. */
type Added = Record<"headline" | "below" | "above" | "open", number>;
const NO_NET: Net = { headline: 0, least: 0, most: 0, open: false, under: null };

/** The records that are part of the same event, directly or not, with those that are part of nothing. */
function treesOf(records: readonly ResolvedRecord[]): ResolvedRecord[][] {
  const trees = new Map<string, ResolvedRecord[]>();
  for (const record of records) append(trees, record.above.at(-1) ?? record.event.id, record);
  return [...trees.values()];
}

/**
 * Extents whose values add up, for every window that holds them, to what is added in that window: where parts lie
 * within the time of their wider event that is one for each event, else the differences between windows that
 * begin and end with some event.
 */
function addedByWindow(
  extents: readonly Extent[],
  addedIn: (isWithin: (i: number) => boolean) => Added,
): (Extent & { value: Added })[] {
  const begins = sorted(extents.map(({ begin }) => begin));
  const ends = sorted(extents.map(({ end }) => end));
  const inWindow = (from: number, to: number) =>
    addedIn((i) => {
      const { begin = 0, end = 0 } = extents[i] ?? {};
      return begin >= from && end <= to;
    });
  const all = begins.map((begin) => ends.map((end) => inWindow(begin, end)));
  const at = (i: number, j: number, lane: keyof Added) => all[i]?.[j]?.[lane] ?? 0;
  return begins.flatMap((begin, i) =>
    ends.map((end, j) => {
      const difference = (lane: keyof Added) =>
        at(i, j, lane) - at(i + 1, j, lane) - at(i, j - 1, lane) + at(i + 1, j - 1, lane);
      const value: Added = {
        headline: difference("headline"),
        below: difference("below"),
        above: difference("above"),
        open: difference("open"),
      };
      return { begin, end, value };
    }),
  );
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** What is known of groups of people; null when nothing is. */
export function groupSumsOf(
  records: readonly ResolvedRecord[],
  metric: Metric,
  which: "from_groups" | "partials",
  extentOf: ExtentOf,
  slots: number,
): GroupSums<Sums> | null {
  const known = records.filter((record) => record[which][metric]);
  if (known.length === 0) return null;
  const sums = (value: (record: ResolvedRecord) => number) =>
    sumsOf(
      known.map((record) => ({ ...extentOf(record), value: value(record) })),
      slots,
    );
  const subjects: { [K in Subject]?: Sums } = {};
  for (const { value: subject } of SUBJECTS)
    if (known.some((record) => record[which][metric]?.[subject] !== undefined))
      subjects[subject] = sums((record) => record[which][metric]?.[subject] ?? 0);
  return { events: sums(() => 1), subjects };
}
