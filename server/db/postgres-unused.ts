// Work on a server's database while no other Vigil is connected to it.
import { sql } from "kysely";
import { ALONE, openPostgres } from "./postgres.ts";

/** Vigil's connections but this one and that which holds the lock. */
const OTHERS = sql`select 1 from pg_stat_activity
  where datname = current_database() and application_name = 'vigil' and pid <> pg_backend_pid()
    and pid not in (select pid from pg_locks where locktype = 'advisory' and granted and objid = ${sql.lit(ALONE)})
  limit 1`;

/** Holds the lock for which every Vigil waits when it starts. Calls `refuse`, which throws, where one runs already. */
export async function aloneOnServer<T>(
  url: string,
  work: () => Promise<T>,
  refuse: () => never,
): Promise<T> {
  const { unhurried: db, alone, close } = await openPostgres(url);
  const unused = async () => {
    if ((await OTHERS.execute(db)).rows.length > 0) refuse();
    return work();
  };
  try {
    return await alone(unused, () => {});
  } finally {
    await close();
  }
}
