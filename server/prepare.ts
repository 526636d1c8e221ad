// The store before anything runs on it: opened, migrated, and filled when it is empty.
import { migrations } from "../migrations/index.ts";
import { loadSeed } from "../seeds/index.ts";
import { record } from "./changes/repository.ts";
import type { Config } from "./config.ts";
import { keepPrivate } from "./data-folder.ts";
import {
  holdsRecord,
  isCurrent,
  migrate,
  migrationsDone,
  migrationsIn,
  unknownTo,
} from "./db/migrate.ts";
import { mayExist, openDatabase } from "./db/open.ts";
import { type Store, StoreError } from "./db/store.ts";
import { placeRow } from "./events/places.ts";
import { keepWords } from "./events/words.ts";
import { openSecurityLog, type SecurityLog } from "./http/security-log.ts";

export type Say = (line: string) => void;

/** For commands that read a record or change one, and make none by mistake. */
export const NO_RECORD =
  "There is no record in this database, and this command makes none: check DATABASE_URL and DATA_DIR, or run vigil migrate first.";

/** For commands that take a record as it is. */
const NOT_CURRENT =
  "The database is of another version of Vigil: run this command with that version, or vigil migrate with this one first.";

/**
 * Opens the store as it is, which has to be current. Throws a StoreError where it is not, or holds no record.
 */
export async function openCurrent(config: Config, say: Say): Promise<Store> {
  const place = { url: config.DATABASE_URL, dataDir: config.DATA_DIR };
  if (!mayExist(place)) throw new StoreError(NO_RECORD);
  for (const sentence of keepPrivate(config.DATA_DIR)) say(sentence);
  const store = await openDatabase(place);
  try {
    if (!(await holdsRecord(store.db))) throw new StoreError(NO_RECORD);
    const all = await allMigrations(config);
    const unknown = unknownTo(all, await migrationsDone(store.db));
    if (unknown !== undefined || !(await isCurrent(store.db, all)))
      throw new StoreError(NOT_CURRENT);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens the store and migrates it, once the data folder is its owner's alone. Throws a StoreError, also where it holds no record and has to: then nothing is
 * made.
 * @param existing whether it has to hold a record
 */
export async function openStore(
  config: Config,
  say: Say,
  { existing = false }: { existing?: boolean } = {},
): Promise<Store> {
  const place = { url: config.DATABASE_URL, dataDir: config.DATA_DIR };
  if (existing && !mayExist(place)) throw new StoreError(NO_RECORD);
  for (const sentence of keepPrivate(config.DATA_DIR)) say(sentence);
  const store = await openDatabase(place);
  try {
    if (existing && !(await holdsRecord(store.db))) throw new StoreError(NO_RECORD);
    const all = await allMigrations(config);
    const ran = await migrate(store, { migrations: all, dataDir: config.DATA_DIR, say });
    if (ran.length > 0) say(`Migrated the database: ${ran.length} steps.`);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The security log that the settings name; `failed` is told when it can't be written. */
export function securityLogOf(config: Config, failed: (error: unknown) => void): SecurityLog {
  const { SECURITY_LOG: file, SECURITY_LOG_ADDRESSES } = config;
  const addresses = SECURITY_LOG_ADDRESSES === "on";
  return openSecurityLog({ file, addresses, failed, now: () => new Date() });
}

/** The program's migrations, and those of the folder that VIGIL_EXTRA_MIGRATIONS names. */
export async function allMigrations({ VIGIL_EXTRA_MIGRATIONS: folder }: Config) {
  return folder === undefined ? migrations : { ...migrations, ...(await migrationsIn(folder)) };
}

/** Loads what SEED names, if it is not there yet, and gives the number of events added. */
export async function seed(
  store: Store,
  config: Config,
  progress: (events: number) => void,
): Promise<number> {
  const loading = { record, placeRow, keepWords, now: new Date(), progress };
  return loadSeed(store.unhurried, config.SEED, loading);
}

/** Fills a store that holds no event; of several processes one does it. Gives the number of events added. */
export async function seedIfEmpty(
  store: Store,
  config: Config,
  { say, progress }: { say: Say; progress: (events: number) => void },
): Promise<number> {
  if (!(await isEmpty(store))) return 0;
  const waiting = () => say("Another Vigil is filling the database; waiting for it …");
  return store.alone(
    async () => ((await isEmpty(store)) ? seed(store, config, progress) : 0),
    waiting,
  );
}

async function isEmpty({ db }: Store): Promise<boolean> {
  return (await db.selectFrom("event").select("id").limit(1).executeTakeFirst()) === undefined;
}
