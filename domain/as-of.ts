// The record as it was known at an earlier moment.
import type { EventRecord, SourcedClaim } from "./record.ts";
import { saidAt } from "./rule.ts";
import { instantOf } from "./when.ts";

/**
 * Keeps the claims said by then, and lets a claim stand again whose replacement came later: at a
 * moment after everything was said, nothing changes. An event is known once one of its sources is
 * out or one of its claims is said; without any dated source, once it has begun. `replacedAt` tells when
 * each replaced claim was first replaced, where `records` are not all that the reader may see.
 */
export function asKnownAt(
  records: readonly EventRecord[],
  as_of: string,
  replacedAt: ReadonlyMap<string, number> = replacements(records),
): EventRecord[] {
  const moment = instantOf(as_of) ?? Number.POSITIVE_INFINITY;
  return records.flatMap((record) => {
    const claims = record.claims
      .filter((claim) => saidAt(claim) <= moment)
      .map((claim): SourcedClaim => {
        const later = (replacedAt.get(claim.id) ?? moment) > moment;
        return claim.status === "superseded" && later ? { ...claim, status: "active" } : claim;
      });
    return claims.length > 0 || isKnown(record, moment) ? [{ ...record, claims }] : [];
  });
}

/** When each replaced claim was first replaced, by a claim of whichever event. */
function replacements(records: readonly EventRecord[]): Map<string, number> {
  const replacedAt = new Map<string, number>();
  for (const { claims } of records)
    for (const claim of claims) {
      const known = replacedAt.get(claim.supersedes ?? "") ?? Number.POSITIVE_INFINITY;
      if (claim.supersedes !== null)
        replacedAt.set(claim.supersedes, Math.min(known, saidAt(claim)));
    }
  return replacedAt;
}

function isKnown({ event, sources }: EventRecord, moment: number): boolean {
  const dates = sources.flatMap((source) => source.published_on ?? []);
  return (dates.length > 0 ? dates : [event.start]).some(
    (date) => (instantOf(date) ?? 0) <= moment,
  );
}
