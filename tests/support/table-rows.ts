/** All that a store holds, to see whether something has changed. */
import { sql } from "kysely";
import type { Db } from "../../server/db/tables.ts";

/** The rows of every table, as JSON, in an order that only depends on them. */
export async function tableRows(db: Db): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    found[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return found;
}
