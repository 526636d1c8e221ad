// Tells other processes, at commit, that the log has grown; where the database can't, they poll.
import { PostgresAdapter, sql } from "kysely";
import type { Trx } from "./tables.ts";

export const CHANNEL = "vigil_change";

/** Part of the transaction: nothing is heard of a change that is rolled back. */
export async function announce(trx: Trx): Promise<void> {
  if (trx.getExecutor().adapter instanceof PostgresAdapter)
    await sql`select pg_notify(${CHANNEL}, '')`.execute(trx);
}
