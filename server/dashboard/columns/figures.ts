// The figures of every event under one rule: what claims come to, and what each adds to a sum.
import type { Rule } from "../../../domain/rule.ts";

/** No figure: that is not zero. */
export const NONE = -1;

/** No upper end, of an event that is part of nothing and has no parts, and of one in a tree. */
export const ENDLESS_ALONE = 1;
export const ENDLESS_IN_TREE = 2;

/** One entry per slot. The last four hold what the event adds to a sum, and are 0 where there is no figure. */
export type Figures = {
  rule: Rule;
  headline: Int32Array;
  net: Int32Array;
  least: Int32Array;
  most: Int32Array;
  /** ENDLESS_ALONE or ENDLESS_IN_TREE where the roll-up has no upper end. */
  open: Uint8Array;
  /** The slots that are ENDLESS_IN_TREE; above each, the slot of the nearest wider event with a figure, or -1. */
  endless: { slots: Uint32Array; above: Int32Array };
  /** The slots that have a figure, in rising order: the first `count` entries. */
  having: { slots: Uint32Array; count: number };
  /** The rows in trees when net values were last made: what was netted then may stand alone now. */
  netted: Uint32Array;
};
