// Reads of several queries that see one moment of the store, whatever is committed between them.
import type { Db, Trx } from "./tables.ts";

/** Runs short reads together. Nobody who writes waits for them on either database. */
export function readTogether<R>(db: Db, read: (trx: Trx) => Promise<R>): Promise<R> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(read);
}
