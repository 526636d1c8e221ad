// Pools of connections to PostgreSQL, in which whatever is waited for has an end.
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";
import { afterWaiting } from "./read-write-split.ts";

/** How many connections there are, and how long one waits, in milliseconds. */
export type Limits = {
  connections: number;
  /** For a lock that somebody else holds. */
  lock: number;
  /** For the end of a statement; null: as long as it takes. */
  statement: number | null;
};

export const READING: Limits = { connections: 8, lock: 2_000, statement: 6_000 };
export const WRITING: Limits = { connections: 4, lock: 3_000, statement: 10_000 };
export const UNHURRIED: Limits = { connections: 6, lock: 30_000, statement: null };

/** A server that has not kept to the time of a statement so long after it is not waited for any more. */
const LATE_MS = 500;

/** Opens no connection yet. */
export function openPool(settings: pg.ClientConfig, limits: Limits): pg.Pool {
  const timeouts = `-c lock_timeout=${limits.lock} -c statement_timeout=${limits.statement ?? 0}`;
  const pool = new pg.Pool({
    ...settings,
    options: `${settings.options} ${timeouts}`,
    max: limits.connections,
  });
  // A connection that breaks is replaced by the pool, and whoever uses it is told at the next query; without
  // listeners, idle or in use, it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** The pool as Kysely takes it; a connection whose server keeps to no time is given up. Whoever opened the pool ends it. */
export function forKysely(pool: pg.Pool, { statement }: Limits): PostgresPool {
  return {
    connect: async () => impatient(await pool.connect(), statement),
    end: async () => {},
  };
}

function impatient(client: pg.PoolClient, statement: number | null): PostgresPoolClient {
  // Ended by itself, it is not given back to the pool as one to be used again.
  const giveUp = () => void (client as pg.PoolClient & pg.Client).end().catch(() => {});
  async function query<R>(text: string, values: readonly unknown[]) {
    const callOff = statement === null ? () => {} : afterWaiting(statement + LATE_MS, giveUp);
    try {
      return (await client.query(text, [...values])) as unknown as PostgresQueryResult<R>;
    } finally {
      callOff();
    }
  }
  // Cursors are not used.
  return { query: query as PostgresPoolClient["query"], release: () => client.release() };
}
