/** All that a store holds, to see whether something has changed. */
import { sql } from "kysely";
import type { Db } from "../../server/db/tables.ts";

/** When somebody was here last moves with any request of theirs, a refused one too. */
const LAST_HERE: Readonly<Record<string, string>> = {
  session: "updated_at",
  user: "last_seen_at",
  api_key: "last_used_at",
};

/** The rows of every table, as JSON, in an order that only depends on them; without when somebody was here last. */
export async function tableRows(db: Db): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    );
    const { [name]: moving = "" } = LAST_HERE;
    found[name] = rows.map((row) => JSON.stringify({ ...row, [moving]: undefined })).sort();
  }
  return found;
}
