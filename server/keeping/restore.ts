// Makes a record of a backup, whole or not at all, and holds it to what the backup says it holds.
import { verifyLog } from "../changes/verify.ts";
import { type Migrations, migrate, migrationsDone, unknownTo } from "../db/migrate.ts";
import { inNewPlace } from "../db/new-place.ts";
import type { DatabaseAddress } from "../db/open.ts";
import { StoreError } from "../db/store.ts";
import type { Db } from "../db/tables.ts";
import { clear, entering, goOnNumbering, recordTables, rowsOf } from "../db/whole-tables.ts";
import { type Sum, tally } from "./format.ts";
import { differing, type Reading } from "./read.ts";

export type RestoreOptions = {
  /** The program's. */
  migrations: Migrations;
  /** Is told the number of rows so far. */
  progress: (rows: number) => void;
  signal: AbortSignal;
};

/** What is there again. */
export type Restored = { events: number; rows: number; change: number };

/**
 * Throws a StoreError, and leaves nothing, where there is a record already, the backup is of a newer program or damaged,
 * or its log is not sound.
 */
export async function restore(
  { header, parts }: Reading,
  address: DatabaseAddress,
  { migrations, progress, signal }: RestoreOptions,
): Promise<Restored> {
  const unknown = unknownTo(migrations, header.migrations);
  if (unknown !== undefined)
    throw new StoreError(
      `The backup is newer than this Vigil: it holds the migration ${unknown}, which this version does not know. Restore it with the version that made it (${header.made_by}), or a newer one.`,
    );
  return inNewPlace(address, async ({ store, folder }) => {
    const quiet = { dataDir: folder, say: () => {} };
    const then = Object.entries(migrations).filter(([name]) => header.migrations.includes(name));
    await migrate(store, { migrations: Object.fromEntries(then), ...quiet });
    const db = store.unhurried;
    const sums = await enter(db, parts, { progress, signal });
    await holdTo(db, header.migrations, sums, signal);
    await migrate(store, { migrations, ...quiet });
    const rows = sums.reduce((all, sum) => all + sum.rows, 0);
    const events = sums.find(({ table }) => table === "event")?.rows ?? 0;
    return { events, rows, change: header.change };
  });
}

/** Enters all rows in one transaction. Gives the sums that the backup's end names. */
function enter(
  db: Db,
  parts: Reading["parts"],
  { progress, signal }: Pick<RestoreOptions, "progress" | "signal">,
): Promise<readonly Sum[]> {
  return db.transaction().execute(async (trx) => {
    const here = (await recordTables(trx)).map(({ name }) => String(name));
    await clear(trx, here);
    let insert: ReturnType<typeof entering> | null = null;
    let rows = 0;
    for (;;) {
      signal.throwIfAborted();
      const { value, done } = await parts.next();
      if (done) {
        await goOnNumbering(trx);
        return value;
      }
      if ("table" in value) {
        if (!here.includes(value.table))
          throw new StoreError(`The backup holds a table that is none of Vigil's: ${value.table}.`);
        insert = entering({ name: value.table, columns: value.columns });
        continue;
      }
      await insert?.(trx, value.rows);
      rows += value.rows.length;
      progress(rows);
    }
  });
}

/** Throws unless every table holds what was written, and the log is one unbroken chain. */
async function holdTo(
  db: Db,
  migrations: readonly string[],
  sums: readonly Sum[],
  signal: AbortSignal,
): Promise<void> {
  const done = await migrationsDone(db);
  if (done.join() !== migrations.join())
    throw new StoreError("The backup is of a schema that this Vigil can't make.");
  const found: Sum[] = [];
  for (const table of await recordTables(db)) {
    if (!sums.some((sum) => sum.table === table.name)) continue;
    const sum = tally(table.name);
    for await (const page of rowsOf(db, table)) {
      signal.throwIfAborted();
      sum.add(page);
    }
    found.push(sum.end());
  }
  const differs = differing(sums, found);
  if (differs !== undefined)
    throw new StoreError(`The table ${differs} did not come back as it was written.`);
  const { faults } = await verifyLog(db);
  const [fault] = faults;
  if (fault !== undefined)
    throw new StoreError(
      `The log breaks: change ${fault.number} ${fault.what}. Restore an older backup, and keep this one.`,
    );
}
