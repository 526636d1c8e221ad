// Holds the figures of every event under one rule: the headline, and what each adds to a sum.
import type { Rule } from "../../domain/rule.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import { grown, zeros } from "../store/shared-array.ts";

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
  /** Whose figures are ENDLESS_IN_TREE. */
  endless: Int32Array;
  /** Whether some figure is made of groups of people: what such figures come to differs between rules with the same speakers. */
  hasGroups: boolean;
  /** Figures made of groups of people that are given up, since parts of the event come to as much: the claim group and the entry of each. */
  givenUp: Int32Array;
  /** The rows in trees when net values were last made: what was netted then may stand alone now. */
  netted: Uint32Array;
  /** The largest figures; null until they are asked for, and after a change (top-figures.ts). */
  topFigures: TopFigures | null;
  /** The own figures of events in trees; null until they are asked for, and after a change of a tree (tree-figures.ts). */
  treeFigures: TreeFigures | null;
};

/** One entry for each figure of an event in a tree, in the order of places (store/tree.ts). */
export type TreeFigures = {
  /** By place: where its figures begin; and where the last ones end. */
  begins: Uint32Array;
  /** The metric, and whether there is no upper end (tree-figures.ts). */
  facts: Uint8Array;
  entry: Int32Array;
  headline: Int32Array;
  least: Int32Array;
  most: Int32Array;
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
    endless: new Int32Array(0),
    hasGroups: false,
    givenUp: new Int32Array(0),
    netted: new Uint32Array(0),
    topFigures: null,
    treeFigures: null,
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

/** ENDLESS_ALONE or ENDLESS_IN_TREE where the roll-up of one of `owner` has no upper end, else 0. */
export function openOf(owner: number): number {
  return (owner >> OPEN_AT) & OPEN_BITS;
}

/** One of `owner`. */
export function ownerOf(row: number, metric: number, open: number): number {
  return (row << ROW_AT) | (open << OPEN_AT) | metric;
}

if (METRIC_COUNT > METRIC_BITS + 1)
  throw new RangeError("there are more metrics than an entry tells apart");
