/** Runs the same tests on both databases, each test store new, migrated, and removed afterwards. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, inject } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";

/** A new store, and the two settings (`DATABASE_URL`, `DATA_DIR`) by which a second process would open it. */
export interface TestStore extends Store {
  url: string;
  dataDir: string;
}

const kinds = { SQLite: newFile, PostgreSQL: newServerDatabase };

/**
 * Places on both databases in which nothing is yet, and what removes them.
 * @returns `clear` and by kind the two settings
 */
export async function emptyPlaces() {
  const folders = Object.keys(kinds).map(() => mkdtempSync(join(tmpdir(), "vigil-place-")));
  const [one = "", two = ""] = folders;
  made += 1;
  const [server, name] = [inject("postgresUrl"), `empty_${process.pid}_${made}`];
  await onServer(server, `create database ${name}`);
  return {
    SQLite: { url: "", dataDir: join(one, "data") },
    PostgreSQL: { url: `${server}/${name}`, dataDir: join(two, "data") },
    clear: async () => {
      await onServer(server, `drop database ${name} with (force)`);
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

/** The name of a database, for the rare test that has to tell them apart. */
export type DatabaseKind = keyof typeof kinds;

/**
 * Describes something once for each database.
 * @param title what is described
 * @param body gets `open`, which gives a new, empty, migrated store; call it in a hook or a test, as often as needed.
 *   All of them are closed and removed after the last test.
 */
export function describeEachDatabase(
  title: string,
  body: (open: () => Promise<TestStore>, kind: DatabaseKind) => void,
): void {
  describe.each(Object.keys(kinds) as DatabaseKind[])(`${title} (%s)`, (kind) => {
    const clearing: (() => Promise<void>)[] = [];
    afterAll(async () => {
      for (const clear of clearing.reverse()) await clear();
    });
    body(async () => {
      const dataDir = mkdtempSync(join(tmpdir(), "vigil-store-"));
      clearing.push(async () => rmSync(dataDir, { recursive: true }));
      const url = await kinds[kind](clearing, dataDir);
      const store = await openDatabase({ url, dataDir });
      clearing.push(() => store.close());
      return { ...store, url, dataDir };
    }, kind);
  });
}

/** The folder of a migrated, empty file that nobody has open: copying it is quicker than migrating. */
let migrated: Promise<string> | undefined;

async function newFile(_: unknown, dataDir: string): Promise<string> {
  migrated ??= makeMigrated();
  copyFileSync(join(await migrated, "vigil.db"), join(dataDir, "vigil.db"));
  return "";
}

async function makeMigrated(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-migrated-"));
  const store = await openDatabase({ url: "", dataDir });
  await migrate(store, { migrations, dataDir, say: () => {} });
  await store.close();
  return dataDir;
}

let made = 0;

/** Makes a database on the server that the global set-up started. */
async function newServerDatabase(clearing: (() => Promise<void>)[]): Promise<string> {
  const server = inject("postgresUrl");
  made += 1;
  const name = `test_${process.pid}_${made}`;
  await onServer(server, `create database ${name} template ${inject("migratedDatabase")}`);
  clearing.push(() => onServer(server, `drop database ${name} with (force)`));
  return `${server}/${name}`;
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
