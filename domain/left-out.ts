// Why a claim about a figure is not the one that gives it: the reasons that an explanation names.
import type { Claim } from "./claim.ts";
import { lowOf } from "./low-high.ts";
import { stands } from "./record.ts";
import { type Figure, hears, type Rule } from "./rule.ts";
import type { Subject } from "./vocabulary/claim-terms.ts";

/** In the order in which they are told. */
export const LEFT_OUT = ["replaced", "other", "groups", "words", "beyond", "not_heard"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

type Known = Pick<Claim, "id" | "low" | "high" | "status" | "subject" | "attributed_kind">;

/**
 * Why a claim is left out of a sum; null where its event's figure under the rule is taken from it.
 * @param figure of the claim's event on the claim's metric
 * @param subject of whom the sum is
 * @param isSummed whether the event lies within the period
 */
export function leftOutFor(
  claim: Known,
  {
    rule,
    subject,
    figure,
    isSummed,
  }: { rule: Rule; subject: Subject; figure: Figure | undefined; isSummed: boolean },
): LeftOut | null {
  if (isSummed && figure?.claims.includes(claim.id)) return null;
  if (!stands(claim)) return "replaced";
  if (lowOf(claim) === null) return "words";
  if (claim.subject !== subject) return "groups";
  if (!hears(rule, claim.attributed_kind)) return "not_heard";
  return isSummed ? "other" : "beyond";
}
