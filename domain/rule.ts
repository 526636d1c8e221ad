// The counting rules: from the claims of one event and metric to one headline and its low and high.
import type { Claim } from "./claim.ts";
import { counts, highOf, lowOf } from "./low-high.ts";
import type { Qualifier } from "./vocabulary/claim-terms.ts";
import type { Speaker } from "./vocabulary/speaker.ts";
import type { Term } from "./vocabulary/term.ts";
import { instantOf } from "./when.ts";

export const RULES = [
  {
    value: "lowest",
    label: "Lowest",
    text: "The smallest figure any source gives at the event's own scope.",
  },
  {
    value: "midrange",
    label: "Midrange",
    text: "Halfway between the lowest and the highest figure.",
  },
  {
    value: "highest",
    label: "Highest",
    text: "The largest figure any source gives at the event's own scope.",
  },
  { value: "latest", label: "Latest", text: "The newest figure, whoever gives it." },
  { value: "authorities", label: "Authorities", text: "The newest figure an authority gives." },
  {
    value: "monitors",
    label: "Monitors & media",
    text: "The newest figure a monitor, a newsroom or a witness gives.",
  },
  { value: "organisers", label: "Organisers", text: "The newest figure the organisers give." },
] as const satisfies readonly Term[];

export type Rule = (typeof RULES)[number]["value"];

const SPEAKERS_OF: Partial<Record<Rule, readonly Speaker[]>> = {
  authorities: ["authority"],
  monitors: ["monitor", "media", "witness"],
  organisers: ["organiser"],
};

/** The speakers a rule listens to; null for all. */
export function speakersHeard(rule: Rule): readonly Speaker[] | null {
  return SPEAKERS_OF[rule] ?? null;
}

/** What a rule needs of a claim; `source_published_on` dates a claim that has no `as_of`. */
export type CountedClaim = Pick<
  Claim,
  "id" | "low" | "high" | "qualifier" | "status" | "subject" | "attributed_kind" | "as_of"
> & { source_published_on: string | null };

/**
 * What one event's claims on one metric come to under a rule.
 * `low` is the smallest low and `high` the largest high of the claims the rule looks at (null: open);
 * `least` and `most` span all their numbers; `claims` gave the headline.
 * `sources_differ` is highest ÷ lowest over every counted claim, whatever the rule; null for one claim.
 */
export type Figure = {
  headline: number;
  low: number | null;
  high: number | null;
  least: number;
  most: number;
  qualifier: Qualifier;
  claims: string[];
  sources_differ: number | null;
};

/** Whether a rule looks at what this kind of speaker says. */
export function hears(rule: Rule, speaker: Speaker): boolean {
  return speakersHeard(rule)?.includes(speaker) ?? true;
}

/** Applies a rule to the claims of one event and one metric. Null when the rule finds no figure. */
export function resolve(claims: readonly CountedClaim[], rule: Rule): Figure | null {
  const counted = claims.filter(counts);
  const heard = counted.filter((claim) => hears(rule, claim.attributed_kind));
  const chosen = choose(heard, rule);
  if (chosen === null) return null;
  const lows = heard.flatMap((claim) => claim.low ?? []);
  const highs = heard.flatMap((claim) => claim.high ?? []);
  return {
    ...chosen,
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: highs.length > 0 ? Math.max(...highs) : null,
    least: Math.min(...heard.map(atLeast)),
    most: Math.max(...heard.map(atMost)),
    sources_differ: disagreement(counted),
  };
}

type Chosen = Pick<Figure, "headline" | "qualifier" | "claims">;

function choose(heard: readonly CountedClaim[], rule: Rule): Chosen | null {
  if (heard.length === 0) return null;
  if (rule === "lowest") return pick(least(heard, atLeast), atLeast);
  if (rule === "highest")
    return pick(
      least(heard, (claim) => -atMost(claim)),
      atMost,
    );
  if (rule === "midrange") return midrange(heard);
  return pick(newest(heard), atLeast);
}

function midrange(heard: readonly CountedClaim[]): Chosen {
  const lowest = least(heard, atLeast);
  const highest = least(heard, (claim) => -atMost(claim));
  const headline = Math.round((atLeast(lowest) + atMost(highest)) / 2);
  if (lowest.id === highest.id)
    return { headline, qualifier: lowest.qualifier, claims: [lowest.id] };
  return { headline, qualifier: "about", claims: [lowest.id, highest.id] };
}

const pick = (claim: CountedClaim, value: (claim: CountedClaim) => number): Chosen => ({
  headline: value(claim),
  qualifier: claim.qualifier,
  claims: [claim.id],
});

/** The claim with the smallest value; of equals the one with the smaller id, so that order never matters. */
function least(claims: readonly CountedClaim[], value: (claim: CountedClaim) => number) {
  return claims.reduce((best, claim) =>
    value(claim) < value(best) || (value(claim) === value(best) && claim.id < best.id)
      ? claim
      : best,
  );
}

/** The newest claim: by `as_of`, then attributed before unattributed, then the smaller id. */
function newest(claims: readonly CountedClaim[]): CountedClaim {
  const later = (a: CountedClaim, b: CountedClaim) =>
    saidAt(b) - saidAt(a) || unattributed(a) - unattributed(b) || (a.id < b.id ? -1 : 1);
  return claims.reduce((best, claim) => (later(claim, best) < 0 ? claim : best));
}

/** When the figure was said, in ms: `as_of`, else the day its source came out; a bare date is its last second. */
export function saidAt(claim: Pick<CountedClaim, "as_of" | "source_published_on">): number {
  const said = claim.as_of ?? claim.source_published_on;
  return (said === null ? null : instantOf(said)) ?? Number.MIN_SAFE_INTEGER;
}

const unattributed = (claim: CountedClaim) => (claim.attributed_kind === "unattributed" ? 1 : 0);
const atLeast = (claim: CountedClaim) => lowOf(claim) ?? 0;
const atMost = (claim: CountedClaim) => highOf(claim) ?? 0;

/** What a lowest figure of 0 is taken as in a ratio: none against one is already twofold. */
export const NONE_IN_RATIOS = 0.5;

/**
 * How far the claims on one event and metric lie apart, whatever the rule: highest ÷ lowest, with a
 * lowest of 0 taken as one half. 1 where all say none. Null for fewer than two that count.
 */
export function disagreement(claims: readonly CountedClaim[]): number | null {
  const counted = claims.filter(counts);
  if (counted.length < 2) return null;
  const most = Math.max(...counted.map(atMost));
  return most === 0 ? 1 : most / Math.max(NONE_IN_RATIOS, Math.min(...counted.map(atLeast)));
}
