// A schema of its own in which a record is made, until all of its tables move where the server looks for them.
import { sql } from "kysely";
import { openPostgres } from "./postgres.ts";
import { type Store, StoreError } from "./store.ts";
import type { Db } from "./tables.ts";
import { schemaOf, tablesHere } from "./whole-tables.ts";

const PART = "vigil_restore_part";

/** Runs `work` on a schema without tables; these are there for everybody once it has ended well, all at once. */
export async function inNewSchema<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const outer = await openPostgres(url);
  const db = outer.unhurried;
  const drop = () => sql`drop schema if exists ${sql.id(PART)} cascade`.execute(db);
  const alone = async () => {
    await refuseTables(db);
    // One that a crash has left.
    await drop();
    await makeSchema(db);
    try {
      const store = await openPostgres(url, PART);
      // The lock is held already.
      const result = await work({ ...store, alone: (inner) => inner() }).finally(store.close);
      await moveTables(db);
      return result;
    } catch (error) {
      await drop();
      throw error;
    }
  };
  try {
    return await outer.alone(alone, () => {});
  } finally {
    await outer.close();
  }
}

async function refuseTables(db: Db): Promise<void> {
  const [table] = await tablesHere(db);
  if (table === undefined) return;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  throw new StoreError(
    `The database ${rows[0]?.name} holds tables already (${table.name}), and nothing is written over: make an empty one with createdb, and name that.`,
  );
}

async function makeSchema(db: Db): Promise<void> {
  try {
    await sql`create schema ${sql.id(PART)}`.execute(db);
  } catch (error) {
    throw new StoreError(
      "The database's user may make no schema in it, which this needs for a while: make the user its owner.",
      { cause: error },
    );
  }
}

/** Indexes, constraints and what numbers rows go with their tables. */
async function moveTables(db: Db): Promise<void> {
  const schema = (await schemaOf(db)) ?? "";
  const all = await db.introspection.getTables({ withInternalKyselyTables: true });
  const made = all.filter((table) => table.schema === PART);
  await db.transaction().execute(async (trx) => {
    for (const { name } of made)
      await sql`alter table ${sql.id(PART, name)} set schema ${sql.id(schema)}`.execute(trx);
    await sql`drop schema ${sql.id(PART)}`.execute(trx);
  });
}
