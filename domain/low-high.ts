// The arithmetic of a claim's low and high.
import type { Claim } from "./claim.ts";

/** The smallest number the claim allows: low, else high; null when it has no number. */
export function lowOf(claim: Pick<Claim, "low" | "high">): number | null {
  return claim.low ?? claim.high;
}

/** The largest number the claim allows: high, else low; null when it has no number. */
export function highOf(claim: Pick<Claim, "low" | "high">): number | null {
  return claim.high ?? claim.low;
}

/** Whether the claim stands and speaks of all people. */
export function standsForAll({ status, subject }: Pick<Claim, "status" | "subject">): boolean {
  return (status === "active" || status === "disputed") && subject === "all";
}

/** Whether a rule may count the claim: it stands, has a number, and speaks of all people. */
export function counts(claim: Pick<Claim, "low" | "high" | "status" | "subject">): boolean {
  return standsForAll(claim) && lowOf(claim) !== null;
}
