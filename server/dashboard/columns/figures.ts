// The figures of every event under one rule: what claims come to, and what each adds to a sum.
import type { Rule } from "../../../domain/rule.ts";
import { METRIC_COUNT } from "./claims.ts";

/** No figure: that is not zero. */
export const NONE = -1;

/** No upper end, of an event that is part of nothing and has no parts, and of one in a tree. */
export const ENDLESS_ALONE = 1;
export const ENDLESS_IN_TREE = 2;

/** Numbers of an entry: whose figure it is, the figure, and what it adds to a sum: its net, and that of its extremes. */
export const ENTRY = 5;
export const HEADLINE = 1;
export const NET = 2;
export const LEAST = 3;
export const MOST = 4;

/** Whose figure it is, in one number: the metric (3 bits), whether there is no upper end (2), the row; row 0 is no event's any more. */
export const METRIC_BITS = 0b111;
const OPEN_AT = 3;
const OPEN_BITS = 0b11;
export const ROW_AT = 5;

export type Figures = {
  rule: Rule;
  /** An entry for each figure, one after another, so that what is read together lies together: the first `count` numbers. */
  entries: Int32Array;
  count: number;
  /** By slot: where its entry begins, or NONE. */
  of: Int32Array;
  /** The slots that are ENDLESS_IN_TREE; above each, the slot of the nearest wider event with a figure, or -1. */
  endless: { slots: Uint32Array; above: Int32Array };
  /** The rows in trees when net values were last made: what was netted then may stand alone now. */
  netted: Uint32Array;
  /** What all figures come to; null until it is asked for, and after a change (broad.ts). */
  whole: Whole | null;
  /** The largest figures; null until they are asked for, and after a change (foremost.ts). */
  foremost: Foremost | null;
};

/** Figures of no slots. */
export function noFigures(rule: Rule): Figures {
  return {
    rule,
    entries: new Int32Array(0),
    count: 0,
    of: new Int32Array(0),
    endless: { slots: new Uint32Array(0), above: new Int32Array(0) },
    netted: new Uint32Array(0),
    whole: null,
    foremost: null,
  };
}

/** By metric: where the entries of the largest figures begin, from the largest down; and whether those are all. */
export type Foremost = readonly { entries: Uint32Array; isAll: boolean }[];

/** Cells (cells.ts) of bins, cut as `binOf` says by code of span, and of places by code; and how many figures each span and metric has. */
export type Whole = {
  binOf: Int32Array;
  bins: Float64Array;
  places: Float64Array;
  covered: Uint32Array;
};

/** What tells the figures of slots. */
export type Told = Pick<Figures, "entries" | "of">;

/** The headline of a slot; NONE where there is none, or no slot. */
export function headlineAt({ entries, of }: Told, slot: number): number {
  const at = of[slot] ?? NONE;
  return at < 0 ? NONE : (entries[at + HEADLINE] ?? NONE);
}

/** What a slot adds to a sum; NONE where there is no figure. */
export function netAt({ entries, of }: Told, slot: number): number {
  const at = of[slot] ?? NONE;
  return at < 0 ? NONE : (entries[at + NET] ?? NONE);
}

/** ENDLESS_ALONE or ENDLESS_IN_TREE where the roll-up of a slot has no upper end, else 0. */
export function openAt({ entries, of }: Told, slot: number): number {
  const at = of[slot] ?? NONE;
  return at < 0 ? 0 : openOf(entries[at] ?? 0);
}

/** The same of an entry's first number. */
export function openOf(whose: number): number {
  return (whose >> OPEN_AT) & OPEN_BITS;
}

/** An entry's first number. */
export function whoseOf(row: number, metric: number, open: number): number {
  return (row << ROW_AT) | (open << OPEN_AT) | metric;
}

if (METRIC_COUNT > METRIC_BITS + 1)
  throw new RangeError("there are more metrics than an entry tells apart");
