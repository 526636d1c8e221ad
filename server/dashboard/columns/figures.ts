// The figures of every event under one rule: what claims come to, and what each adds to a sum.
import type { Rule } from "../../../domain/rule.ts";
import { METRIC_COUNT } from "./claims.ts";

/** No figure: that is not zero. */
export const NONE = -1;

/** No upper end, of an event that is part of nothing and has no parts, and of one in a tree. */
export const ENDLESS_ALONE = 1;
export const ENDLESS_IN_TREE = 2;

/** Numbers of a figure: what it adds to a sum, its net and that of its extremes, and its headline. */
export const NUMBERS = 4;
export const NET = 0;
export const LEAST = 1;
export const MOST = 2;
export const HEADLINE = 3;

/** Whose figure it is, in one number: the metric (3 bits), whether there is no upper end (2), the row; row 0 is no event's any more. */
export const METRIC_BITS = 0b111;
const OPEN_AT = 3;
const OPEN_BITS = 0b11;
export const ROW_AT = 5;

export type Figures = {
  rule: Rule;
  /** One entry for each figure, in the order of slots. */
  count: number;
  /** Whose figures they are: looked at alone, until one is wanted. */
  whose: Int32Array;
  /** Their numbers, those of a figure side by side. */
  numbers: Int32Array;
  /** By slot: its entry, or NONE. */
  of: Int32Array;
  /** The slots that are ENDLESS_IN_TREE; above each, the slot of the nearest wider event with a figure, or -1. */
  endless: { slots: Uint32Array; above: Int32Array };
  /** The rows in trees when net values were last made: what was netted then may stand alone now. */
  netted: Uint32Array;
  /** The largest figures; null until they are asked for, and after a change (foremost.ts). */
  foremost: Foremost | null;
};

/** Figures of no slots. */
export function noFigures(rule: Rule): Figures {
  return {
    rule,
    count: 0,
    whose: new Int32Array(0),
    numbers: new Int32Array(0),
    of: new Int32Array(0),
    endless: { slots: new Uint32Array(0), above: new Int32Array(0) },
    netted: new Uint32Array(0),
    foremost: null,
  };
}

/** By metric: the entries of the largest figures, from the largest down; and whether those are all. */
export type Foremost = readonly { entries: Uint32Array; isAll: boolean }[];

type Numbers = Pick<Figures, "numbers" | "of">;

/** The headline of a slot; NONE where there is none, or no slot. */
export function headlineAt({ numbers, of }: Numbers, slot: number): number {
  const at = of[slot] ?? NONE;
  return at < 0 ? NONE : (numbers[at * NUMBERS + HEADLINE] ?? NONE);
}

/** What a slot adds to a sum; NONE where there is no figure. */
export function netAt({ numbers, of }: Numbers, slot: number): number {
  const at = of[slot] ?? NONE;
  return at < 0 ? NONE : (numbers[at * NUMBERS + NET] ?? NONE);
}

/** ENDLESS_ALONE or ENDLESS_IN_TREE where the roll-up of a slot has no upper end, else 0. */
export function openAt({ whose, of }: Pick<Figures, "whose" | "of">, slot: number): number {
  const at = of[slot] ?? NONE;
  return at < 0 ? 0 : openOf(whose[at] ?? 0);
}

/** The same of one of `whose`. */
export function openOf(whose: number): number {
  return (whose >> OPEN_AT) & OPEN_BITS;
}

/** One of `whose`. */
export function whoseOf(row: number, metric: number, open: number): number {
  return (row << ROW_AT) | (open << OPEN_AT) | metric;
}

if (METRIC_COUNT > METRIC_BITS + 1)
  throw new RangeError("there are more metrics than an entry tells apart");
