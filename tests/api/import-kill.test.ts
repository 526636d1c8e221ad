/** A file whose entering is killed in its middle: nothing of it is there, and all of it comes the next time. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import pg from "pg";
import { beforeEach, expect, it } from "vitest";
import { endWithMe } from "../../bin/guard.mjs";
import { isoOf } from "../../domain/when.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { commandProcess } from "../support/command.ts";
import { type DatabaseKind, describeEachDatabase, type TestStore } from "../support/databases.ts";
import { tableRows } from "../support/table-rows.ts";

const ROWS = 2_000;
/** 1 January 2000; each row is of another day. */
const FIRST = 10_957;
const POLL_MS = 5;
/** So often is asked whether it still writes before it is killed: at once, and further in. */
const POLLS_BEFORE_KILL = [0, 20];

const table = () =>
  [
    "date,title,place,country,participants,arrests",
    ...Array.from(
      { length: ROWS },
      (_, at) => `${isoOf(FIRST + at)},March,Minsk,BLR,${at + 10},${at}`,
    ),
  ].join("\n");

describeEachDatabase("an import that is killed", (open, kind) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });

  it("leaves nothing behind, or all of it, and the file comes whole the next time", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigil-killed-import-"));
    const file = join(folder, "table.csv");
    writeFileSync(file, table());
    const env = { DATABASE_URL: store.url, DATA_DIR: store.dataDir };
    const before = await tableRows(store.db);
    let cutOff = 0;
    for (const polls of POLLS_BEFORE_KILL) {
      const child = endWithMe(await commandProcess(["import", file], env));
      const ended = once(child, "close");
      let written = false;
      while (!written && child.exitCode === null) {
        written = await isWriting(kind, store);
        await pause(POLL_MS);
      }
      for (let poll = 0; poll < polls && (await isWriting(kind, store)); poll++)
        await pause(POLL_MS);
      expect(child.kill("SIGKILL")).toBe(true);
      await ended;
      const { events } = await countsOf(store);
      if (events === ROWS) break;
      expect(await tableRows(store.db)).toEqual(before);
      cutOff++;
    }
    expect(cutOff).toBeGreaterThan(0);
    const child = await commandProcess(["import", file], env);
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    const { events, claims } = await countsOf(store);
    expect({ events, claims }).toEqual({ events: ROWS, claims: 2 * ROWS });
    expect(await verifyLog(store.db)).toMatchObject({ faults: [] });
    rmSync(folder, { recursive: true });
  });
});

async function countsOf({ db }: TestStore) {
  const of = async (name: "event" | "claim") => {
    const row = await db
      .selectFrom(name)
      .select((eb) => eb.fn.countAll().as("n"))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  return { events: await of("event"), claims: await of("claim") };
}

/** Whether somebody holds what every writer takes first. */
async function isWriting(kind: DatabaseKind, { url, dataDir }: TestStore): Promise<boolean> {
  return kind === "SQLite" ? isFileHeld(join(dataDir, "vigil.db")) : isClockHeld(url);
}

function isFileHeld(file: string): boolean {
  const db = new Database(file);
  try {
    db.exec("pragma busy_timeout = 0");
    db.exec("begin immediate");
    db.exec("rollback");
    return false;
  } catch {
    return true;
  } finally {
    db.close();
  }
}

async function isClockHeld(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select n from clock for update nowait");
    return false;
  } catch {
    return true;
  } finally {
    await client.end();
  }
}
