/** All that a store holds, as text: to look for what must not be there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { DatabaseKind, TestStore } from "./databases.ts";

/** Every row of every table as text; of a database that is files, the bytes of the files too. */
export async function everything(store: TestStore, kind: DatabaseKind): Promise<string> {
  const tables = await store.db.introspection.getTables();
  const texts: string[] = [];
  for (const { name } of tables)
    texts.push(
      JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(store.db)).rows),
    );
  if (kind === "SQLite")
    for (const name of readdirSync(store.dataDir))
      if (/\.(db|db-wal|bin)$/.test(name))
        texts.push(readFileSync(join(store.dataDir, name), "latin1"));
  return texts.join("\n");
}
