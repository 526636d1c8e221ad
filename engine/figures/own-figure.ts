// Applies a rule to the claims of one event on one metric (domain/rule.ts), over columns.
import { leastPeople, type PeopleGroup } from "../../domain/people-groups.ts";
import { type Candidate, halfway, type Rule, ruleOf } from "../../domain/rule.ts";
import {
  type ClaimGroups,
  type Claims,
  metricAt,
  OPEN,
  SUBJECT,
  speakerBits,
  speakerOf,
  subjectCode,
} from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { type ClaimStatus, COUNTED, PARTIAL } from "./claim-status.ts";
import { ENDLESS_ALONE, type Entries, ownerOf } from "./figures.ts";

const NOBODY = -1;

/** The subject of claims that are counted: everybody, or whoever is asked about. */
export const WHOEVER = -1;

/** The figure that was taken last. */
export type OwnFigure = {
  headline: number;
  least: number;
  most: number;
  /** Whether some claim has a lower end. */
  begins: boolean;
  /** One of the claims has no upper end. */
  open: boolean;
  /** The newest of the claims, under a rule that goes by their dates. */
  newest: number;
  /** Reads the claims of a claim group that have a bit of claim-status.ts and speak of a subject; false when there is none. */
  take: (group: number, bit: number, subject: number) => boolean;
  /** By subject a bit: the groups of people that the figure of `figure` or `has` is made of; 0 where it is about all. */
  madeOf: number;
  /** Reads the figure of a claim group, be it about all people or made of groups of them; false when there is none. */
  figure: (group: number) => boolean;
  /** Whether there is one. */
  has: (group: number) => boolean;
};

/** The columns that tell of it. */
export type OwnFigureColumns = {
  groups: Pick<ClaimGroups, "claim" | "metric">;
  claims: Pick<Claims, "low" | "high" | "said" | "facts">;
};

/** Reads claim groups under a rule. */
export function ownFigure(
  { groups, claims }: OwnFigureColumns,
  claimStatus: Pick<ClaimStatus, "claims">,
  rule: Rule,
): OwnFigure {
  const { low, high, said, facts } = claims;
  const { claim, metric } = groups;
  const statusBits = claimStatus.claims;
  const headlineFrom = headlineOf(rule);
  const { hears, picks } = ruleOf(rule);
  const heard = hears === null ? -1 : speakerBits(hears);
  const goesByDate = picks.includes("newest");

  /** Claims of a claim group come in the order of their ids, so the earlier one stays on a tie. */
  const isLater = (i: number, than: number): boolean => {
    const by = said[i] - said[than];
    if (by !== 0) return by > 0;
    const named = (at: number) => 1 << speakerOf(facts[at]) !== UNATTRIBUTED;
    return named(i) && !named(than);
  };

  /** By subject a bit: the groups of people that somebody whom the rule hears gives a number of. */
  const groupsIn = (group: number): number => {
    let subjects = 0;
    const end = claim[group + 1];
    for (let i = claim[group]; i < end; i++) {
      const fact = facts[i];
      if ((statusBits[i] & PARTIAL) !== 0 && ((1 << speakerOf(fact)) & heard) !== 0)
        subjects |= 1 << (fact & SUBJECT);
    }
    return subjects;
  };

  const isMadeOfGroups = (group: number): boolean => {
    const known = groupsIn(group);
    if (known === 0) return false;
    const least = leastPeople(metricAt(metric[group]), (people) => {
      const subject = subjectCode(people);
      const isKnown = (known & (1 << subject)) !== 0 && own.take(group, PARTIAL, subject);
      return isKnown && own.begins ? own.headline : null;
    });
    if (least === null) return false;
    own.headline = least.people;
    own.least = least.people;
    own.most = least.people;
    own.open = true;
    own.newest = NOBODY;
    own.madeOf = least.groups.reduce(withGroup, 0);
    return true;
  };

  const own: OwnFigure = {
    headline: 0,
    least: 0,
    most: 0,
    begins: false,
    open: false,
    newest: NOBODY,
    madeOf: 0,
    take: (group, bit, subject) => {
      // Whole numbers throughout, which a processor keeps apart from others.
      let floor = 0;
      let ceiling = 0;
      let begins = false;
      let open = false;
      let newest = NOBODY;
      const end = claim[group + 1];
      for (let i = claim[group]; i < end; i++) {
        const fact = facts[i];
        if ((statusBits[i] & bit) === 0) continue;
        if (subject !== WHOEVER && (fact & SUBJECT) !== subject) continue;
        if (((1 << speakerOf(fact)) & heard) === 0) continue;
        const from = low[i];
        const to = high[i];
        if (from !== OPEN) begins = true;
        if (to === OPEN) open = true;
        const bottom = from === OPEN ? to : from;
        const top = to === OPEN ? from : to;
        if (newest === NOBODY || bottom < floor) floor = bottom;
        if (newest === NOBODY || top > ceiling) ceiling = top;
        if (newest === NOBODY || (goesByDate && isLater(i, newest))) newest = i;
      }
      if (newest === NOBODY) return false;
      const newestLow = low[newest];
      own.headline = headlineFrom(floor, ceiling, newestLow === OPEN ? high[newest] : newestLow);
      own.least = floor;
      own.most = ceiling;
      own.begins = begins;
      own.open = open;
      own.newest = newest;
      return true;
    },
    figure: (group) => {
      own.madeOf = 0;
      return own.take(group, COUNTED, WHOEVER) || isMadeOfGroups(group);
    },
    has: (group) => {
      own.madeOf = 0;
      const end = claim[group + 1];
      for (let i = claim[group]; i < end; i++)
        if ((statusBits[i] & COUNTED) !== 0 && ((1 << speakerOf(facts[i])) & heard) !== 0)
          return true;
      return isMadeOfGroups(group);
    },
  };
  return own;
}

const withGroup = (subjects: number, people: PeopleGroup): number =>
  subjects | (1 << subjectCode(people));

/** What tells the own figures of claim groups, as plain data. */
export type OwnFigureInput = {
  claimed: OwnFigureColumns;
  groups: Pick<ClaimGroups, "row" | "metric">;
  claimStatus: Pick<ClaimStatus, "claims">;
  rule: Rule;
};

export function ownFigureInput(
  { groups, claims }: Columns,
  claimStatus: ClaimStatus,
  rule: Rule,
): OwnFigureInput {
  const { low, high, said, facts } = claims;
  return {
    claimed: {
      groups: { claim: groups.claim, metric: groups.metric },
      claims: { low, high, said, facts },
    },
    groups: { row: groups.row, metric: groups.metric },
    claimStatus: { claims: claimStatus.claims },
    rule,
  };
}

/** Enters the figure that was taken last as that of an event that is part of nothing and has no parts. */
export function setEntry(
  { owner, headline, net, least, most }: Entries,
  entry: number,
  own: OwnFigure,
  { row, metric }: { row: number; metric: number },
): void {
  owner[entry] = ownerOf(row, metric, own.open ? ENDLESS_ALONE : 0);
  headline[entry] = own.headline;
  net[entry] = own.headline;
  least[entry] = own.least;
  most[entry] = own.most;
}

const UNATTRIBUTED = speakerBits(["unattributed"]);

/** Takes what belongs to one candidate: its number in a headline, or the place of its claim. */
type Taking = (least: number, most: number, newest: number) => number;

export const TAKING: Record<Candidate, Taking> = {
  least: (least) => least,
  most: (_, most) => most,
  newest: (_, __, newest) => newest,
};

/** Makes a rule's headline of the smallest floor, the largest ceiling and the newest claim's floor. */
function headlineOf(rule: Rule): Taking {
  const [first, second = first] = ruleOf(rule).picks;
  const [one, other] = [TAKING[first], TAKING[second]];
  if (one === other) return one;
  return (least, most, newest) => halfway(one(least, most, newest), other(least, most, newest));
}

/** Makes a rule's headlines of the extremes alone; null where it goes by dates. */
export function headlineBetween(rule: Rule): ((least: number, most: number) => number) | null {
  if (ruleOf(rule).picks.includes("newest")) return null;
  const headline = headlineOf(rule);
  return (least, most) => headline(least, most, 0);
}
