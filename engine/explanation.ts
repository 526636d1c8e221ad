// Defines how a figure comes about, as the engine tells it.
import type { LeftOut } from "../domain/left-out.ts";
import type { SourcedClaim } from "../domain/record.ts";
import type { FiguredRecord } from "../domain/resolve-all.ts";
import type { Rule } from "../domain/rule.ts";
import type { Metric } from "../domain/vocabulary/claim-terms.ts";

/** What is explained: how many events get a line of their own, and how many claims are named for a reason. */
export type Explaining = { metric: Metric; most: { lines: number; claims: number } };

/** The numbers of a line of a sum. */
export type LineNumbers = {
  /** How many events lie above it in the sum. */
  level: number;
  /** 1, or how many events a rest is. */
  events: number;
  own: number | null;
  /** What its parts come to; null when nothing is known of them. */
  parts: number | null;
  /** What lies beyond its parts, where that is a difference of two numbers. */
  remainder: number | null;
  counts: number;
};

/** A line of the sum, with the claims that its own figure is taken from. The record is null for a rest. */
type ExplainedLine = LineNumbers & { record: FiguredRecord | null; claims: SourcedClaim[] };

/** A claim with the record that it is in. */
export type ClaimInRecord = { record: FiguredRecord; claim: SourcedClaim };

/** Sums over the roots of a selection by a rule; null where no root has such a number. */
export type ByRule = {
  rule: Rule;
  said: number | null;
  parts: number | null;
  counts: number | null;
};

/** How many claims there are on the metric, and how many give a figure that is summed. */
export type ClaimCounts = { claims: number; used: number };

/** How many events are selected, at the top of the selection, and of each how many have no figure. */
export type EventCounts = { events: number; roots: number; without: number; rootsWithout: number };

/** What the lines come to, and whether that has no upper end. */
export type ExplainedTotal = { headline: number | null; open: boolean };

export type Explained = ExplainedTotal &
  ClaimCounts &
  EventCounts & {
    lines: ExplainedLine[];
    leftOut: { [R in LeftOut]: { claims: number; events: number; named: ClaimInRecord[] } };
    /** Events without a figure. */
    named: FiguredRecord[];
    rules: ByRule[];
  };

export type Explanation = Explained & { change: number };
