// Makes claims of the figures in cells.
import type { ProposalInput } from "../../../domain/draft.ts";
import type { Metric, Subject } from "../../../domain/vocabulary/claim-terms.ts";
import { type CellFigure, readCount, readFigure } from "../values/figure.ts";
import type { Tell } from "./format.ts";

export type ClaimOf = NonNullable<ProposalInput["claims"]>[number];

/** What the figures of a cell count, of whom, and in which source they stand. */
export type Counted = {
  metric: Metric;
  subject?: Subject;
  source: string;
  locator?: string | null;
};

/** A claim of a figure. Nobody is named as its speaker. */
export function claimOf(figure: Omit<CellFigure, "doubt">, counted: Counted): ClaimOf {
  const { metric, subject = "all", source, locator = null } = counted;
  const { low, high, qualifier, phrase } = figure;
  return {
    source,
    metric,
    subject,
    low,
    high,
    qualifier,
    phrase,
    attributed_kind: "unattributed",
    locator,
  };
}

/** The claim of a cell, or none where it says that nothing is known. */
export function claimIn(cell: string | null, counted: Counted, tell: Tell): ClaimOf[] {
  const figure = cell === null ? null : readFigure(cell);
  if (figure === null) return [];
  if (figure.doubt !== null) tell(`“${cell}”: ${figure.doubt}`);
  return [claimOf(figure, counted)];
}

/** The claim of a count of which zero means that none was reported, which is no figure. */
export function countIn(cell: string | null, counted: Counted): ClaimOf[] {
  const n = cell === null ? null : readCount(cell);
  return n === null || n === 0 ? [] : [exactly(n, null, counted)];
}

/** A claim of a plain number. */
export function exactly(n: number, phrase: string | null, counted: Counted): ClaimOf {
  return claimOf({ low: n, high: n, qualifier: "exact", phrase }, counted);
}

/**
 * The claims of a low and a high estimate: two where they differ, since two people gave them; one where they are the
 * same. Words are kept with each.
 */
export function estimates(
  low: number | null,
  high: number | null,
  phrase: string | null,
  counted: Counted,
): ClaimOf[] {
  const both = [low, high].filter((n) => n !== null);
  return [...new Set(both)].map((n) => exactly(n, phrase, counted));
}
