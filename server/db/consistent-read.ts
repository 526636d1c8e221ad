// Reads of several queries that see one moment of the store, whatever is committed between them.
import { PostgresAdapter, sql } from "kysely";
import type { Db, Trx } from "./tables.ts";

/** Runs short reads together. Nobody who writes waits for them. */
export function readTogether<R>(db: Db, read: (trx: Trx) => Promise<R>): Promise<R> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(read);
}

/** A moment of the store, from the first query on until it is closed. */
export type Reading = { db: Db; close: () => Promise<void> };

/**
 * Opens a moment that is read for long, on a connection of its own: nobody waits for it. While it is open the
 * database keeps what is overwritten, so close it.
 */
export async function openReading(db: Db): Promise<Reading> {
  const { db: own, close } = await connectionBeside(db);
  const moment = await own
    .startTransaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute();
  return {
    db: moment,
    close: async () => {
      await moment.rollback().execute();
      await close();
    },
  };
}

/** SQLite has one connection, on which everybody else waits for the end of a transaction; a server has many. */
async function connectionBeside(db: Db): Promise<Reading> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) return { db, close: async () => {} };
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(db);
  const { openReader } = await import("./sqlite.ts");
  return openReader(rows[0]?.file ?? "");
}
