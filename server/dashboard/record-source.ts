// The record and its log in the database, as the engine reads them: all SQL that it ever sees.
import { createHash } from "node:crypto";
import type { Place } from "../../domain/place.ts";
import type {
  ChangeLog,
  RecordPage,
  RecordReads,
  RecordSource,
  UnhurriedReads,
} from "../../engine/source.ts";
import { wasErasedBetween } from "../changes/erase.ts";
import { head, publicHeadAt } from "../changes/repository.ts";
import { openReading, readTogether } from "../db/consistent-read.ts";
import { isAway } from "../db/failure.ts";
import { textsHolding } from "../db/search-index.ts";
import type { Db } from "../db/tables.ts";
import {
  allBulkRows,
  allIds,
  allPlaces,
  allSources,
  bulkRowsOf,
  placesOf,
  sourcesOf,
} from "../events/bulk-rows.ts";
import {
  claimSources,
  claimTexts,
  eventTexts,
  namedSources,
  sourceTexts,
} from "../events/file-rows.ts";
import { recordsAfter, recordsOf, relativesOf } from "../events/records.ts";

/** The record in a database; `unhurried` is the same for what may take longer than somebody waits (db/store.ts). */
export function recordSource(db: Db, unhurried: Db = db): RecordSource {
  return { ...readsOf(db), unhurried: unhurriedReadsOf(unhurried), isAway };
}

function readsOf(db: Db): RecordReads {
  return {
    log: logOf(db),
    rows: {
      places: async () => (await allPlaces(db)).map(placed),
      sources: () => allSources(db),
      pages: () => allBulkRows(db) as AsyncIterable<RecordPage>,
      ids: () => allIds(db),
      placesOf: async (ids) => (await placesOf(db, ids)).map(placed),
      sourcesOf: (ids) => sourcesOf(db, ids),
      pagesOf: (ids) => bulkRowsOf(db, ids) as AsyncIterable<RecordPage>,
    },
    search: {
      textsHolding: (phrases) => textsHolding(db, phrases),
    },
    texts: {
      records: (ids) => recordsOf(db, ids),
      recordsAfter: (id) => recordsAfter(db, id),
      relativesOf: (ids) => relativesOf(db, ids),
      titles: (ids) =>
        db.selectFrom("event").select(["id", "title"]).where("id", "in", ids).execute(),
      events: (some) => eventTexts(db, some),
      namedSources: (some) => namedSources(db, some),
      claimSources: (some) => claimSources(db, some),
      claims: (some) => claimTexts(db, some),
      sources: (ids) => sourceTexts(db, ids),
    },
  };
}

function unhurriedReadsOf(db: Db): UnhurriedReads {
  return {
    ...readsOf(db),
    together: (read) => readTogether(db, (trx) => read(readsOf(trx))),
    openMoment: async () => {
      const { db: moment, close } = await openReading(db);
      return { reads: readsOf(moment), close };
    },
    identity: () => migrationsHash(db),
  };
}

function logOf(db: Db): ChangeLog {
  return {
    head: () => head(db, "full"),
    publicHeadAt: (change) => publicHeadAt(db, change),
    movedBetween: (from, to) => movedBetween(db, from, to),
    countMoves: (from, to) => countMoves(db, from, to),
    wasErasedBetween: (from, to) => wasErasedBetween(db, from, to),
    hashAt: (change) => hashAt(db, change),
    isWholeAfter: (change) => isWholeAfter(db, change),
  };
}

const placed = (row: Awaited<ReturnType<typeof allPlaces>>[number]) => row as Place & typeof row;

async function movedBetween(db: Db, from: number, to: number): Promise<string[]> {
  const rows = await db
    .selectFrom("change_event")
    .select("event_id")
    .distinct()
    .where("n", ">", from)
    .where("n", "<=", to)
    .execute();
  return rows.map((row) => row.event_id);
}

async function countMoves(db: Db, from: number, to: number): Promise<number> {
  const { moves } = await db
    .selectFrom("change_event")
    .select((eb) => eb.fn.countAll<number>().as("moves"))
    .where("n", ">", from)
    .where("n", "<=", to)
    .executeTakeFirstOrThrow();
  return moves;
}

async function hashAt(db: Db, change: number): Promise<string | null> {
  const row = await db
    .selectFrom("change")
    .select("hash")
    .where("n", "=", change)
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** Whether each change from there to the clock's is in the log. */
async function isWholeAfter(db: Db, change: number): Promise<boolean> {
  const { n } = await db.selectFrom("clock").select("n").executeTakeFirstOrThrow();
  const { there } = await db
    .selectFrom("change")
    .select((eb) => eb.fn.countAll<number>().as("there"))
    .where("n", ">", change)
    .where("n", "<=", n)
    .executeTakeFirstOrThrow();
  return there === n - change;
}

/** Tells databases apart by their migrations and the moments at which they went through them. */
async function migrationsHash(db: Db): Promise<string> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .selectFrom("kysely_migration")
    .select(["name", "timestamp"])
    .orderBy("name")
    .execute();
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}
