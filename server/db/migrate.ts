// Brings a store to this program's schema: alone, all or nothing, after a copy of what was there.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Migration, Migrator, PostgresAdapter } from "kysely";
import { PostgresSchema } from "./postgres-schema.ts";
import { indexSteps } from "./search-index.ts";
import { type Store, StoreError } from "./store.ts";
import type { Db } from "./tables.ts";
import { schemaOf, tablesHere } from "./whole-tables.ts";

export type Migrations = Readonly<Record<string, Migration>>;

export type MigrateOptions = {
  migrations: Migrations;
  /** Copies made before a migration go to `backups` in this folder. */
  dataDir: string;
  /** Progress, a line at a time. */
  say: (line: string) => void;
};

/**
 * Runs what is pending in one transaction and gives the names. Throws a StoreError when the store was
 * written by a newer program, or when a migration fails; then nothing has changed.
 */
export async function migrate(store: Store, options: MigrateOptions): Promise<string[]> {
  const waiting = () => options.say("Another Vigil is migrating the database; waiting for it …");
  return store.alone(() => migrateAlone(store, options), waiting);
}

/** The steps of the record, with those that each database takes in its own way once the table is there. */
const allSteps = (migrations: Migrations): Migrations =>
  "080_search_text" in migrations ? { ...migrations, ...indexSteps } : migrations;

async function migrateAlone(
  { unhurried: db, copyTo }: Store,
  { migrations: given, dataDir, say }: MigrateOptions,
): Promise<string[]> {
  const migrations = allSteps(given);
  const done = await migrationsDone(db);
  refuseNewer(done, migrations);
  const pending = Object.keys(migrations).filter((name) => !done.includes(name));
  if (pending.length === 0) return [];
  if (done.length > 0 && copyTo !== null) {
    const copy = await backUp(copyTo, dataDir, done.at(-1) ?? "");
    say(`Kept a copy of the database before migrating: ${copy}`);
  }
  const schema = await schemaOf(db);
  const migrator = new Migrator({
    db:
      db.getExecutor().adapter instanceof PostgresAdapter
        ? db.withPlugin(new PostgresSchema())
        : db,
    provider: { getMigrations: async () => migrations },
    nameComparator: (a, b) => (a < b ? -1 : 1),
    allowUnorderedMigrations: true,
    // Another schema may hold a record that is just being restored.
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === "Error")?.migrationName;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(`Migration ${failed ?? ""} failed and nothing was changed: ${why}`, {
      cause: error,
    });
  }
  return results?.map((result) => result.migrationName) ?? [];
}

/** Whether every migration of the program has run. Rejects when the database does not answer or holds nothing. */
export async function isCurrent(db: Db, migrations: Migrations): Promise<boolean> {
  const done = await namesDone(db);
  return Object.keys(allSteps(migrations)).every((name) => done.includes(name));
}

/** Whether the database holds Vigil's tables, of whatever version. */
export async function holdsRecord(db: Db): Promise<boolean> {
  return (await migrationsDone(db)).length > 0;
}

/** The names of the migrations that have run, in their order; none where there are no tables. */
export async function migrationsDone(db: Db): Promise<string[]> {
  const tables = await tablesHere(db);
  return tables.some((table) => table.name === "kysely_migration") ? namesDone(db) : [];
}

async function namesDone(db: Db): Promise<string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map((row) => row.name);
}

/** A migration that has run and that these do not know, so that a newer program wrote what is there. */
export function unknownTo(migrations: Migrations, done: readonly string[]): string | undefined {
  const all = allSteps(migrations);
  return done.find((name) => !(name in all));
}

function refuseNewer(done: readonly string[], migrations: Migrations): void {
  const unknown = unknownTo(migrations, done);
  if (unknown === undefined) return;
  throw new StoreError(
    `The database is newer than this Vigil: it holds the migration ${unknown}, which this version does not know. Start the newer version, or restore an older backup.`,
  );
}

async function backUp(
  copyTo: (file: string) => Promise<void>,
  dataDir: string,
  last: string,
): Promise<string> {
  const folder = join(dataDir, "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const file = join(folder, `before-migration-after-${last.replace(/[^\w-]/g, "_")}-${time}.db`);
  rmSync(`${file}.part`, { force: true });
  await copyTo(`${file}.part`);
  renameSync(`${file}.part`, file);
  return file;
}

/** Removes the copies that were made before migrations: they hold what has been erased since. Gives how many. */
export function removeCopies(dataDir: string): number {
  const folder = join(dataDir, "backups");
  if (!existsSync(folder)) return 0;
  const copies = readdirSync(folder).filter((name) => name.startsWith("before-migration-"));
  for (const name of copies) rmSync(join(folder, name), { force: true });
  return copies.length;
}

/**
 * The migrations of a folder, by file name; each file exports `up(db)`. Throws a StoreError when the
 * folder can't be read or a file is no migration.
 */
export async function migrationsIn(folder: string): Promise<Migrations> {
  const found: Record<string, Migration> = {};
  for (const file of filesOf(folder)) {
    const loaded = await load(resolve(folder, file));
    if (!isMigration(loaded))
      throw new StoreError(`${file} in ${folder} exports no function "up".`);
    found[file.replace(/\.[^.]+$/, "")] = loaded;
  }
  return found;
}

async function load(file: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(`The migration ${file} can't be loaded: ${why}`, { cause: error });
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).filter(
      (file) => /\.(m?js|cjs|m?ts)$/.test(file) && !file.endsWith(".d.ts"),
    );
  } catch (error) {
    throw new StoreError(`The folder of extra migrations, ${folder}, can't be read.`, {
      cause: error,
    });
  }
}

function isMigration(loaded: unknown): loaded is Migration {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    "up" in loaded &&
    typeof loaded.up === "function"
  );
}
