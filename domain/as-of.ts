// The record as it was known at an earlier moment.
import type { EventRecord, SourcedClaim } from "./record.ts";
import { saidAt } from "./rule.ts";
import { instantOf } from "./when.ts";

/**
 * Keeps the claims said by then, and lets a claim stand again whose replacement came later.
 * An event is known once one of its sources is out or one of its claims is said; without any
 * dated source, once it has begun.
 */
export function asKnownAt(records: readonly EventRecord[], as_of: string): EventRecord[] {
  const moment = instantOf(as_of) ?? Number.POSITIVE_INFINITY;
  return records.flatMap((record) => {
    const claims = claimsKnownAt(record.claims, moment);
    return claims.length > 0 || isKnown(record, moment) ? [{ ...record, claims }] : [];
  });
}

function claimsKnownAt(claims: readonly SourcedClaim[], moment: number): SourcedClaim[] {
  const said = claims.filter((claim) => saidAt(claim) <= moment);
  const replaced = new Set(said.flatMap((claim) => claim.supersedes ?? []));
  return said.map((claim) =>
    claim.status === "superseded" && !replaced.has(claim.id)
      ? { ...claim, status: "active" }
      : claim,
  );
}

function isKnown({ event, sources }: EventRecord, moment: number): boolean {
  const dates = sources.flatMap((source) => source.published_on ?? []);
  return (dates.length > 0 ? dates : [event.start]).some(
    (date) => (instantOf(date) ?? 0) <= moment,
  );
}
