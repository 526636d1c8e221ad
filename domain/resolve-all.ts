// Every record under one rule: its figures, and what each adds to a sum.
import { asKnownAt } from "./as-of.ts";
import type { Filter } from "./filter.ts";
import type { EventRecord } from "./record.ts";
import { rollUp } from "./rollup.ts";
import { type Figure, type Rule, resolve } from "./rule.ts";
import { METRICS, type Metric } from "./vocabulary/claim-terms.ts";

/** What an event adds to a sum: its net headline, and the net of the range around it. */
export type Net = { rollup: number; headline: number; least: number; most: number };

/** Figures and net values are missing where there is none: unknown is not zero. */
export type ResolvedRecord = EventRecord & {
  figures: { readonly [M in Metric]?: Figure };
  nets: { readonly [M in Metric]?: Net };
};

/**
 * Resolves records under a rule, as known at `as_of` when one is given. Net values follow the
 * whole tree among `records`, so they must be all that the reader may see, not a selection.
 */
export function resolveAll(
  records: readonly EventRecord[],
  { rule, as_of }: Pick<Filter, "rule" | "as_of">,
): ResolvedRecord[] {
  const known = as_of === null ? records : asKnownAt(records, as_of);
  const figures = known.map((record) => figuresOf(record, rule));
  const nets = known.map((): Partial<Record<Metric, Net>> => ({}));
  for (const { value: metric } of METRICS) {
    const roll = (own: (figure: Figure) => number) =>
      rollUp(
        known.map(({ event }, i) => {
          const figure = figures[i]?.[metric];
          return { id: event.id, part_of: event.part_of, own: figure ? own(figure) : null };
        }),
      );
    if (!figures.some((each) => each[metric])) continue;
    const headline = roll((figure) => figure.headline);
    const least = roll((figure) => figure.least);
    const most = roll((figure) => figure.most);
    known.forEach(({ event }, i) => {
      const rolled = headline.get(event.id);
      const into = nets[i];
      if (into && rolled && rolled.rollup !== null && rolled.net !== null)
        into[metric] = {
          rollup: rolled.rollup,
          headline: rolled.net,
          least: least.get(event.id)?.net ?? 0,
          most: most.get(event.id)?.net ?? 0,
        };
    });
  }
  return known.map((record, i) => ({ ...record, figures: figures[i] ?? {}, nets: nets[i] ?? {} }));
}

/** The figures of one record under a rule, by metric. */
export function figuresOf(record: EventRecord, rule: Rule): Partial<Record<Metric, Figure>> {
  const figures: Partial<Record<Metric, Figure>> = {};
  for (const metric of new Set(record.claims.map((claim) => claim.metric))) {
    const figure = resolve(
      record.claims.filter((claim) => claim.metric === metric),
      rule,
    );
    if (figure) figures[metric] = figure;
  }
  return figures;
}

/** The largest ratio between rival figures of one record, over its metrics; 1 when none differ. */
export function differs(record: ResolvedRecord): number {
  return Math.max(1, ...Object.values(record.figures).map((figure) => figure.sources_differ ?? 1));
}
