/** Works out the figure of one event on one metric from its standing claims, by the promise on rules and groups. */
import type { SourcedClaim } from "../../../domain/record.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Metric, Subject } from "../../../domain/vocabulary/claim-terms.ts";
import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { saidAt } from "./standing.ts";

/** Whether highs have no upper end: all of them, none, or some, where the promise may be read in two ways. */
export type Open = boolean | "some";

/** @param ends whether each is open */
export function openOf(ends: readonly Open[]): Open {
  if (ends.every((end) => end === true)) return true;
  return ends.every((end) => end === false) ? false : "some";
}

/** One figure: its headline, and the smallest and largest numbers said of the same. */
export type Figure = {
  headline: number;
  /** The smallest low, a claim without one counting with its high; the largest number said. */
  least: number;
  most: number;
  open: Open;
  from_groups: boolean;
};

/** Whom the rules of single voices hear; the others hear everybody. */
const HEARD: { readonly [R in Rule]?: readonly Speaker[] } = {
  authorities: ["authority"],
  monitors: ["monitor", "media", "witness"],
  organisers: ["organiser"],
};

/** The larger of police and the largest of the first, and of the largest of the second. */
const BESIDE_POLICE = ["protesters", "journalists", "students", "civilians", "bystanders"] as const;
const AMONG_ALL = ["women", "minors", "foreigners"] as const;

/** What a rule gives; null is unknown. @param claims standing ones of one event */
export function figureOf(
  claims: readonly SourcedClaim[],
  metric: Metric,
  rule: Rule,
): Figure | null {
  const heard = HEARD[rule];
  const looked = claims.filter(
    (claim) =>
      claim.metric === metric &&
      (claim.low !== null || claim.high !== null) &&
      (heard === undefined || heard.includes(claim.attributed_kind)),
  );
  const about = (subject: Subject) => looked.filter((claim) => claim.subject === subject);
  return about("all").length > 0 ? counted(about("all"), rule) : fromGroups(about, metric, rule);
}

/** The rule over claims about the same people, at least one. */
function counted(claims: readonly SourcedClaim[], rule: Rule): Figure {
  const least = Math.min(...claims.map(lowest));
  const most = Math.max(...claims.map(highest));
  return {
    ...{ headline: headlineOf(claims, rule, least, most), least, most },
    open: claims.some(({ high }) => high === null),
    from_groups: false,
  };
}

function headlineOf(
  claims: readonly SourcedClaim[],
  rule: Rule,
  least: number,
  most: number,
): number {
  if (rule === "lowest") return least;
  if (rule === "highest") return most;
  if (rule === "midrange") return Math.floor((least + most + 1) / 2);
  const [newest] = [...claims].sort(newestFirst);
  return newest === undefined ? 0 : lowest(newest);
}

/** The newest; of the same moment one that somebody is named for, then the smaller id. */
function newestFirst(one: SourcedClaim, other: SourcedClaim): number {
  const named = (claim: SourcedClaim) => Number(claim.attributed_kind !== "unattributed");
  return saidAt(other) - saidAt(one) || named(other) - named(one) || (one.id < other.id ? -1 : 1);
}

/** Groups by themselves, without those that are known by an upper bound only: at least so many. */
function fromGroups(
  about: (subject: Subject) => SourcedClaim[],
  metric: Metric,
  rule: Rule,
): Figure | null {
  const known = (subject: Subject): number | null => {
    const claims = about(subject);
    if (claims.every(({ low }) => low === null)) return null;
    return counted(claims, rule).headline;
  };
  const police = metric === "participants" ? null : known("police");
  const beside = largest(BESIDE_POLICE.map(known));
  const people = largest([plus(police, beside), largest(AMONG_ALL.map(known))]);
  if (people === null) return null;
  return { headline: people, least: people, most: people, open: true, from_groups: true };
}

/** The largest of what is known. */
export function largest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** The sum of what is known. */
export function plus(...numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}

const lowest = ({ low, high }: SourcedClaim): number => low ?? high ?? 0;
const highest = ({ low, high }: SourcedClaim): number => high ?? low ?? 0;
