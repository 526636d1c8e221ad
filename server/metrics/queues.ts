// What waits for a person: proposals in the inbox, and files that were brought.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Db } from "../db/tables.ts";

const ORIGINS = ["account", "feed", "file", "stranger"] as const;

/** How many proposals wait, by who brought them: all of these, also where none does. */
export async function inboxWaiting(db: Db): Promise<{ origin: string; count: number }[]> {
  const rows = await db
    .selectFrom("draft")
    .select((eb) => [
      sql<string>`case
        when exists (select 1 from imported_row where draft_id = draft.id) then 'file'
        when proposed_by = 'system' then 'feed'
        when proposed_by = 'stranger' then 'stranger'
        else 'account' end`.as("origin"),
      eb.fn.countAll<number>().as("count"),
    ])
    .where("state", "=", "waiting")
    .groupBy("origin")
    .execute();
  return ORIGINS.map((origin) => ({
    origin,
    count: rows.find((row) => row.origin === origin)?.count ?? 0,
  }));
}

/** How many of the uploaded files that are here are not brought in. */
export async function filesWaiting(db: Db, dataDir: string): Promise<number> {
  const ids = await readdir(join(dataDir, "imports")).catch(() => []);
  if (ids.length === 0) return 0;
  const entered = await db.selectFrom("import").select("id").where("id", "in", ids).execute();
  return ids.length - entered.length;
}
