// Whether the service can answer, told by its database: every table is looked into, one after the other.
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { failureOf } from "./db/failure.ts";
import { isCurrent, type Migrations } from "./db/migrate.ts";
import type { Store } from "./db/store.ts";

const ANSWER_MS = 2_000;

const MIGRATIONS = "kysely_migration";

/**
 * Gives what says why the service is not ready, or null when it is: soon, whatever the database does. A look that
 * hangs is the look of all who ask meanwhile.
 */
export function readiness(
  { unhurried: db }: Pick<Store, "unhurried">,
  expected: Migrations,
): () => Promise<string | null> {
  let tables: readonly string[] = [];
  let looking: Promise<string | null> | null = null;
  let at = MIGRATIONS;
  const hangs = () => `The table ${at} does not answer.`;

  const look = async (): Promise<string | null> => {
    at = MIGRATIONS;
    if (!(await isCurrent(db, expected))) return "The database has not been migrated.";
    if (tables.length === 0)
      tables = (await db.introspection.getTables()).map(({ name }) => name).sort();
    for (const table of tables) {
      at = table;
      await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    }
    return null;
  };
  const lookAgain = () => {
    looking ??= look()
      .catch((error: unknown) =>
        failureOf(error) === "busy" ? hangs() : "The database can't be reached.",
      )
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  return () =>
    Promise.race([lookAgain(), sleep(ANSWER_MS, null, { ref: false }).then(() => hangs())]);
}
