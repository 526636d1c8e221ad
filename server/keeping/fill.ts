// Fills an empty database with a whole record, and holds it to what is said of that record.
import { verifyLog } from "../changes/verify.ts";
import { type Migrations, migrate, migrationsDone } from "../db/migrate.ts";
import type { NewPlace } from "../db/new-place.ts";
import { StoreError } from "../db/store.ts";
import type { Db } from "../db/tables.ts";
import { clear, entering, goOnNumbering, recordTables, rowsOf } from "../db/whole-tables.ts";
import { type Sum, tally } from "./format.ts";
import { differing, type Reading } from "./read.ts";

export type FillOptions = {
  /** The program's. */
  migrations: Migrations;
  /** Is told the number of rows so far. */
  progress: (rows: number) => void;
  signal: AbortSignal;
};

/** What is there now. */
export type Filled = { tables: number; events: number; rows: number; change: number };

/**
 * Enters all that is read into tables of its own schema, whatever newer ones the program knows. Throws a StoreError
 * unless every table then holds what was written.
 */
export async function fill(
  { store, folder }: NewPlace,
  { header, parts }: Reading,
  { migrations, progress, signal }: FillOptions,
): Promise<Filled> {
  const then = Object.entries(migrations).filter(([name]) => header.migrations.includes(name));
  const schema = { migrations: Object.fromEntries(then), dataDir: folder, say: () => {} };
  await migrate(store, schema);
  const db = store.unhurried;
  const sums = await enter(db, parts, { progress, signal });
  const done = await migrationsDone(db);
  if (done.join() !== header.migrations.join())
    throw new StoreError("The record is of a schema that this Vigil can't make.");
  await holdTo(db, sums, signal);
  return {
    tables: sums.length,
    events: sums.find(({ table }) => table === "event")?.rows ?? 0,
    rows: sums.reduce((all, sum) => all + sum.rows, 0),
    change: header.change,
  };
}

/** Enters all rows in one transaction. Gives the sums that the last line names. */
function enter(
  db: Db,
  parts: Reading["parts"],
  { progress, signal }: Pick<FillOptions, "progress" | "signal">,
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
          throw new StoreError(`The record holds a table that is none of Vigil's: ${value.table}.`);
        insert = entering({ name: value.table, columns: value.columns });
        continue;
      }
      await insert?.(trx, value.rows);
      rows += value.rows.length;
      progress(rows);
    }
  });
}

/** Throws unless every table holds what was written. */
async function holdTo(db: Db, sums: readonly Sum[], signal: AbortSignal): Promise<void> {
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
}

/**
 * Gives the newest hash of a log that is one unbroken chain. Throws a StoreError where it is not.
 * @param otherwise a sentence that says what to do then
 */
export async function chainOf(db: Db, otherwise: string): Promise<string> {
  const { faults, hash } = await verifyLog(db);
  const [fault] = faults;
  if (fault === undefined) return hash;
  throw new StoreError(`The log breaks: change ${fault.number} ${fault.what}. ${otherwise}`);
}
