// Reads what the dashboard counts with, narrow and fast: rows of events, claims and the sources that events name.
import { columnsOf } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";

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

export const EVENT_SOURCE = ["event_id", "source_id"] as const;

const SEARCH_TEXT = ["event_id", "number", "audience"] as const;

/** Rows of some events column by column, in order of the events' ids, then of the claims' and the sources' own. */
export type BulkRows = {
  events: Awaited<ReturnType<typeof eventColumns>>;
  claims: Awaited<ReturnType<typeof claimColumns>>;
  eventSources: Awaited<ReturnType<typeof eventSourceColumns>>;
  searchTexts: Awaited<ReturnType<typeof searchTextColumns>>;
};

/** Everything, in pages of at most `size` events; each table and page is read by itself. */
export async function* allBulkRows(db: Db, size = 2_000): AsyncGenerator<BulkRows> {
  const eventsAfter = (id: string) =>
    eventColumns(db, eventRows(db).where("id", ">", id).limit(size));
  let events = await eventsAfter("");
  for (let after = ""; ; ) {
    const last = events.id.at(-1);
    if (last === undefined) return;
    const claims = claimRows(db).where("event_id", ">", after).where("event_id", "<=", last);
    const named = eventSourceRows(db).where("event_id", ">", after).where("event_id", "<=", last);
    const texts = searchTextRows(db).where("event_id", ">", after).where("event_id", "<=", last);
    const [next, ...own] = await Promise.all([
      eventsAfter(last),
      claimColumns(db, claims),
      eventSourceColumns(db, named),
      searchTextColumns(db, texts),
    ]);
    yield { events, claims: own[0], eventSources: own[1], searchTexts: own[2] };
    events = next;
    after = last;
  }
}

/** The ids of all events, page by page. */
export async function* allIds(db: Db, size = 50_000): AsyncGenerator<readonly string[]> {
  for (let after = ""; ; ) {
    const query = db.selectFrom("event").select("id").where("id", ">", after);
    const { id: ids } = await columnsOf(db, query.orderBy("id").limit(size), ["id"]);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}

/** Far below the parameters that a statement may carry on either database. */
const IDS_PER_QUERY = 2_000;

/** The rows of the events with these ids, in any number and pages; ids that are not there are left out. */
export async function* bulkRowsOf(db: Db, ids: readonly string[]): AsyncGenerator<BulkRows> {
  const sorted = [...new Set(ids)].sort();
  for (let from = 0; from < sorted.length; from += IDS_PER_QUERY) {
    const page = sorted.slice(from, from + IDS_PER_QUERY);
    yield {
      events: await eventColumns(db, eventRows(db).where("id", "in", page)),
      claims: await claimColumns(db, claimRows(db).where("event_id", "in", page)),
      eventSources: await eventSourceColumns(db, eventSourceRows(db).where("event_id", "in", page)),
      searchTexts: await searchTextColumns(db, searchTextRows(db).where("event_id", "in", page)),
    };
  }
}

/** Every place that an event has ever had. */
export function allPlaces(db: Db) {
  return db.selectFrom("place").selectAll().orderBy("id").execute();
}

/** The places that these events have. */
export function placesOf(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("place")
    .selectAll()
    .where("id", "in", (query) =>
      query.selectFrom("event").select("place_id").where("id", "in", ids),
    )
    .execute();
}

/** When every source came out. */
export function allSources(db: Db) {
  return db.selectFrom("source").select(["id", "published_on"]).orderBy("id").execute();
}

/** The same of the sources that these events name, or that their claims stand in. */
export function sourcesOf(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("source")
    .select(["id", "published_on"])
    .where("id", "in", (query) =>
      query
        .selectFrom("claim")
        .select("source_id")
        .where("event_id", "in", ids)
        .union((other) =>
          other.selectFrom("event_source").select("source_id").where("event_id", "in", ids),
        ),
    )
    .execute();
}

const eventColumns = (db: Db, query: ReturnType<typeof eventRows>) => columnsOf(db, query, EVENT);
const claimColumns = (db: Db, query: ReturnType<typeof claimRows>) => columnsOf(db, query, CLAIM);
const eventSourceColumns = (db: Db, query: ReturnType<typeof eventSourceRows>) =>
  columnsOf(db, query, EVENT_SOURCE);
const searchTextColumns = (db: Db, query: ReturnType<typeof searchTextRows>) =>
  columnsOf(db, query, SEARCH_TEXT);

function eventRows(db: Db) {
  return db.selectFrom("event").select(EVENT).orderBy("id");
}

function claimRows(db: Db) {
  return db.selectFrom("claim").select(CLAIM).orderBy("event_id").orderBy("id");
}

function eventSourceRows(db: Db) {
  return db
    .selectFrom("event_source")
    .select(EVENT_SOURCE)
    .orderBy("event_id")
    .orderBy("source_id");
}

function searchTextRows(db: Db) {
  return db.selectFrom("search_text").select(SEARCH_TEXT).orderBy("event_id").orderBy("audience");
}
