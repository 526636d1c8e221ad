// Reads a record as it speaks of one group of people: claims about them count as claims about everybody do otherwise.
import type { SourcedClaim } from "./record.ts";
import type { Subject } from "./vocabulary/claim-terms.ts";

/** The claims about these people, as if these were all; the claims themselves where everybody is asked about. */
export function aboutOnly(
  claims: readonly SourcedClaim[],
  subject: Subject,
): readonly SourcedClaim[] {
  if (subject === "all") return claims;
  return claims
    .filter((claim) => claim.subject === subject)
    .map((claim) => ({ ...claim, subject: "all" }));
}
