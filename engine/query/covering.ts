// Finds the events whose own figure is a whole sum, though others add to the sum, too.
import type { Covering } from "../../domain/summary.ts";
import { METRIC_BITS, NONE, ROW_AT } from "../figures/figures.ts";
import { topFiguresOf } from "../figures/top-figures.ts";
import { eachOther } from "./selected-nets.ts";
import type { Selection } from "./selection.ts";
import type { Sums } from "./sums.ts";
import type { View } from "./view.ts";

/** By metric; null where no event covers all others. */
export function coveringOf(view: View, selection: Selection, total: Sums): (Covering | null)[] {
  const { columns, figures } = view;
  const { owner, net } = figures.entries;
  const { inPeriod } = selection.summed;
  const found = topFiguresOf(figures, columns.share).map((top, metric) =>
    amongTop(view, top, total.headline[metric]),
  );
  const smaller = found.map((entries, metric) => (entries === null ? total.headline[metric] : 0));
  const candidates = [
    ...found.flatMap((entries) => entries ?? []),
    ...amongWider(view, selection, smaller),
  ];
  const adds = new Map<number, number>();
  for (const entry of candidates)
    if (inPeriod.isIn(owner[entry] >>> ROW_AT)) adds.set(entry, net[entry]);
  const covering: (Covering | null)[] = found.map(() => null);
  if (adds.size === 0) return covering;
  eachOther(inPeriod.others(figures), (entry, other) => {
    if (adds.has(entry)) adds.set(entry, other);
  });
  for (const [entry, own] of adds) {
    const metric = owner[entry] & METRIC_BITS;
    const sum = total.headline[metric];
    const event = columns.events.ids.idOf(owner[entry] >>> ROW_AT);
    if (own > 0 && own < sum) covering[metric] = { event, parts: sum - own };
  }
  return covering;
}

type Top = ReturnType<typeof topFiguresOf>[number];

/** The entries with this headline, found among the largest; null where smaller ones would have to be looked at, too. */
function amongTop({ figures }: View, { entries, isAll }: Top, sum: number): number[] | null {
  const { headline } = figures.entries;
  const least = entries.at(-1);
  const reaches = sum === 0 || isAll || (least !== undefined && headline[least] <= sum);
  return reaches ? Array.from(entries.filter((entry) => headline[entry] === sum)) : null;
}

/** The same of several metrics (0: not this one), found among the summed events with parts. */
function amongWider(
  { columns: { events, groups }, visibility: { tree }, figures }: View,
  { summed: { inPeriod } }: Selection,
  sums: readonly number[],
): number[] {
  const found: number[] = [];
  if (sums.every((sum) => sum === 0)) return found;
  const { headline } = figures.entries;
  for (const place of tree.wider) {
    const row = tree.rows[place];
    if (!inPeriod.isIn(row)) continue;
    const end = events.firstGroup[row] + events.groupCount[row];
    for (let group = events.firstGroup[row]; group < end; group++) {
      const sum = sums[groups.metric[group]];
      const entry = figures.of[group];
      if (sum > 0 && entry !== NONE && headline[entry] === sum) found.push(entry);
    }
  }
  return found;
}
