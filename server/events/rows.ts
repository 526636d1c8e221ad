// Rows of the database as domain objects: the only place that knows both shapes.
import type { Selectable } from "kysely";
import type { Claim } from "../../domain/claim.ts";
import type { Event } from "../../domain/event.ts";
import type { Place } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import { isoOf } from "../../domain/when.ts";
import type { Tables } from "../db/tables.ts";

type Row<T extends keyof Tables> = Selectable<Tables[T]>;
type PlaceColumns = Omit<Row<"place">, "id" | "x" | "y">;
export type EventRow = Row<"event"> & PlaceColumns;

/** The event of a row joined with its place, and of the rows that name its sources. */
export function eventOf(row: EventRow, sources: readonly Row<"event_source">[]): Event {
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    kind: row.kind as Event["kind"],
    form: row.form as Event["form"],
    response: row.response as Event["response"],
    start: isoOf(row.start_day),
    end: isoOf(row.end_day),
    date_precision: row.date_precision as Event["date_precision"],
    place: placeOf(row),
    part_of: row.part_of,
    actors: { participants: row.participants, against: row.against, security: row.security },
    demands: JSON.parse(row.demands),
    sources: sources.map(({ source_id, locator }) => ({ source: source_id, locator })),
    sensitivity: row.sensitivity as Event["sensitivity"],
    publish_after: row.publish_after,
    external_id: row.external_id,
    extra: row.extra === null ? null : JSON.parse(row.extra),
    status: row.status as Event["status"],
    added_on: isoOf(row.added_day),
    changed_at: row.changed_at,
  };
}

function placeOf({
  name,
  admin1,
  country,
  lat,
  lon,
  precision,
  uncertainty_m,
}: PlaceColumns): Place {
  return {
    name,
    admin1,
    country,
    lat,
    lon,
    precision: precision as Place["precision"],
    uncertainty_m,
  };
}

/** The claim of a row, as it is stored. */
export function claimOf(row: Row<"claim">): Claim {
  return {
    id: row.id,
    event: row.event_id,
    source: row.source_id,
    metric: row.metric as Claim["metric"],
    subject: row.subject as Claim["subject"],
    low: row.low,
    high: row.high,
    qualifier: row.qualifier as Claim["qualifier"],
    phrase: row.phrase,
    attributed_to: row.attributed_to,
    attributed_kind: row.attributed_kind as Claim["attributed_kind"],
    unit: row.unit as Claim["unit"],
    as_of: row.as_of,
    method: row.method as Claim["method"],
    locator: row.locator,
    supersedes: row.supersedes,
    status: row.status as Claim["status"],
    external_id: row.external_id,
  };
}

/** The source of a row. */
export function sourceOf({ words: _, ...source }: Row<"source">): Source {
  return source as Source;
}
