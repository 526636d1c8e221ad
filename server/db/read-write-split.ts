// Reads apart from writes: a writer who waits for another holds no connection that a reader needs, and all waiting has an end.
import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryResult,
  TransactionSettings,
} from "kysely";

/** Others have all the connections; the code is the one that a server gives which has no more. */
class NoConnection extends Error {
  readonly code = "53300";

  constructor() {
    super("no connection to the database became free in time");
  }
}

/**
 * One driver of two: what only reads, outside a transaction or in one that says so, goes to the first, all else to
 * the second. A connection is acquired once it is known what for; that fails as busy after `longestMs`.
 */
export class ReadWriteSplit implements Driver {
  readonly #reading: Driver;
  readonly #writing: Driver;
  readonly #longestMs: number;

  constructor(reading: Driver, writing: Driver, longestMs: number) {
    this.#reading = reading;
    this.#writing = writing;
    this.#longestMs = longestMs;
  }

  async init() {
    await Promise.all([this.#reading.init(), this.#writing.init()]);
  }

  async acquireConnection() {
    return new LazyConnection((reads) =>
      acquireWithin(reads ? this.#reading : this.#writing, this.#longestMs),
    );
  }

  async beginTransaction(late: DatabaseConnection, settings: TransactionSettings) {
    const { driver, connection } = await lazyConnection(late).acquire(
      settings.accessMode === "read only",
    );
    await driver.beginTransaction(connection, settings);
  }

  async commitTransaction(late: DatabaseConnection) {
    const { driver, connection } = await lazyConnection(late).acquire(false);
    await driver.commitTransaction(connection);
  }

  async rollbackTransaction(late: DatabaseConnection) {
    const { driver, connection } = await lazyConnection(late).acquire(false);
    await driver.rollbackTransaction(connection);
  }

  async releaseConnection(late: DatabaseConnection) {
    await lazyConnection(late).release();
  }

  async destroy() {
    await Promise.all([this.#reading.destroy(), this.#writing.destroy()]);
  }
}

/** Whether a statement changes nothing. */
export function onlyReads({ query: { kind }, sql }: CompiledQuery): boolean {
  return kind === "SelectQueryNode" || (kind === "RawNode" && /^\s*(select|show)\b/i.test(sql));
}

type Acquired = { driver: Driver; connection: DatabaseConnection };

class LazyConnection implements DatabaseConnection {
  readonly #acquire: (reads: boolean) => Promise<Acquired>;
  #acquired: Promise<Acquired> | null = null;

  constructor(acquire: (reads: boolean) => Promise<Acquired>) {
    this.#acquire = acquire;
  }

  /** The connection that was acquired, or a new one for what is to come. */
  acquire(reads: boolean): Promise<Acquired> {
    this.#acquired ??= this.#acquire(reads);
    return this.#acquired;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { connection } = await this.acquire(onlyReads(query));
    return connection.executeQuery<R>(query);
  }

  async *streamQuery<R>(query: CompiledQuery, size: number) {
    const { connection } = await this.acquire(onlyReads(query));
    yield* connection.streamQuery<R>(query, size);
  }

  async release() {
    // What could not be acquired is not there to be released.
    const held = await this.#acquired?.catch(() => null);
    await held?.driver.releaseConnection(held.connection);
  }
}

async function acquireWithin(driver: Driver, longestMs: number): Promise<Acquired> {
  const coming = driver.acquireConnection();
  let callOff = () => {};
  const late = new Promise<never>((_, reject) => {
    callOff = afterWaiting(longestMs, () => reject(new NoConnection()));
  });
  try {
    return { driver, connection: await Promise.race([coming, late]) };
  } catch (error) {
    // Whoever no longer waits gives it to the next.
    void coming.then((connection) => driver.releaseConnection(connection)).catch(() => {});
    throw error;
  } finally {
    callOff();
  }
}

function lazyConnection(connection: DatabaseConnection): LazyConnection {
  if (connection instanceof LazyConnection) return connection;
  throw new TypeError("a connection of another driver");
}

const SLICE_MS = 100;

/**
 * Calls `late` after so many milliseconds. Those for which this process was busy do not count: what it waited for
 * may have come long ago. Gives what calls it off.
 */
export function afterWaiting(ms: number, late: () => void): () => void {
  let left = ms;
  const timer = setInterval(() => {
    left -= SLICE_MS;
    if (left > 0) return;
    clearInterval(timer);
    late();
  }, SLICE_MS);
  return () => clearInterval(timer);
}
