// Seed records as rows: for each table its columns, and the values in the same order.
import type { Claim } from "../domain/claim.ts";
import { type Source, sourceWords } from "../domain/source.ts";
import { type Day, dayOf } from "../domain/when.ts";
import type { Value } from "../server/db/bulk.ts";
import type { Tables } from "../server/db/tables.ts";
import type { SeedEvent } from "./seed.ts";

type Columns<T extends keyof Tables> = readonly (keyof Tables[T] & string)[];

export const SOURCE = [
  "id",
  "kind",
  "publisher",
  "title",
  "url",
  "language",
  "published_on",
  "accessed_at",
  "archived_url",
  "sha256",
  "note",
  "words",
] as const satisfies Columns<"source">;

export function sourceRow(source: Source): Value[] {
  const row = { ...source, words: sourceWords(source) };
  return SOURCE.map((column) => row[column]);
}

export const PLACE = [
  "id",
  "name",
  "admin1",
  "country",
  "lat",
  "lon",
  "precision",
  "uncertainty_m",
  "x",
  "y",
] as const satisfies Columns<"place">;

export const EVENT = [
  "id",
  "title",
  "summary",
  "kind",
  "form",
  "response",
  "start_day",
  "end_day",
  "date_precision",
  "place_id",
  "part_of",
  "participants",
  "against",
  "security",
  "demands",
  "status",
  "sensitivity",
  "publish_after",
  "external_id",
  "added_day",
  "changed_at",
] as const satisfies Columns<"event">;

const days = new Map<string, Day | null>();

/** Remembered, since there are fewer days than events. */
function day(iso: string): Day | null {
  const known = days.get(iso) ?? dayOf(iso);
  days.set(iso, known);
  return known;
}

/** A published event, added on `today` at the instant `now`. */
export function eventRow(
  event: SeedEvent,
  { place, today, now }: { place: string; today: Day; now: string },
): Value[] {
  return [
    event.id,
    event.title,
    event.summary,
    event.kind,
    event.form,
    event.response,
    day(event.start),
    day(event.end),
    event.date_precision,
    place,
    event.part_of,
    event.actors.participants,
    event.actors.against,
    event.actors.security,
    JSON.stringify(event.demands),
    "published",
    event.sensitivity,
    event.publish_after,
    event.external_id,
    today,
    now,
  ];
}

export const SEARCH_TEXT = [
  "event_id",
  "audience",
  "words",
] as const satisfies Columns<"search_text">;

export const EVENT_SOURCE = [
  "event_id",
  "source_id",
  "locator",
] as const satisfies Columns<"event_source">;

export const CLAIM = [
  "id",
  "event_id",
  "source_id",
  "metric",
  "subject",
  "low",
  "high",
  "qualifier",
  "phrase",
  "attributed_to",
  "attributed_kind",
  "unit",
  "as_of",
  "method",
  "locator",
  "supersedes",
  "status",
  "external_id",
] as const satisfies Columns<"claim">;

export function claimRow(claim: Claim): Value[] {
  return [
    claim.id,
    claim.event,
    claim.source,
    claim.metric,
    claim.subject,
    claim.low,
    claim.high,
    claim.qualifier,
    claim.phrase,
    claim.attributed_to,
    claim.attributed_kind,
    claim.unit,
    claim.as_of,
    claim.method,
    claim.locator,
    claim.supersedes,
    claim.status,
    claim.external_id,
  ];
}
