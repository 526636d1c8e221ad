// A record: one event with its claims, as the read model and the plain pass hold it.
import type { Claim } from "./claim.ts";
import type { Event } from "./event.ts";
import { lowOf } from "./low-high.ts";
import { searchText } from "./search.ts";
import type { Source } from "./source.ts";
import type { Metric } from "./vocabulary/claim-terms.ts";
import type { Speaker } from "./vocabulary/speaker.ts";

/** A claim with what else tells when it was said: the days on which its source came out and its event began. */
export type SourcedClaim = Claim & { source_published_on: string | null; event_start: string };

/**
 * `sources` are the event's and its claims' sources, each once; `words` is everything that a
 * search looks through (searchWords).
 */
export type EventRecord = {
  event: Event;
  claims: readonly SourcedClaim[];
  sources: readonly Source[];
  words: string;
};

/** What the words of a record are made of. */
export type Worded = {
  event: Pick<Event, "id" | "title" | "summary" | "actors" | "demands" | "external_id" | "place">;
  claims: readonly Pick<Claim, "phrase" | "attributed_to" | "external_id">[];
  sources: readonly Pick<Source, "publisher" | "title">[];
};

/** The words that a search looks through (search.ts, searchText). Claims stand in order of their ids. */
export function searchWords({ event, claims, sources }: Worded): string {
  const { place, actors } = event;
  return searchText([
    ...[event.id, event.title, event.summary, place.name, place.admin1],
    ...Object.values(actors),
    ...event.demands,
    event.external_id,
    ...claims.flatMap(({ phrase, attributed_to, external_id }) => [
      ...[phrase, attributed_to, external_id],
    ]),
    ...sources.flatMap(({ publisher, title }) => [publisher, title]),
  ]);
}

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
