// Tells what the events of a file add to sums over it, so that a column of the file adds up to what the screen shows.
import { contains, type Days } from "../../domain/match.ts";
import type { Figured } from "../../domain/resolve-all.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { NONE, netAt } from "../figures/figures.ts";
import { SELECTED } from "../query/scan.ts";
import { eachOther, summedEvents } from "../query/selected-nets.ts";
import type { View } from "../query/view.ts";
import { groupOf } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Current } from "../store/follow-log.ts";
import { sharedBytes } from "../store/shared-array.ts";
import { isInTree } from "../store/tree.ts";

/** By row of a file: its net by metric. What reaches beyond the file's period is not summed, and has none. */
export type FileNets = {
  /** Whether it is what its claim groups add by themselves. */
  isAlone: (row: number) => boolean;
  of: (row: number) => Figured["nets"];
};

/** The nets of a file's rows, made once for the columns as they are. `days` is its period where events are summed by theirs. */
export function fileNets(
  days: Days | null,
): (
  current: Pick<Current, "columns" | "version">,
  view: View,
  rows: () => Uint32Array,
) => FileNets {
  let made: { columns: Columns; version: number; nets: FileNets } | null = null;
  return ({ columns, version }, view, rows) => {
    if (made?.columns !== columns || made.version !== version)
      made = { columns, version, nets: netsOf(view, rows(), days) };
    return made.nets;
  };
}

function netsOf(view: View, rows: Uint32Array, days: Days | null): FileNets {
  const { columns, figures, visibility } = view;
  const { events } = columns;
  const { dateSpans, when } = events;
  const state = sharedBytes(events.count).fill(SELECTED + 1);
  for (const row of rows) {
    const span = when[row];
    const isIn = days === null || contains(days, dateSpans.startOf(span), dateSpans.endOf(span));
    if (isIn) state[row] = SELECTED;
  }
  const summed = summedEvents(view, { state, most: SELECTED, within: null });
  const others = new Map<number, number>();
  eachOther(summed.others(figures), (entry, net) => others.set(entry, net));
  const { rows: inTrees, sizes, placeOf } = visibility.tree;
  const own = (row: number, metric: number): number | null => {
    const group = groupOf(columns, row, metric);
    const net = netAt(figures, group);
    return net === NONE ? null : (others.get(figures.of[group]) ?? net);
  };
  /** Nothing, where the event has no figure and its parts in the file have one. */
  const net = (row: number, metric: number): number | null => {
    const first = own(row, metric);
    if (first !== null) return first;
    const place = placeOf[row];
    for (let at = place + 1; at < place + sizes[place]; at++)
      if (summed.isIn(inTrees[at]) && own(inTrees[at], metric) !== null) return 0;
    return null;
  };
  return {
    isAlone: (row) => summed.isIn(row) && !isInTree(visibility.tree, row),
    of: (row) => {
      const nets: { -readonly [M in keyof Figured["nets"]]: Figured["nets"][M] } = {};
      if (!summed.isIn(row)) return nets;
      METRICS.forEach(({ value }, metric) => {
        const headline = net(row, metric);
        if (headline !== null) nets[value] = { headline };
      });
      return nets;
    },
  };
}
