// Every record under one rule: its figures, and what each adds to a sum.
import { aboutOnly } from "./about.ts";
import { asKnownAt } from "./as-of.ts";
import { disagreement, overClaims } from "./disagreement.ts";
import type { Filter } from "./filter.ts";
import { type EventRecord, metricsOf, type SourcedClaim } from "./record.ts";
import { type Rolled, rollUp } from "./rollup.ts";
import { type Figure, type Rule, resolve, resolveGroup } from "./rule.ts";
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
  /** Net headlines of groups of people: those that the event's figure is made of, and those that are in no figure. */
  from_groups: SumsOfGroups;
  partials: SumsOfGroups;
  /** The metrics for which a standing claim gives a number, about whomever of those who are asked about. */
  has: readonly Metric[];
};

type SumsOfGroups = { readonly [M in Metric]?: { readonly [S in Subject]?: number } };

/** A record while its figures are made. */
type Figuring = {
  event: EventRecord["event"];
  figures: { [M in Metric]?: Figure };
  nets: { [M in Metric]?: Net };
};
type Resolving = Figuring & {
  record: EventRecord;
  /** The claims that figures are made of (about.ts). */
  about: readonly SourcedClaim[];
  above: readonly string[];
  from_groups: { [M in Metric]?: { [S in Subject]?: number } };
  partials: { [M in Metric]?: { [S in Subject]?: number } };
};

/**
 * Resolves records under a rule, as known at `as_of` when one is given, as they speak of a `subject`. `nets` are those over everything, so
 * `records` must be all that the reader may see; what a selection adds up to is told by domain/nets.ts.
 */
export function resolveAll(
  records: readonly EventRecord[],
  {
    rule,
    as_of,
    subject = "all",
  }: Pick<Filter, "rule" | "as_of"> & Partial<Pick<Filter, "subject">>,
): ResolvedRecord[] {
  const above = ancestry(records);
  const resolving = asKnownAt(records, as_of).map((record): Resolving => {
    const about = aboutOnly(record.claims, subject);
    return {
      ...{ record, about },
      event: record.event,
      above: above(record.event.id),
      figures: figuresOf(about, rule),
      nets: {},
      from_groups: {},
      partials: {},
    };
  });
  for (const { value: metric } of METRICS) {
    const givenUp = addNets(resolving, metric, (own) => rolled(resolving, own));
    addGroups(resolving, metric, rule, givenUp);
  }
  return resolving.map(({ record, about, ...resolved }) => ({
    ...record,
    ...resolved,
    differs: differenceOf(about),
    has: metricsOf(about),
  }));
}

/** Records that are known (as-of.ts) with their figures and nets alone; `records` are as above. */
export function figureAll(records: readonly EventRecord[], rule: Rule): Figured[] {
  const all = records.map((record) => {
    const nets: { [M in Metric]?: Net } = {};
    return { ...record, figures: figuresOf(record.claims, rule), nets };
  });
  for (const { value: metric } of METRICS)
    addNets(all, metric, (own) =>
      rollUp(
        all.map((each) => ({
          id: each.event.id,
          part_of: each.event.part_of,
          own: own(each) ?? null,
        })),
      ),
    );
  return all;
}

/** The figures of one event's claims under a rule, by metric, as if it had no parts. */
export function figuresOf(claims: readonly SourcedClaim[], rule: Rule): Figuring["figures"] {
  const figures: Figuring["figures"] = {};
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

/**
 * Adds nets. A figure from groups is given up where the event's parts come to as much: the same people may be in both.
 * Gives the ids of those events.
 */
function addNets<F extends Figuring>(
  all: readonly F[],
  metric: Metric,
  rolledBy: (own: (each: F) => number | undefined) => Map<string, Rolled>,
): Set<string> {
  const givenUp = new Set<string>();
  if (!all.some(({ figures }) => figures[metric])) return givenUp;
  const rolled = rolledBy(({ figures }) => figures[metric]?.headline);
  for (const { event, figures, nets } of all) {
    const { rollup = null, net = null, parts = null } = rolled.get(event.id) ?? {};
    if (rollup !== null && net !== null) nets[metric] = { rollup, headline: net };
    const own = figures[metric];
    if (!own?.from_groups || parts === null || parts < own.headline) continue;
    delete figures[metric];
    givenUp.add(event.id);
  }
  return givenUp;
}

/** Adds what is known of groups of people, where it is not given up. */
function addGroups(
  resolving: readonly Resolving[],
  metric: Metric,
  rule: Rule,
  givenUp: ReadonlySet<string>,
): void {
  for (const { value: group } of SUBJECTS) {
    if (group === "all") continue;
    const own = new Map<string, { headline: number; claims: readonly string[] }>();
    for (const { record, about } of resolving) {
      const claims = about.filter((claim) => claim.metric === metric);
      const figure = resolveGroup(claims, group, rule);
      if (figure) own.set(record.event.id, figure);
    }
    if (own.size === 0) continue;
    const nets = rolled(resolving, ({ event }) => own.get(event.id)?.headline);
    for (const { event, figures, from_groups, partials } of resolving) {
      const net = nets.get(event.id)?.net ?? null;
      const claims = own.get(event.id)?.claims;
      if (net === null || claims === undefined || givenUp.has(event.id)) continue;
      const figure = figures[metric];
      if (!figure?.from_groups) partials[metric] = { ...partials[metric], [group]: net };
      else if (claims.some((claim) => figure.claims.includes(claim)))
        from_groups[metric] = { ...from_groups[metric], [group]: net };
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
