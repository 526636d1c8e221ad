// Where the axis of the claim rows ends: a little beyond the largest number, on a round one.
import type { DrawnClaim } from "./claim-mark.ts";
import { ticks } from "./scale.ts";

/** The end of a linear axis that holds every number of the claims, and its ticks. */
export function rangeAxis(claims: readonly Pick<DrawnClaim, "low" | "high">[]): {
  max: number;
  ticks: number[];
} {
  const top = Math.max(1, ...claims.map((claim) => claim.high ?? claim.low ?? 0));
  const step = ticks(top)[1] ?? top;
  const max = Math.ceil((top * 1.02) / (step / 5)) * (step / 5);
  return { max, ticks: ticks(max) };
}

/** A letter of an axis, in pixels, and what stays free between two labels. */
const LETTER = 7;
const FREE = 6;

/** Every how many ticks, `gap` pixels apart, a label has room: each "100k", every second "100 тыс.". */
export function labelEvery(labels: readonly string[], gap: number): number {
  const widest = Math.max(...labels.map((label) => label.length)) * LETTER + FREE;
  return Math.max(1, Math.ceil(widest / gap));
}
