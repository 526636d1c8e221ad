// How far the claims on one event and metric lie apart, whatever the rule.
import { counts, highOf, lowOf } from "./low-high.ts";

/** Goes over the claims on one event and metric that count (low-high.ts), be they objects or columns. */
export type ClaimCursor = {
  /** Moves on to the next claim; false behind the last one. */
  next: () => boolean;
  /** The smallest and the largest number that the claim allows. */
  readonly least: number;
  readonly most: number;
};

/** From this ratio on, sources are said to differ. */
export const DIFFER_FROM = 2;

/** What a lowest figure of 0 is taken as in a ratio: none against one is already twofold. */
const NONE_IN_RATIOS = 0.5;

/**
 * Highest ÷ lowest of the claims, with a lowest of 0 taken as one half. 1 where all say none. Null for fewer than
 * two.
 */
export function disagreement(claims: ClaimCursor): number | null {
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  while (claims.next()) {
    count++;
    if (claims.least < least) least = claims.least;
    if (claims.most > most) most = claims.most;
  }
  if (count < 2) return null;
  return most === 0 ? 1 : most / Math.max(NONE_IN_RATIOS, least);
}

/** Goes over claims that are objects. */
export function overClaims(claims: readonly Parameters<typeof counts>[0][]): ClaimCursor {
  const counted = claims.filter(counts).values();
  const cursor = {
    least: 0,
    most: 0,
    next: () => {
      const claim = counted.next().value;
      if (claim === undefined) return false;
      cursor.least = lowOf(claim) ?? 0;
      cursor.most = highOf(claim) ?? 0;
      return true;
    },
  };
  return cursor;
}
