/** Sums figures over some events of a selection, by the promise on sums, periods and beyond. */
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { isoOf } from "../../../domain/when.ts";
import type { Figures } from "./audience.ts";
import { type Open, openOf, plus } from "./figure.ts";
import { type Rolled, rolled, type Tree } from "./forest.ts";
import type { Days } from "./matching.ts";

/** A sum of nets: of headlines, and of the smallest and largest numbers said, widened to hold the headline. */
export type Sum = {
  headline: number;
  low: number;
  high: number;
  open: Open;
};

/** What each event of a selection adds on one metric: of headlines, smallest and largest numbers. */
export type Nets = {
  of: (id: string) => number | null;
  sum: (ids: Iterable<string>) => Sum | null;
};

/** The nets of a selection and what any of its events add up to; null where none of them has a figure of its own. */
export function netsOf(
  selected: ReadonlySet<string>,
  tree: Tree,
  figures: Figures,
  metric: Metric,
): Nets {
  const figure = (id: string) => figures.get(id)?.[metric] ?? null;
  const over = (said: (id: string) => number | null): Map<string, Rolled> =>
    rolled(selected, tree, said);
  const headlines = over((id) => figure(id)?.headline ?? null);
  const lows = over((id) => figure(id)?.least ?? null);
  const highs = over((id) => figure(id)?.most ?? null);
  return {
    of: (id) => headlines.get(id)?.net ?? null,
    sum: (ids) => {
      const some = [...ids];
      if (!some.some((id) => figure(id) !== null)) return null;
      const added = (nets: Map<string, Rolled>) =>
        plus(...some.map((id) => nets.get(id)?.net ?? null)) ?? 0;
      const [headline, low, high] = [added(headlines), added(lows), added(highs)];
      return {
        headline,
        low: Math.min(low, headline),
        high: Math.max(high, headline),
        // A part may hold a whole that its parts elsewhere close or leave open.
        open:
          some.length < selected.size
            ? "some"
            : openOf(some.flatMap((id) => figure(id)?.open ?? [])),
      };
    },
  };
}

/** What is told of events that reach beyond a period; nulls where there is none. */
export type Beyond = {
  events: number;
  headline: number | null;
  low: number | null;
  high: number | null;
  open: Open;
  start: string | null;
  end: string | null;
};

/**
 * Of events that reach beyond a period, how many have a figure, and the tightest span of them by itself.
 * @param outside the ids of such events, with their days
 */
export function beyondOf(
  outside: ReadonlyMap<string, Days>,
  period: Days,
  tree: Tree,
  figures: Figures,
  metric: Metric,
): Beyond {
  const figured = [...outside].filter(([id]) => figures.get(id)?.[metric] !== undefined);
  const inside = ({ from, to }: Days) => Math.min(to, period.to) - Math.max(from, period.from) + 1;
  const [tightest] = figured
    .map(([, days]) => days)
    .sort((a, b) => a.to - a.from - (b.to - b.from) || inside(b) - inside(a) || a.from - b.from);
  if (tightest === undefined)
    return {
      ...{ events: 0, headline: null, low: null, high: null, open: false },
      ...{ start: null, end: null },
    };
  const same = figured.filter(([, { from, to }]) => from === tightest.from && to === tightest.to);
  const selected = new Set(same.map(([id]) => id));
  const sum = netsOf(selected, tree, figures, metric).sum(selected);
  return {
    ...{ events: figured.length, headline: sum?.headline ?? null },
    ...{ low: sum?.low ?? null, high: sum?.high ?? null, open: sum?.open ?? false },
    ...{ start: isoOf(tightest.from), end: isoOf(tightest.to) },
  };
}
