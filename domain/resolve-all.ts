// Every record under one rule: its figures, and what each adds to a sum.
import { asKnownAt } from "./as-of.ts";
import { disagreement, overClaims } from "./disagreement.ts";
import type { Filter } from "./filter.ts";
import type { EventRecord, SourcedClaim } from "./record.ts";
import { rollUp } from "./rollup.ts";
import { type Figure, type Rule, resolve } from "./rule.ts";
import { METRICS, type Metric, SUBJECTS, type Subject } from "./vocabulary/claim-terms.ts";

/**
 * What an event adds to a sum: its net headline, and the net of the range around it. `open`: the
 * roll-up has no upper end. `under` is the nearest wider event with a figure of its own.
 */
export type Net = {
  rollup: number;
  headline: number;
  least: number;
  most: number;
  open: boolean;
  under: string | null;
};

/** A record under a rule, as files show it. What is missing is unknown, not zero. */
export type Figured = EventRecord & {
  figures: { readonly [M in Metric]?: Figure };
  nets: { readonly [M in Metric]?: Pick<Net, "rollup" | "headline"> };
};

/** The same as lists and cards show it. */
export type FiguredRecord = Figured & {
  /** Highest ÷ lowest of the claims of the metric that differs most, whatever the rule; 1 when none do. */
  differs: number;
};

/** The same with all that sums are made of. */
export type ResolvedRecord = FiguredRecord & {
  nets: { readonly [M in Metric]?: Net };
  /** Net headlines of claims about some people only; they never enter a figure about all. */
  partials: { readonly [M in Metric]?: { readonly [S in Subject]?: number } };
};

type Resolving = {
  record: EventRecord;
  figures: { [M in Metric]?: Figure };
  nets: { [M in Metric]?: Net };
  partials: { [M in Metric]?: { [S in Subject]?: number } };
};

/**
 * Resolves records under a rule, as known at `as_of` when one is given. Net values follow the
 * whole tree among `records`, so they must be all that the reader may see, not a selection.
 */
export function resolveAll(
  records: readonly EventRecord[],
  { rule, as_of }: Pick<Filter, "rule" | "as_of">,
): ResolvedRecord[] {
  const resolving = asKnownAt(records, as_of).map(
    (record): Resolving => ({
      record,
      figures: figuresOf(record.claims, rule),
      nets: {},
      partials: {},
    }),
  );
  for (const { value: metric } of METRICS) {
    addNets(resolving, metric);
    addPartials(resolving, metric, rule);
  }
  return resolving.map(({ record, ...resolved }) => ({
    ...record,
    ...resolved,
    differs: differenceOf(record.claims),
  }));
}

/** Records that are known (as-of.ts) with their figures and nets alone; `records` are as above. */
export function figureAll(records: readonly EventRecord[], rule: Rule): Figured[] {
  const all = records.map((record) => {
    const nets: { [M in Metric]?: Pick<Net, "rollup" | "headline"> } = {};
    return { ...record, figures: figuresOf(record.claims, rule), nets };
  });
  for (const { value: metric } of METRICS) {
    if (!all.some(({ figures }) => figures[metric])) continue;
    const rolled = rollUp(
      all.map(({ event: { id, part_of }, figures }) => ({
        id,
        part_of,
        own: figures[metric]?.headline ?? null,
      })),
    );
    for (const { event, nets } of all) {
      const { rollup = null, net = null } = rolled.get(event.id) ?? {};
      if (rollup !== null && net !== null) nets[metric] = { rollup, headline: net };
    }
  }
  return all;
}

/** The figures of one event's claims under a rule, by metric. */
export function figuresOf(claims: readonly SourcedClaim[], rule: Rule): Resolving["figures"] {
  const figures: Resolving["figures"] = {};
  for (const metric of new Set(claims.map((claim) => claim.metric))) {
    const figure = resolve(
      claims.filter((claim) => claim.metric === metric),
      rule,
    );
    if (figure) figures[metric] = figure;
  }
  return figures;
}

/** How far rival figures of one event lie apart at most, over its metrics and whatever the rule; 1 when none do. */
export function differenceOf(claims: readonly SourcedClaim[]): number {
  const metrics = [...new Set(claims.map((claim) => claim.metric))];
  return metrics.reduce((most, metric) => {
    const rivals = claims.filter((claim) => claim.metric === metric);
    return Math.max(most, disagreement(overClaims(rivals)) ?? 1);
  }, 1);
}

function addNets(resolving: readonly Resolving[], metric: Metric): void {
  if (!resolving.some(({ figures }) => figures[metric])) return;
  const headline = rolled(resolving, ({ figures }) => figures[metric]?.headline);
  const least = rolled(resolving, ({ figures }) => figures[metric]?.least);
  const most = rolled(
    resolving,
    ({ figures }) => figures[metric]?.most,
    ({ figures }) => figures[metric]?.high === null,
  );
  const byId = new Map(resolving.map((each) => [each.record.event.id, each]));
  for (const { record, nets } of resolving) {
    const { rollup = null, net = null } = headline.get(record.event.id) ?? {};
    if (rollup === null || net === null) continue;
    const top = most.get(record.event.id);
    nets[metric] = {
      rollup,
      headline: net,
      least: least.get(record.event.id)?.net ?? 0,
      most: top?.net ?? 0,
      open: top?.open ?? false,
      under: underOf(record, metric, byId),
    };
  }
}

function underOf(
  { event }: EventRecord,
  metric: Metric,
  byId: ReadonlyMap<string, Resolving>,
): string | null {
  let wider = byId.get(event.part_of ?? "");
  while (wider !== undefined && wider.figures[metric] === undefined)
    wider = byId.get(wider.record.event.part_of ?? "");
  return wider?.record.event.id ?? null;
}

function addPartials(resolving: readonly Resolving[], metric: Metric, rule: Rule): void {
  for (const { value: subject } of SUBJECTS) {
    if (subject === "all") continue;
    const own = new Map<string, number>();
    for (const { record } of resolving) {
      const claims = record.claims.filter((c) => c.metric === metric && c.subject === subject);
      if (claims.length === 0) continue;
      const figure = resolve(
        claims.map((claim) => ({ ...claim, subject: "all" as const })),
        rule,
      );
      if (figure) own.set(record.event.id, figure.headline);
    }
    if (own.size === 0) continue;
    const nets = rolled(resolving, ({ record }) => own.get(record.event.id));
    for (const { record, partials } of resolving) {
      const net = nets.get(record.event.id)?.net ?? null;
      if (net !== null && own.has(record.event.id))
        partials[metric] = { ...partials[metric], [subject]: net };
    }
  }
}

function rolled(
  resolving: readonly Resolving[],
  own: (each: Resolving) => number | undefined,
  open: (each: Resolving) => boolean = () => false,
) {
  return rollUp(
    resolving.map((each) => ({
      id: each.record.event.id,
      part_of: each.record.event.part_of,
      own: own(each) ?? null,
      open: open(each),
    })),
  );
}
