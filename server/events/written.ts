// One write of the record: one transaction, during which nobody else writes.
import type { Written } from "../../domain/answers/written.ts";
import { heldHead, madeSince } from "../changes/repository.ts";
import type { Db, Trx } from "../db/tables.ts";

/**
 * Runs one write in one transaction, during which nobody else writes: what it reads is what it overwrites. Answers
 * with the id it gives, and with the changes it made.
 */
export function written(db: Db, run: (trx: Trx) => Promise<string>): Promise<Written> {
  return db.transaction().execute(async (trx) => {
    const before = await heldHead(trx);
    const id = await run(trx);
    return { id, ...(await madeSince(trx, before)) };
  });
}
