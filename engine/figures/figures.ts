// Holds the figures of every event under one rule: the headline, and what each adds to a sum.
import type { Rule } from "../../domain/rule.ts";
import { type ClaimGroups, groupOf, METRIC_COUNT } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { grown, zeros } from "../store/shared-array.ts";
import type { Visibility } from "../store/visibility.ts";
import type { ClaimStatus } from "./claim-status.ts";

/** No figure: that is not zero. */
export const NONE = -1;

/** No upper end, of an event that is part of nothing and has no parts, and of one in a tree. */
export const ENDLESS_ALONE = 1;
export const ENDLESS_IN_TREE = 2;

/** Whose figure it is, in one number: the metric (3 bits), whether there is no upper end (2), the row; row 0 is no event's any more. */
export const METRIC_BITS = 0b111;
const OPEN_AT = 3;
const OPEN_BITS = 0b11;
export const ROW_AT = 5;

/** One entry for each figure, in the order of claim groups; each column is read where it is needed, and nothing beside it. */
export type Entries = {
  /** Whose figure it is. */
  owner: Int32Array;
  headline: Int32Array;
  /** What it adds to a sum, and what its extremes add. */
  net: Int32Array;
  least: Int32Array;
  most: Int32Array;
};

export type Figures = {
  rule: Rule;
  count: number;
  entries: Entries;
  /** By claim group: its entry, or NONE. */
  of: Int32Array;
  /** Whose figures are ENDLESS_IN_TREE; above each, the claim group of the nearest wider event with a figure, or -1. */
  endless: { owner: Int32Array; above: Int32Array };
  /** The rows in trees when net values were last made: what was netted then may stand alone now. */
  netted: Uint32Array;
  /** The largest figures; null until they are asked for, and after a change (top-figures.ts). */
  topFigures: TopFigures | null;
};

/** Entries that threads share, all 0. */
export function entriesFor(count: number): Entries {
  const column = () => zeros(new Int32Array(), count);
  const numbers = { headline: column(), net: column(), least: column(), most: column() };
  return { owner: column(), ...numbers };
}

/** Makes room for so many entries. */
export function reach(figures: Figures, count: number): void {
  const { owner, headline, net, least, most } = figures.entries;
  figures.entries = {
    ...{ owner: grown(owner, count), headline: grown(headline, count) },
    ...{ net: grown(net, count), least: grown(least, count), most: grown(most, count) },
  };
}

/** Figures of no claim groups. */
export function noFigures(rule: Rule): Figures {
  return {
    rule,
    count: 0,
    entries: entriesFor(0),
    of: new Int32Array(0),
    endless: { owner: new Int32Array(0), above: new Int32Array(0) },
    netted: new Uint32Array(0),
    topFigures: null,
  };
}

/** By metric: the entries of the largest figures, from the largest down; and whether those are all. */
export type TopFigures = readonly { entries: Uint32Array; isAll: boolean }[];

/** What tells the figures of claim groups. */
export type FigureLookup = Pick<Figures, "entries" | "of">;

/** The headline of a claim group; NONE where there is none, or no claim group. */
export function headlineAt({ entries, of }: FigureLookup, group: number): number {
  const at = of[group] ?? NONE;
  return at < 0 ? NONE : entries.headline[at];
}

/** What a claim group adds to a sum; NONE where there is no figure. */
export function netAt({ entries, of }: FigureLookup, group: number): number {
  const at = of[group] ?? NONE;
  return at < 0 ? NONE : entries.net[at];
}

/** ENDLESS_ALONE or ENDLESS_IN_TREE where the roll-up of a claim group has no upper end, else 0. */
export function openAt({ entries, of }: FigureLookup, group: number): number {
  const at = of[group];
  return at < 0 ? 0 : openOf(entries.owner[at]);
}

/** The same of one of `owner`. */
export function openOf(owner: number): number {
  return (owner >> OPEN_AT) & OPEN_BITS;
}

/** One of `owner`. */
export function ownerOf(row: number, metric: number, open: number): number {
  return (row << ROW_AT) | (open << OPEN_AT) | metric;
}

if (METRIC_COUNT > METRIC_BITS + 1)
  throw new RangeError("there are more metrics than an entry tells apart");

/** The columns that tell of it. */
type WiderGroupColumns = {
  columns: {
    events: Pick<Events, "firstGroup" | "groupCount">;
    groups: Pick<ClaimGroups, "metric">;
  };
  visibility: Pick<Visibility, "parent">;
  claimStatus: Pick<ClaimStatus, "unknown">;
  figures: Pick<Figures, "of">;
};

/** What finds the claim group of the nearest wider event with a figure of its own; -1 when there is none. */
export function widerGroup({ columns, visibility, claimStatus, figures }: WiderGroupColumns) {
  const { parent } = visibility;
  const { unknown } = claimStatus;
  const { of } = figures;
  return (row: number, metric: number): number => {
    for (let up = parent[row]; up !== 0 && !unknown?.[up]; up = parent[up]) {
      const group = groupOf(columns, up, metric);
      if (group >= 0 && of[group] >= 0) return group;
    }
    return -1;
  };
}
