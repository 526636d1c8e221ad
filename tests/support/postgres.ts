/** Global set-up of the `api` project: one PostgreSQL server for all its files, and a migrated database to copy. */
import { tmpdir } from "node:os";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../bin/postgres-server.mjs";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server's address without a database name. */
    postgresUrl: string;
    /** The name of a migrated, empty database that nobody is connected to: copying it is quicker than migrating. */
    migratedDatabase: string;
  }
}

/** Starts the server; what it returns stops and removes it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  project.provide("migratedDatabase", await makeMigrated(server.url));
  return server.stop;
}

async function makeMigrated(server: string): Promise<string> {
  const name = "migrated";
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const dataDir = tmpdir();
  const store = await openDatabase({ url: `${server}/${name}`, dataDir });
  await migrate(store, { migrations, dataDir, say: () => {} });
  await store.close();
  return name;
}
