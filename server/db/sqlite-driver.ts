// How statements reach SQLite: who writes takes the lock first, and waits for it without holding up the event loop.
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import { failureOf } from "./failure.ts";
import { onlyReads } from "./read-write-split.ts";

/** So long is waited for another process that writes. */
export const BUSY_MS = 5_000;
export const LOCK_POLL_MS = 5;

export type Connection = SqliteDatabase & {
  readonly open: boolean;
  readonly inTransaction: boolean;
};

/** SQLite's dialect over a driver that was made elsewhere. */
export class ImmediateDialect extends SqliteDialect {
  readonly #driver: Driver;

  constructor(config: SqliteDialectConfig, driver: Driver) {
    super(config);
    this.#driver = driver;
  }

  override createDriver(): Driver {
    return this.#driver;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Transactions take the write lock when they begin, unless they say that they only read. */
export class ImmediateDriver extends SqliteDriver {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new FairConnection(await super.acquireConnection(), this.#database);
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** A full disk ends the transaction on its own; rolling back again would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Holds nobody else up: neither while it waits for the write lock nor with many statements in a row. */
class FairConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #database: Connection;

  constructor(connection: DatabaseConnection, database: Connection) {
    this.#connection = connection;
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const run = async () => this.#connection.executeQuery<R>(query);
    const needsLock = !this.#database.inTransaction && !onlyReads(query);
    const answer = await (needsLock ? this.#waitingForLock(run) : run());
    await giveTurn();
    return answer;
  }

  streamQuery<R>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, size);
  }

  /** SQLite's own wait would stop the event loop. */
  async #waitingForLock<T>(write: () => Promise<T>): Promise<T> {
    const latest = performance.now() + BUSY_MS;
    this.#setBusyTimeout(0);
    try {
      for (;;) {
        try {
          return await write();
        } catch (error) {
          if (failureOf(error) !== "busy" || performance.now() > latest) throw error;
        }
        await sleep(LOCK_POLL_MS);
      }
    } finally {
      this.#setBusyTimeout(BUSY_MS);
    }
  }

  #setBusyTimeout(ms: number) {
    this.#database.prepare(`pragma busy_timeout = ${ms}`).all([]);
  }
}

/** So long may statements follow one another before others have their turn. */
const LONGEST_TURN_MS = 1;
let turnBegan = 0;

/** Answers are there at once, so that a transaction of many statements would keep everybody else waiting until its end. */
async function giveTurn(): Promise<void> {
  if (performance.now() - turnBegan <= LONGEST_TURN_MS) return;
  await turn();
  turnBegan = performance.now();
}

/** `begin immediate` makes changes of the schema as transactional as any other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
