// The same cube with its counts and sums kept in another way.
import type { Cube, FigureSums, GroupSums } from "../cube.ts";
import { eachFacet } from "../facet.ts";
import { objectEntries } from "../object-keys.ts";

/** What each count and each sum becomes. */
type To<C, S, D, T> = { count: (count: C) => D; sum: (sum: S) => T };

/** Turns every count and every sum of a cube into something else. */
export function everyOf<C, S, D, T>(cube: Cube<C, S>, to: To<C, S, D, T>): Cube<D, T> {
  const { count, sum } = to;
  const { totals, facets } = cube;
  const figure = (sums: FigureSums<S>): FigureSums<T> => ({
    events: sum(sums.events),
    headline: sum(sums.headline),
    below: sum(sums.below),
    above: sum(sums.above),
    open: sum(sums.open),
  });
  const groups = ({ events, subjects }: GroupSums<S>): GroupSums<T> => ({
    events: sum(events),
    subjects: each(subjects, sum),
  });
  return {
    ...cube,
    totals: {
      events: count(totals.events),
      not_mappable: count(totals.not_mappable),
      disagreeing: count(totals.disagreeing),
      figures: each(totals.figures, figure),
      from_groups: each(totals.from_groups, groups),
      partials: each(totals.partials, groups),
    },
    facets: eachFacet((name) =>
      facets[name].map(({ value, events }) => ({ value, events: count(events) })),
    ),
    groups: cube.groups.map((group) => ({
      ...group,
      kinds: each(group.kinds, count),
      figure: group.figure && figure(group.figure),
    })),
    areas: cube.areas.map((area) => ({ ...area, kinds: each(area.kinds, count) })),
  };
}

function each<K extends string, A, B>(
  values: { readonly [P in K]?: A },
  to: (value: A) => B,
): { [P in K]?: B } {
  const made: { [P in K]?: B } = {};
  for (const [key, value] of objectEntries(values)) made[key] = to(value);
  return made;
}
