// Every record under one rule: its figures, and what each adds to a sum.
import { asKnownAt } from "./as-of.ts";
import { disagreement, overClaims } from "./disagreement.ts";
import type { Filter } from "./filter.ts";
import type { EventRecord, SourcedClaim } from "./record.ts";
import { rollUp } from "./rollup.ts";
import { type Figure, type Rule, resolve } from "./rule.ts";
import { METRICS, type Metric, SUBJECTS, type Subject } from "./vocabulary/claim-terms.ts";

/** A record under a rule, as files show it: with what it adds to sums over the file. What is missing is unknown, not zero. */
export type Figured = EventRecord & {
  figures: { readonly [M in Metric]?: Figure };
  nets: { readonly [M in Metric]?: Pick<Net, "headline"> };
};

/** What an event and its parts come to, and what it adds to that: its net. */
type Net = { rollup: number; headline: number };

/** The same as lists and cards show it. */
export type FiguredRecord = Figured & {
  /** Over everything that the reader may see. */
  nets: { readonly [M in Metric]?: Net };
  /** Highest ÷ lowest of the claims of the metric that differs most, whatever the rule; 1 when none do. */
  differs: number;
};

/** The same with all that sums are made of. */
export type ResolvedRecord = FiguredRecord & {
  /** The events that it is part of, as the reader sees them, nearest first: of today, whatever moment is asked about. */
  above: readonly string[];
  /** Net headlines of claims about some people only; they never enter a figure about all. */
  partials: { readonly [M in Metric]?: { readonly [S in Subject]?: number } };
};

type Resolving = {
  record: EventRecord;
  above: readonly string[];
  figures: { [M in Metric]?: Figure };
  nets: { [M in Metric]?: Net };
  partials: { [M in Metric]?: { [S in Subject]?: number } };
};

/**
 * Resolves records under a rule, as known at `as_of` when one is given. `nets` are those over everything, so
 * `records` must be all that the reader may see; what a selection adds up to is told by domain/nets.ts.
 */
export function resolveAll(
  records: readonly EventRecord[],
  { rule, as_of }: Pick<Filter, "rule" | "as_of">,
): ResolvedRecord[] {
  const above = ancestry(records);
  const resolving = asKnownAt(records, as_of).map(
    (record): Resolving => ({
      record,
      above: above(record.event.id),
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
    const nets: { [M in Metric]?: Net } = {};
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
  const all = rolled(resolving, ({ figures }) => figures[metric]?.headline);
  for (const { record, nets } of resolving) {
    const { rollup = null, net = null } = all.get(record.event.id) ?? {};
    if (rollup !== null && net !== null) nets[metric] = { rollup, headline: net };
  }
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

/** Over everything that is known: an event is part of its nearest wider event that is. */
function rolled(resolving: readonly Resolving[], own: (each: Resolving) => number | undefined) {
  const known = new Set(resolving.map(({ record }) => record.event.id));
  return rollUp(
    resolving.map((each) => ({
      id: each.record.event.id,
      part_of: each.above.find((id) => known.has(id)) ?? null,
      own: own(each) ?? null,
    })),
  );
}

/** The way from each event up to its root. */
function ancestry(records: readonly EventRecord[]): (id: string) => string[] {
  const parent = new Map(records.map(({ event }) => [event.id, event.part_of]));
  return (id) => {
    const above: string[] = [];
    for (let up = parent.get(id); up && !above.includes(up); up = parent.get(up)) above.push(up);
    return above;
  };
}
