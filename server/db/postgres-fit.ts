// Whether Vigil can work in a database on a server: new enough, in UTF-8, and its user's own.
import type pg from "pg";
import { StoreError } from "./store.ts";

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
export async function checkFit(pool: pg.Pool): Promise<void> {
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
