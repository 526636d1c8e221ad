// The counting rules: from the claims of one event and metric to one headline and its low and high.
import type { Claim } from "./claim.ts";
import { disagreement, overClaims } from "./disagreement.ts";
import { counts, highOf, lowOf } from "./low-high.ts";
import { leastPeople, type PeopleGroup } from "./people-groups.ts";
import type { Qualifier } from "./vocabulary/claim-terms.ts";
import type { Speaker } from "./vocabulary/speaker.ts";
import { type Term, termOf } from "./vocabulary/term.ts";
import { instantOf } from "./when.ts";

/** A claim that a rule can pick: the one with the smallest number, with the largest, or the newest. */
export type Candidate = "least" | "most" | "newest";

/**
 * A counting rule. `hears`: whose claims it looks at; null: everybody's. `picks`: the claims that give the
 * headline; of two it is halfway between them.
 */
export type CountingRule = Term & {
  readonly hears: readonly Speaker[] | null;
  readonly picks: readonly [Candidate] | readonly [Candidate, Candidate];
};

/**
 * The rules, as `resolve` and the engine read them. A new rule is a row here, its icon and its words in every
 * language: the type checker names those that are missing.
 */
export const RULES = [
  {
    value: "lowest",
    label: "Lowest",
    text: "The smallest figure any source gives at the event's own scope.",
    hears: null,
    picks: ["least"],
  },
  {
    value: "midrange",
    label: "Midrange",
    text: "Halfway between the lowest and the highest figure.",
    hears: null,
    picks: ["least", "most"],
  },
  {
    value: "highest",
    label: "Highest",
    text: "The largest figure any source gives at the event's own scope.",
    hears: null,
    picks: ["most"],
  },
  {
    value: "latest",
    label: "Latest",
    text: "The newest figure, whoever gives it.",
    hears: null,
    picks: ["newest"],
  },
  {
    value: "authorities",
    label: "Authorities",
    text: "The newest figure an authority gives.",
    hears: ["authority"],
    picks: ["newest"],
  },
  {
    value: "monitors",
    label: "Monitors & media",
    text: "The newest figure a monitor, a newsroom or a witness gives.",
    hears: ["monitor", "media", "witness"],
    picks: ["newest"],
  },
  {
    value: "organisers",
    label: "Organisers",
    text: "The newest figure the organisers give.",
    hears: ["organiser"],
    picks: ["newest"],
  },
] as const satisfies readonly CountingRule[];

export type Rule = (typeof RULES)[number]["value"];

/** The row of a rule. */
export function ruleOf(rule: Rule): CountingRule {
  return termOf<CountingRule>(RULES, rule);
}

/** Whether a rule goes by the size of figures alone, whoever gives them and whenever. */
export function goesBySize({ hears, picks }: CountingRule): boolean {
  return hears === null && !picks.includes("newest");
}

/**
 * What a rule needs of a claim; `source_published_on` dates a claim that has no `as_of`, and the first day of its
 * event one whose source has no date.
 */
export type CountedClaim = Pick<
  Claim,
  | "id"
  | "metric"
  | "low"
  | "high"
  | "qualifier"
  | "status"
  | "subject"
  | "attributed_kind"
  | "as_of"
> & { source_published_on: string | null; event_start: string };

/**
 * What one event's claims on one metric come to under a rule.
 * `low` is the smallest low and `high` the largest high of the claims the rule looks at, null where none has one;
 * `open`: one of them has no upper end ("more than 100,000" beside "150,000" is 100,000 to 150,000 or more);
 * `least` and `most` span all their numbers; `claims` gave the headline.
 * `sources_differ` is highest ÷ lowest over every counted claim, whatever the rule; null for one claim.
 * `from_groups`: nobody whom the rule hears counts everybody, and the headline is the least that groups imply.
 */
export type Figure = {
  headline: number;
  low: number | null;
  high: number | null;
  least: number;
  most: number;
  open: boolean;
  qualifier: Qualifier;
  claims: string[];
  sources_differ: number | null;
  from_groups: boolean;
};

/** Whether a rule looks at what this kind of speaker says. */
export function hears(rule: Rule, speaker: Speaker): boolean {
  return ruleOf(rule).hears?.includes(speaker) ?? true;
}

/**
 * Applies a rule to the claims of one event and one metric. Where it hears no claim about all people, those about groups
 * of them tell how many there are at least. Null when the rule finds no figure.
 */
export function resolve(claims: readonly CountedClaim[], rule: Rule): Figure | null {
  const counted = claims.filter(counts);
  const sources_differ = disagreement(overClaims(counted));
  const figure = figureAmong(counted, rule);
  if (figure !== null) return { ...figure, sources_differ, from_groups: false };
  const groups = fromGroups(claims, rule);
  return groups && { ...groups, sources_differ, from_groups: true };
}

/** What claims come to that speak of the same people. */
type FigureOfSome = Omit<Figure, "sources_differ" | "from_groups">;

/** Applies a rule to the claims of one event and one metric about a group of people. Null when it finds no figure. */
export function resolveGroup(
  claims: readonly CountedClaim[],
  group: PeopleGroup,
  rule: Rule,
): FigureOfSome | null {
  const about = claims.filter(({ subject }) => subject === group);
  return figureAmong(
    about.filter((claim) => counts({ ...claim, subject: "all" })),
    rule,
  );
}

function figureAmong(counted: readonly CountedClaim[], rule: Rule): FigureOfSome | null {
  const { hears, picks } = ruleOf(rule);
  const heard = counted.filter((claim) => hears?.includes(claim.attributed_kind) ?? true);
  if (heard.length === 0) return null;
  const lows = heard.flatMap((claim) => claim.low ?? []);
  const highs = heard.flatMap((claim) => claim.high ?? []);
  return {
    ...headlineOf(heard, picks),
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: highs.length > 0 ? Math.max(...highs) : null,
    least: Math.min(...heard.map(atLeast)),
    most: Math.max(...heard.map(atMost)),
    open: heard.some(({ high }) => high === null),
  };
}

/** A group that is known by an upper bound only may be nobody, and implies nothing. */
function fromGroups(claims: readonly CountedClaim[], rule: Rule): FigureOfSome | null {
  const [first] = claims;
  if (first === undefined) return null;
  const bounded = (group: PeopleGroup) => {
    const figure = resolveGroup(claims, group, rule);
    return figure?.low === null ? null : figure;
  };
  const least = leastPeople(first.metric, (group) => bounded(group)?.headline ?? null);
  if (least === null) return null;
  const { people } = least;
  return {
    ...{ headline: people, low: people, high: null, least: people, most: people, open: true },
    qualifier: "at_least",
    claims: least.groups.flatMap((group) => bounded(group)?.claims ?? []),
  };
}

/** How a headline halfway between two claims is worded. */
export const HALFWAY: Qualifier = "about";

/** Halfway between two numbers, half a person rounded up. */
export function halfway(a: number, b: number): number {
  return Math.ceil((a + b) / 2);
}

function headlineOf(
  heard: readonly CountedClaim[],
  [one, other = one]: CountingRule["picks"],
): Pick<Figure, "headline" | "qualifier" | "claims"> {
  const [first, second] = [CANDIDATES[one].of(heard), CANDIDATES[other].of(heard)];
  return {
    headline: halfway(CANDIDATES[one].number(first), CANDIDATES[other].number(second)),
    qualifier: first.id === second.id ? first.qualifier : HALFWAY,
    claims: [...new Set([first.id, second.id])],
  };
}

/** Which of the claims each candidate is, and its number in a headline. */
const CANDIDATES: Record<
  Candidate,
  { of: (heard: readonly CountedClaim[]) => CountedClaim; number: (claim: CountedClaim) => number }
> = {
  least: { of: (heard) => least(heard, atLeast), number: atLeast },
  most: { of: (heard) => least(heard, (claim) => -atMost(claim)), number: atMost },
  newest: { of: newest, number: atLeast },
};

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

/**
 * When the figure was said, in ms: `as_of`, else the day its source came out, else its event's first day; a bare
 * date is its last second.
 */
export function saidAt(
  claim: Pick<CountedClaim, "as_of" | "source_published_on" | "event_start">,
): number {
  const said = claim.as_of ?? claim.source_published_on ?? claim.event_start;
  return instantOf(said) ?? Number.MIN_SAFE_INTEGER;
}

function unattributed(claim: CountedClaim): number {
  return claim.attributed_kind === "unattributed" ? 1 : 0;
}

function atLeast(claim: CountedClaim): number {
  return lowOf(claim) ?? 0;
}

function atMost(claim: CountedClaim): number {
  return highOf(claim) ?? 0;
}
