// Reads what the dashboard counts with, narrow and fast: rows of events, claims and the sources that events name.
import { sql } from "kysely";
import type { Db } from "../db/tables.ts";
import { tuples } from "../db/tuples.ts";

const EVENT = [
  "id",
  "kind",
  "form",
  "response",
  "start_day",
  "end_day",
  "date_precision",
  "place_id",
  "part_of",
  "status",
  "sensitivity",
  "added_day",
  "changed_at",
] as const;

const CLAIM = [
  "event_id",
  "id",
  "source_id",
  "metric",
  "subject",
  "low",
  "high",
  "qualifier",
  "attributed_kind",
  "as_of",
  "supersedes",
  "status",
] as const;

const EVENT_SOURCE = ["event_id", "source_id"] as const;

/**
 * Rows of some events, in order of the events' ids, then of the claims' and the sources' own. Values stand
 * in the order of the columns above; then `delayed`, 1 for an event that has a time before which it is not
 * published, and `worded`, 1 for a claim with a phrase.
 */
export type BulkRows = {
  events: Awaited<ReturnType<typeof eventTuples>>;
  claims: Awaited<ReturnType<typeof claimTuples>>;
  eventSources: Awaited<ReturnType<typeof eventSourceTuples>>;
};

/** Everything, in pages of at most `size` events. Pages are read one after another, each table by itself. */
export async function* allBulkRows(db: Db, size = 5_000): AsyncGenerator<BulkRows> {
  for (let after = ""; ; ) {
    const events = await eventTuples(db, eventRows(db).where("id", ">", after).limit(size));
    const last = events.at(-1)?.[0];
    if (last === undefined) return;
    yield {
      events,
      claims: await claimTuples(
        db,
        claimRows(db).where("event_id", ">", after).where("event_id", "<=", last),
      ),
      eventSources: await eventSourceTuples(
        db,
        eventSourceRows(db).where("event_id", ">", after).where("event_id", "<=", last),
      ),
    };
    after = last;
  }
}

/** Far below the parameters that a statement may carry on either database. */
const IDS_PER_QUERY = 5_000;

/** The rows of the events with these ids, in any number and pages; ids that are not there are left out. */
export async function* bulkRowsOf(db: Db, ids: readonly string[]): AsyncGenerator<BulkRows> {
  const sorted = [...new Set(ids)].sort();
  for (let from = 0; from < sorted.length; from += IDS_PER_QUERY) {
    const page = sorted.slice(from, from + IDS_PER_QUERY);
    yield {
      events: await eventTuples(db, eventRows(db).where("id", "in", page)),
      claims: await claimTuples(db, claimRows(db).where("event_id", "in", page)),
      eventSources: await eventSourceTuples(db, eventSourceRows(db).where("event_id", "in", page)),
    };
  }
}

/** Every place that an event has ever had. */
export function allPlaces(db: Db) {
  return db.selectFrom("place").selectAll().orderBy("id").execute();
}

/** When every source came out. */
export function allSources(db: Db) {
  return db.selectFrom("source").select(["id", "published_on"]).orderBy("id").execute();
}

const eventTuples = (db: Db, query: ReturnType<typeof eventRows>) =>
  tuples(db, query, [...EVENT, "delayed"]);
const claimTuples = (db: Db, query: ReturnType<typeof claimRows>) =>
  tuples(db, query, [...CLAIM, "worded"]);
const eventSourceTuples = (db: Db, query: ReturnType<typeof eventSourceRows>) =>
  tuples(db, query, EVENT_SOURCE);

function eventRows(db: Db) {
  const delayed = sql<number>`case when publish_after is null then 0 else 1 end`;
  return db.selectFrom("event").select(EVENT).select(delayed.as("delayed")).orderBy("id");
}

function claimRows(db: Db) {
  const worded = sql<number>`case when phrase is null then 0 else 1 end`;
  return db
    .selectFrom("claim")
    .select(CLAIM)
    .select(worded.as("worded"))
    .orderBy("event_id")
    .orderBy("id");
}

function eventSourceRows(db: Db) {
  return db
    .selectFrom("event_source")
    .select(EVENT_SOURCE)
    .orderBy("event_id")
    .orderBy("source_id");
}
