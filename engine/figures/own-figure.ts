// Applies a rule to the claims of one event on one metric (domain/rule.ts), over columns.
import { type Rule, speakersHeard } from "../../domain/rule.ts";
import {
  type ClaimGroups,
  type Claims,
  OPEN,
  SUBJECT,
  speakerBits,
  speakerOf,
} from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { type ClaimStatus, COUNTED } from "./claim-status.ts";
import { ENDLESS_ALONE, type Entries, ownerOf } from "./figures.ts";

const NOBODY = -1;

/** The figure that was taken last. */
export type OwnFigure = {
  headline: number;
  least: number;
  most: number;
  /** None of the claims has an upper end. */
  open: boolean;
  /** The newest of the claims, under a rule that goes by their dates. */
  newest: number;
  /** Reads the claims of a claim group that have a bit of claim-status.ts and speak of a subject; false when there is none. */
  take: (group: number, bit: number, subject: number) => boolean;
  /** Whether there is a figure about all people in a claim group. */
  has: (group: number) => boolean;
};

/** The columns that tell of it. */
export type OwnFigureColumns = {
  groups: Pick<ClaimGroups, "claim">;
  claims: Pick<Claims, "low" | "high" | "said" | "facts">;
};

/** Reads claim groups under a rule. */
export function ownFigure(
  { groups, claims }: OwnFigureColumns,
  claimStatus: Pick<ClaimStatus, "claims">,
  rule: Rule,
): OwnFigure {
  const { low, high, said, facts } = claims;
  const { claim } = groups;
  const statusBits = claimStatus.claims;
  const choose = CHOICES[rule];
  const speakers = speakersHeard(rule);
  const heard = speakers === null ? -1 : speakerBits(speakers);
  const goesByDate = !EXTREMES.has(rule);

  /** Claims of a claim group come in the order of their ids, so the earlier one stays on a tie. */
  const isLater = (i: number, than: number): boolean => {
    const by = (said[i] ?? 0) - (said[than] ?? 0);
    if (by !== 0) return by > 0;
    const named = (at: number) => 1 << speakerOf(facts[at] ?? 0) !== UNATTRIBUTED;
    return named(i) && !named(than);
  };

  const own: OwnFigure = {
    headline: 0,
    least: 0,
    most: 0,
    open: false,
    newest: NOBODY,
    take: (group, bit, subject) => {
      // Whole numbers throughout, which a processor keeps apart from others.
      let floor = 0;
      let ceiling = 0;
      let ends = false;
      let newest = NOBODY;
      const end = claim[group + 1] ?? 0;
      for (let i = claim[group] ?? 0; i < end; i++) {
        const fact = facts[i] ?? 0;
        if (((statusBits[i] ?? 0) & bit) === 0 || (fact & SUBJECT) !== subject) continue;
        if (((1 << speakerOf(fact)) & heard) === 0) continue;
        const from = low[i] ?? OPEN;
        const to = high[i] ?? OPEN;
        if (to !== OPEN) ends = true;
        const bottom = from === OPEN ? to : from;
        const top = to === OPEN ? from : to;
        if (newest === NOBODY || bottom < floor) floor = bottom;
        if (newest === NOBODY || top > ceiling) ceiling = top;
        if (newest === NOBODY || (goesByDate && isLater(i, newest))) newest = i;
      }
      if (newest === NOBODY) return false;
      const newestLow = low[newest] ?? OPEN;
      own.headline = choose(floor, ceiling, newestLow === OPEN ? (high[newest] ?? 0) : newestLow);
      own.least = floor;
      own.most = ceiling;
      own.open = !ends;
      own.newest = newest;
      return true;
    },
    has: (group) => {
      const end = claim[group + 1] ?? 0;
      for (let i = claim[group] ?? 0; i < end; i++)
        if (
          ((statusBits[i] ?? 0) & COUNTED) !== 0 &&
          ((1 << speakerOf(facts[i] ?? 0)) & heard) !== 0
        )
          return true;
      return false;
    },
  };
  return own;
}

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
    claimed: { groups: { claim: groups.claim }, claims: { low, high, said, facts } },
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

/** Rules that take the extremes of the claims, whatever their dates. */
const EXTREMES: ReadonlySet<Rule> = new Set<Rule>(["lowest", "midrange", "highest"]);

const UNATTRIBUTED = speakerBits(["unattributed"]);

type Choice = (floor: number, ceiling: number, newest: number) => number;

/** What a rule takes between the extremes; null for one that goes by dates. */
export function choiceBetween(rule: Rule): ((least: number, most: number) => number) | null {
  const choose = CHOICES[rule];
  return EXTREMES.has(rule) ? (least, most) => choose(least, most, 0) : null;
}

/** What a rule takes of the smallest floor, the largest ceiling and the newest claim's floor. */
const CHOICES: Record<Rule, Choice> = {
  lowest: (floor) => floor,
  // Half of what lies between is rounded up.
  midrange: (floor, ceiling) => floor + ((ceiling - floor + 1) >> 1),
  highest: (_, ceiling) => ceiling,
  latest: (_, __, newest) => newest,
  authorities: (_, __, newest) => newest,
  monitors: (_, __, newest) => newest,
  organisers: (_, __, newest) => newest,
};
