// SQLite through libsql: one connection, its pragmas, transactions that take the write lock when they begin.
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from "kysely";
import Database from "libsql";
import { failureOf } from "./failure.ts";
import { withLockFile } from "./lock-file.ts";
import { type Store, StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

const BUSY_MS = 5_000;
const LOCK_POLL_MS = 5;

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
  const connection = connect(file);
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: connection }) });
  return {
    db,
    listen: null,
    copyTo: async (copy) => {
      await sql`vacuum into ${copy}`.execute(db);
      chmodSync(copy, 0o600);
    },
    alone: (work, waiting) => withLockFile(lockFile, work, waiting),
    scrub: () => emptyLog(connection),
    close: async () => {
      // Statements that are kept would leave the log of writes behind on closing.
      if (connection.open) connection.prepare("pragma wal_checkpoint(truncate)").all([]);
      await db.destroy();
      if (connection.open) connection.close();
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
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: connection }) });
  return {
    db,
    close: async () => {
      await db.destroy();
      if (connection.open) connection.close();
    },
  };
}

type Connection = SqliteDatabase & { readonly open: boolean; readonly inTransaction: boolean };

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
    get inTransaction() {
      return db.inTransaction;
    },
    close: () => db.close(),
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

class ImmediateDialect extends SqliteDialect {
  readonly #database: Connection;

  constructor(config: { database: Connection }) {
    super(config);
    this.#database = config.database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new TurnTaking(await super.acquireConnection());
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
    if (settings?.accessMode === "read only") await run("begin");
    else await beginWriting(run);
  }

  /** A full disk ends the transaction on its own; rolling back again would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** So long may statements follow one another before others have their turn. */
const LONGEST_TURN_MS = 3;

/** Answers are there at once, so that a transaction of many statements would keep everybody else waiting until its end. */
class TurnTaking implements DatabaseConnection {
  static #since = 0;
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.#connection.executeQuery<R>(query);
    if (performance.now() - TurnTaking.#since > LONGEST_TURN_MS) {
      await turn();
      TurnTaking.#since = performance.now();
    }
    return answer;
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

/** Takes the write lock; waits for it without holding up the event loop, which SQLite's own wait would. */
async function beginWriting(run: (text: string) => Promise<unknown>): Promise<void> {
  const latest = performance.now() + BUSY_MS;
  const begin = async () => {
    try {
      await run("begin immediate");
      return true;
    } catch (error) {
      if (failureOf(error) !== "busy" || performance.now() > latest) throw error;
      return false;
    }
  };
  await run("pragma busy_timeout = 0");
  try {
    while (!(await begin())) await sleep(LOCK_POLL_MS);
  } finally {
    await run(`pragma busy_timeout = ${BUSY_MS}`);
  }
}

/** `begin immediate` makes changes of the schema as transactional as any other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
