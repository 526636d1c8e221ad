// SQLite through libsql: a connection for reading and one for writing, and their pragmas.
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, sql } from "kysely";
import Database from "libsql";
import { failureOf } from "./failure.ts";
import { withLockFile } from "./lock-file.ts";
import { ReadWriteSplit } from "./read-write-split.ts";
import { forgetDeletedWords } from "./search-index.ts";
import {
  BUSY_MS,
  type Connection,
  ImmediateDialect,
  ImmediateDriver,
  LOCK_POLL_MS,
} from "./sqlite-driver.ts";
import { type Store, StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

/** So long a writer waits for those of its own process; for others' BUSY_MS. */
const TURN_MS = 4_000;

/** Holds the pages that a transaction of a few thousand records changes: what does not fit is written twice. */
const CACHE_KIB = 16_000;

/** `busy_timeout` comes first, so that switching to WAL waits for other processes too. */
const PRAGMAS = [
  `busy_timeout = ${BUSY_MS}`,
  `cache_size = -${CACHE_KIB}`,
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "secure_delete = ON",
  "trusted_schema = OFF",
];

/**
 * Opens the file, creating it and its folder when missing; `lockFile` is held by whoever works alone.
 * Throws a StoreError when the file is damaged, read-only or out of reach.
 */
export function openSqlite(file: string, lockFile: string): Store {
  const [writing, reading] = [connect(file), connect(file)];
  const drivers = [new ImmediateDriver(reading), new ImmediateDriver(writing)] as const;
  const within = (longestMs: number) =>
    new Kysely<Tables>({
      dialect: new ImmediateDialect(
        { database: writing },
        new ReadWriteSplit(...drivers, longestMs),
      ),
    });
  const db = within(TURN_MS);
  return {
    db,
    unhurried: within(Number.POSITIVE_INFINITY),
    listen: null,
    copyTo: async (copy) => {
      await sql`vacuum into ${copy}`.execute(db);
      chmodSync(copy, 0o600);
    },
    alone: (work, waiting) => withLockFile(lockFile, work, waiting),
    scrub: async () => {
      await forgetDeletedWords(db);
      await emptyLog(writing);
    },
    size: async () => ({ bytes: bytesOf(file), here: true }),
    close: async () => {
      if (reading.open) reading.close();
      if (!writing.open) return;
      // A write that is not at its end is undone, as a server does.
      if (writing.inTransaction) writing.prepare("rollback").run([]);
      // Statements that are kept would leave the log of writes behind on closing; another process may still need it.
      writing.prepare("pragma busy_timeout = 0").all([]);
      writing.prepare("pragma wal_checkpoint(truncate)").all([]);
      writing.close();
    },
  };
}

/**
 * Writes the log of writes back and cuts it off, once no reader needs it any more: it holds pages as they were.
 * Throws when one does for long.
 */
async function emptyLog(connection: Connection): Promise<void> {
  const latest = performance.now() + BUSY_MS;
  const pragma = (text: string) => connection.prepare(`pragma ${text}`).all([]);
  for (;;) {
    // Whoever reads may have to be answered by this thread before they end.
    pragma("busy_timeout = 0");
    const [result] = pragma("wal_checkpoint(truncate)") as { busy: number }[];
    pragma(`busy_timeout = ${BUSY_MS}`);
    if (result?.busy === 0) return;
    if (performance.now() > latest) throw new StoreError("The log of writes could not be emptied.");
    await sleep(LOCK_POLL_MS);
  }
}

/** A further connection to a file that is open already; it writes nothing. */
export function openReader(file: string): Pick<Store, "db" | "close"> {
  const connection = connect(file);
  connection.prepare("pragma query_only = on").all([]);
  const driver = new ImmediateDriver(connection);
  const dialect = new ImmediateDialect({ database: connection }, driver);
  const db = new Kysely<Tables>({ dialect });
  return {
    db,
    close: async () => {
      await db.destroy();
      if (connection.open) connection.close();
    },
  };
}

/** The file, the log of writes beside it and what processes share of that. */
function bytesOf(file: string): number {
  return ["", "-wal", "-shm"].reduce(
    (sum, ending) => sum + (statSync(file + ending, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function connect(file: string): Connection {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    accessSync(dirname(file), constants.W_OK);
    const isNew = !existsSync(file);
    if (!isNew) accessSync(file, constants.R_OK | constants.W_OK);
    const db = new Database(file, {});
    if (isNew) chmodSync(file, 0o600);
    for (const pragma of PRAGMAS) db.prepare(`pragma ${pragma}`).all();
    db.prepare("select count(*) from sqlite_schema").all();
    return guarded(db);
  } catch (error) {
    throw new StoreError(refusal(file, error), { cause: error });
  }
}

function refusal(file: string, error: unknown): string {
  const failure = failureOf(error);
  if (failure === "damaged") return `The database ${file} is damaged or is not one of Vigil's.`;
  if (failure === "busy") return `The database ${file} is held by another program.`;
  if (failure === "full") return `There is no space left to open the database ${file}.`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (failure === "read_only" || /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR)$/.test(code))
    return `The database ${file} can't be written to: check the permissions of the file and its folder.`;
  return `The database ${file} can't be opened: ${error instanceof Error ? error.message : error}.`;
}

/** libsql stores every number as a float and ends the process when it is given a boolean. */
function bindable(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  return value;
}

/** Statements kept for their next use: preparing one costs as much as inserting some rows. */
const STATEMENTS_KEPT = 100;

function guarded(db: Database.Database): Connection {
  const kept = new Map<string, Database.Statement>();
  const prepared = (text: string) => {
    const statement = kept.get(text) ?? db.prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > STATEMENTS_KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return {
    get open() {
      return db.open;
    },
    /** libsql ends the process when a closed connection is asked. */
    get inTransaction() {
      return db.open && db.inTransaction;
    },
    close: () => {
      // A statement that is kept would go on answering.
      kept.clear();
      db.close();
    },
    prepare: (text) => {
      const statement = prepared(text);
      return {
        reader: statement.reader,
        all: (values) => statement.all(values.map(bindable)),
        run: (values) => statement.run(values.map(bindable)),
        iterate: (values) => db.prepare(text).iterate(values.map(bindable)),
      };
    },
  };
}
