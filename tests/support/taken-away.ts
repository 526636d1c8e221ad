/** Takes the database away from everybody, as a server does that restarts, and gives it back. */
import type { KyselyPlugin } from "kysely";
import pg from "pg";
import type { TestStore } from "./databases.ts";

/** A store whose database can be away. */
export type Leaving = {
  store: TestStore;
  /** From now on every connection is ended and none is let in. */
  takeAway: () => Promise<void>;
  giveBack: () => Promise<void>;
};

/** One database is told to let nobody in; the file of the other fails as one does on a disk that is gone. */
export function leaving(store: TestStore): Leaving {
  return store.url === "" ? leavingFile(store) : leavingServer(store);
}

function leavingServer(store: TestStore): Leaving {
  const beside = new URL(store.url);
  const name = beside.pathname.slice(1);
  beside.pathname = "/postgres";
  const onServer = async (...statements: string[]) => {
    const client = new pg.Client(beside.href);
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    store,
    takeAway: () =>
      onServer(
        `alter database ${name} allow_connections false`,
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`,
      ),
    giveBack: () => onServer(`alter database ${name} allow_connections true`),
  };
}

function leavingFile(store: TestStore): Leaving {
  let away = false;
  const gone: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (away) throw Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_READ" });
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const set = (value: boolean) => async () => {
    away = value;
  };
  return {
    store: {
      ...store,
      db: store.db.withPlugin(gone),
      unhurried: store.unhurried.withPlugin(gone),
    },
    takeAway: set(true),
    giveBack: set(false),
  };
}
