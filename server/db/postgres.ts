// PostgreSQL through node-postgres: whole numbers as numbers, time in UTC, notifications of new changes.
import { setTimeout as sleep } from "node:timers/promises";
import { type Dialect, type Driver, Kysely, PostgresDialect, PostgresDriver, sql } from "kysely";
import pg from "pg";
import { listen } from "./postgres-listener.ts";
import { forKysely, openPool, READING, UNHURRIED, WRITING } from "./postgres-pools.ts";
import { ReadWriteSplit } from "./read-write-split.ts";
import { type Store, StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

/** So long somebody waits for one of the connections. */
const TURN_MS = 4_000;
const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

const asNumber = (text: string | null) => (text === null ? null : Number(text));
const asText = (text: string | null) => text;

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (id === INT8 || id === NUMERIC) return asNumber;
    return id === DATE ? asText : pg.types.getTypeParser(id, format);
  },
};

/**
 * Connects to `postgres://…`. Throws a StoreError when it can't be reached, or Vigil can't work in it.
 * @param schema where the tables are, if not where the server looks by itself
 */
export async function openPostgres(url: string, schema?: string): Promise<Store> {
  const settings: pg.ClientConfig = {
    connectionString: url,
    application_name: "vigil",
    connectionTimeoutMillis: 10_000,
    options: `-c timezone=UTC -c idle_in_transaction_session_timeout=60000${
      schema === undefined ? "" : ` -c search_path=${schema}`
    }`,
    keepAlive: true,
    types,
  };
  const reading = openPool(settings, READING);
  const writing = openPool(settings, WRITING);
  const unhurried = openPool(settings, UNHURRIED);
  const close = async () => {
    await Promise.all([reading, writing, unhurried].map((pool) => pool.end()));
  };
  try {
    await checkFit(unhurried);
  } catch (error) {
    await close();
    throw error;
  }
  const whole = new PostgresDialect({ pool: forKysely(unhurried, UNHURRIED) });
  const split = new ReadWriteSplit(
    new PostgresDriver({ pool: forKysely(reading, READING) }),
    new PostgresDriver({ pool: forKysely(writing, WRITING) }),
    TURN_MS,
  );
  const over = (createDriver: () => Driver): Dialect => ({
    createDriver,
    createAdapter: () => whole.createAdapter(),
    createIntrospector: (db) => whole.createIntrospector(db),
    createQueryCompiler: () => whole.createQueryCompiler(),
  });
  const db = new Kysely<Tables>({ dialect: over(() => split) });
  return {
    db,
    unhurried: new Kysely<Tables>({ dialect: whole }),
    listen: (wake, failed) => listen(settings, wake, failed),
    copyTo: null,
    alone: (work, waiting) => alone(settings, work, waiting),
    scrub: () => vacuum(settings),
    size: async () => {
      const sized = sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`;
      const [row] = (await sized.execute(db)).rows;
      return { bytes: row?.bytes ?? 0, here: false };
    },
    close,
  };
}

/** Any number that nobody else locks; Kysely's own migration lock has another. */
export const ALONE = 8_632_144;

/** Holds a lock of the server's. It goes with the connection: when that breaks, others may begin, and this rejects. */
async function alone<T>(
  settings: pg.ClientConfig,
  work: () => Promise<T>,
  waiting: () => void,
): Promise<T> {
  const client = new pg.Client(settings);
  const lost = new Promise<never>((_, reject) => client.on("error", reject));
  lost.catch(() => {});
  await client.connect();
  try {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [ALONE]);
    if (rows[0]?.taken !== true) {
      waiting();
      await client.query("select pg_advisory_lock($1)", [ALONE]);
    }
    return await Promise.race([work(), lost]);
  } finally {
    await client.end();
  }
}

const READERS_MS = 5_000;
const READERS_POLL_MS = 20;

/** Vigil's own transactions that may still see what was there before a moment. */
const READERS = `select 1 from pg_stat_activity where datname = current_database()
  and application_name = 'vigil' and pid <> pg_backend_pid() and backend_xmin is not null and xact_start < $1`;

/**
 * Takes the rows that are no more out of the tables, once no reader needs them any more; a connection of its own
 * lets it take its time. Throws when one does for long.
 */
async function vacuum(settings: pg.ClientConfig): Promise<void> {
  const latest = performance.now() + READERS_MS;
  const client = new pg.Client(settings);
  await client.connect();
  try {
    const { rows } = await client.query("select clock_timestamp()::text as now");
    while ((await client.query(READERS, [rows[0]?.now])).rowCount !== 0) {
      if (performance.now() > latest)
        throw new StoreError("What was deleted could not be taken out of the tables.");
      await sleep(READERS_POLL_MS);
    }
    await client.query("vacuum");
  } finally {
    await client.end();
  }
}

const OLDEST = 15;

type Found = {
  version: string;
  encoding: string;
  name: string;
  user: string;
  owner: string;
  may_create: boolean;
  owner_of_tables: string | null;
};

const LOOK = `
  select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
    current_database() as name, current_user as user, pg_get_userbyid(datdba) as owner,
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
    (select pg_get_userbyid(relowner) from pg_class
      where oid = to_regclass('kysely_migration') and not pg_has_role(relowner, 'usage')) as owner_of_tables
  from pg_database where datname = current_database()`;

/** Throws a StoreError when the server can't be reached, or the database is none for Vigil; nothing is made in it. */
async function checkFit(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<Found>(LOOK).catch((error: unknown) => {
    const why = error instanceof Error && error.message !== "" ? error.message : "no answer";
    throw new StoreError(`The database server can't be reached: ${why}.`, { cause: error });
  });
  const [found] = rows;
  const reason = found === undefined ? null : unfit(found);
  if (reason !== null) throw new StoreError(reason);
}

function unfit({ name, user, owner, encoding, ...found }: Found): string | null {
  const version = Math.floor(Number(found.version) / 10_000);
  if (version < OLDEST)
    return `The database server is PostgreSQL ${version}; Vigil needs ${OLDEST} or newer.`;
  if (encoding !== "UTF8")
    return `The database ${name} is in ${encoding}, and Vigil needs UTF8: make one with createdb --template template0 --encoding UTF8.`;
  if (!found.may_create)
    return `The database ${name} belongs to ${owner}, and ${user} may make no tables in it: make ${user} its owner.`;
  if (found.owner_of_tables !== null)
    return `The tables in the database ${name} belong to ${found.owner_of_tables}: connect as ${found.owner_of_tables}, or give them to ${user}.`;
  return null;
}
