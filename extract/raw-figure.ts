// What a number of people is before it has an event and a claimant.
import type { NumberMention } from "./numbers.ts";
import type { Field, Scope, Span } from "./proposal.ts";
import type { Sentence } from "./segment.ts";

/** A count of people. `start` to `end` holds the number with its modifiers and whom it counts. */
export type RawFigure = Span & {
  number: NumberMention;
  field: Field;
  who?: "police" | "protesters";
  scope: Scope;
  clause: Span;
  sentence: Sentence;
  /** Whether nobody is named behind the number, so that it counts what the one before counted. */
  bare: boolean;
};

/** The noun that a number counts, if one stands behind it. */
export type Noun = Span & { text: string; kind: "people" | "police" | Field | "thing" | "none" };
