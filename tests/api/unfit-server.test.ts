/** A database that Vigil could not work in is refused in one sentence, before anything is made in it. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import { StoreError } from "../../server/db/store.ts";

const name = (what: string) => `unfit_${process.pid}_${what}`;
const STRANGER = name("stranger");
const DATABASES = ["latin", "ascii", "foreign", "filled", "owned"];

async function onServer(statements: readonly string[], database = "postgres"): Promise<void> {
  const client = new pg.Client(`${inject("postgresUrl")}/${database}`);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** The address of a database for somebody who is no superuser. */
function asStranger(database: string): string {
  const url = new URL(`${inject("postgresUrl")}/${name(database)}`);
  url.username = STRANGER;
  return url.href;
}

/** The sentence with which it is refused; null when it is not. */
async function refusal(url: string): Promise<string | null> {
  try {
    await (await openDatabase({ url, dataDir: "/nowhere" })).close();
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
}

describe("a database on a server", () => {
  beforeAll(async () => {
    const plain = "template template0 locale_provider libc locale 'C'";
    await onServer([
      `create role ${STRANGER} login`,
      `create database ${name("latin")} encoding 'LATIN1' ${plain}`,
      `create database ${name("ascii")} encoding 'SQL_ASCII' ${plain}`,
      `create database ${name("foreign")}`,
      `create database ${name("filled")} template ${inject("migratedDatabase")}`,
      `create database ${name("owned")} owner ${STRANGER}`,
    ]);
    await onServer([`grant create on schema public to ${STRANGER}`], name("filled"));
  });
  afterAll(async () => {
    await onServer([
      ...DATABASES.map((each) => `drop database if exists ${name(each)} with (force)`),
      `drop role ${STRANGER}`,
    ]);
  });

  it.each([
    ["latin", "LATIN1"],
    ["ascii", "SQL_ASCII"],
  ])("is refused when it is not in UTF-8: %s", async (database, encoding) => {
    expect(await refusal(`${inject("postgresUrl")}/${name(database)}`)).toBe(
      `The database ${name(database)} is in ${encoding}, and Vigil needs UTF8: make one with createdb --template template0 --encoding UTF8.`,
    );
  });

  it("is refused to a user who does not own it and may make no tables in it", async () => {
    expect(await refusal(asStranger("foreign"))).toBe(
      `The database ${name("foreign")} belongs to vigil, and ${STRANGER} may make no tables in it: make ${STRANGER} its owner.`,
    );
  });

  it("is refused to a user whom its tables do not belong to", async () => {
    expect(await refusal(asStranger("filled"))).toBe(
      `The tables in the database ${name("filled")} belong to vigil: connect as vigil, or give them to ${STRANGER}.`,
    );
  });

  it("is taken when the user owns it, and migrated", async () => {
    const store = await openDatabase({ url: asStranger("owned"), dataDir: "/nowhere" });
    const options = { migrations, dataDir: "/nowhere", say: () => {} };
    expect(await migrate(store, options)).toEqual(expect.arrayContaining(Object.keys(migrations)));
    await store.close();
    expect(await refusal(asStranger("owned"))).toBeNull();
  });
});
