// A record: one event with its claims, as the read model and the plain pass hold it.
import { type Claim, lowOf } from "./claim.ts";
import type { Event } from "./event.ts";
import type { Metric } from "./vocabulary/claim-terms.ts";
import type { Speaker } from "./vocabulary/speaker.ts";

/** A claim with what its source tells the rules and the reader: when it came out. */
export type SourcedClaim = Claim & { source_published_on: string | null };

/**
 * `sources` are the ids of the event's and its claims' sources with the day each came out;
 * `words` is everything that a search looks through, in lower case.
 */
export type EventRecord = {
  event: Event;
  claims: readonly SourcedClaim[];
  sources: readonly { id: string; published_on: string | null }[];
  words: string;
};

/** Not replaced and not withdrawn: shown as current, and counted if it has a number. */
export function stands(claim: Pick<Claim, "status">): boolean {
  return claim.status === "active" || claim.status === "disputed";
}

/** Who has a standing claim on the event, in words or in numbers. */
export function speakersOf(claims: readonly SourcedClaim[]): Speaker[] {
  return [...new Set(claims.filter(stands).map((claim) => claim.attributed_kind))];
}

/** The metrics for which a standing claim gives a number, about whomever. */
export function metricsOf(claims: readonly SourcedClaim[]): Metric[] {
  const numbered = claims.filter((claim) => stands(claim) && lowOf(claim) !== null);
  return [...new Set(numbered.map((claim) => claim.metric))];
}
