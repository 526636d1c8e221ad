/** Migrations: whole or not at all, one process at a time, never backwards. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { endWithMe } from "../../bin/guard.mjs";
import { migrations } from "../../migrations/index.ts";
import { isCurrent, type Migrations, migrate, migrationsIn } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Db } from "../../server/db/tables.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "vigil-migrations-"));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const later = (up: (db: Kysely<unknown>) => Promise<void>): Migrations => ({
  ...migrations,
  "900_later": { up },
});
const makeTable = async (db: Kysely<unknown>) => {
  await db.schema.createTable("later").addColumn("a", "integer").execute();
};
const tables = async (db: Db) => (await db.introspection.getTables()).map(({ name }) => name);

const quiet = (dataDir: string) => ({ dataDir, say: () => {} });

/** A migration that says where it is; in a process of its own it stays there, save at its end. */
const twoTables = (stop: string) => `
  const alone = process.argv.includes("migrate");
  const at = async (where) => {
    if (!alone || where !== ${JSON.stringify(stop)}) return;
    process.stdout.write(where + "\\n");
    if (where !== "end") await new Promise((resolve) => setTimeout(resolve, 3_600_000));
  };
  export async function up(db) {
    await at("before");
    await db.schema.createTable("table_one").addColumn("a", "integer").execute();
    await at("between");
    await db.schema.createTable("table_two").addColumn("a", "integer").execute();
    await at("after");
    await at("end");
  }`;

/** `vigil migrate` in a process of its own. `told` resolves when it has printed this line, and rejects when it ends before. */
function startMigrating({ url, dataDir }: TestStore, extra: string) {
  const command = fileURLToPath(new URL("../../server/cli.ts", import.meta.url));
  const child = endWithMe(
    spawn(process.execPath, ["--import", import.meta.resolve("tsx"), command, "migrate"], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: url,
        DATA_DIR: dataDir,
        VIGIL_EXTRA_MIGRATIONS: extra,
      },
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const ended = once(child, "exit");
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  return {
    told: async (line: string) => {
      while (!printed.split("\n").includes(line)) {
        const more = once(child.stdout, "data").then(() => true);
        const goesOn = await Promise.race([more, ended.then(() => false)]);
        if (!goesOn) throw new Error(`it ended without "${line}": ${printed}`);
      }
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

describeEachDatabase("migrations", (open, kind) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });
  const run = (some: Migrations, dataDir = store.dataDir) =>
    migrate(store, { migrations: some, ...quiet(dataDir) });

  it("are current after they ran, and run once", async () => {
    expect(await isCurrent(store.db, migrations)).toBe(true);
    expect(await run(migrations)).toEqual([]);
    expect(await isCurrent(store.db, later(makeTable))).toBe(false);
    expect(await run(later(makeTable))).toEqual(["900_later"]);
    expect(await tables(store.db)).toContain("later");
  });

  it("leave nothing behind when one of them fails", async () => {
    const two: Migrations = {
      ...later(makeTable),
      "901_broken": {
        up: async (db) => {
          await db.schema.createTable("broken").addColumn("a", "integer").execute();
          await sql`insert into nothing values (1)`.execute(db);
        },
      },
    };
    await expect(run(two)).rejects.toThrow(/901_broken failed and nothing was changed/);
    expect(await tables(store.db)).not.toEqual(expect.arrayContaining(["later"]));
    expect(await tables(store.db)).not.toEqual(expect.arrayContaining(["broken"]));
    expect(await run(later(makeTable))).toEqual(["900_later"]);
  });

  it("refuse a database that a newer program wrote, in one sentence that says what to do", async () => {
    await run(later(makeTable));
    await expect(run(migrations)).rejects.toThrow(
      /^The database is newer than this Vigil: it holds the migration 900_later.*Start the newer version, or restore an older backup\.$/,
    );
  });

  it("run once when many processes start at the same time", async () => {
    const stores = await Promise.all(
      Array.from({ length: 6 }, () => openDatabase({ url: store.url, dataDir: store.dataDir })),
    );
    const ran = await Promise.all(
      stores.map((each) =>
        migrate(each, { migrations: later(makeTable), ...quiet(store.dataDir) }),
      ),
    );
    await Promise.all(stores.map((each) => each.close()));
    expect(ran.flat()).toEqual(["900_later"]);
  });

  it("and whatever else one process does alone make the others wait", async () => {
    const other = await openDatabase({ url: store.url, dataDir: store.dataDir });
    const happened: string[] = [];
    const until = (what: string) => eventually(() => expect(happened).toContain(what));
    const one = store.alone(
      async () => {
        happened.push("one begins");
        await until("two waits");
        happened.push("one ends");
      },
      () => happened.push("one waits"),
    );
    await until("one begins");
    await other.alone(
      async () => happened.push("two begins"),
      () => happened.push("two waits"),
    );
    await one;
    await other.close();
    expect(happened).toEqual(["one begins", "two waits", "one ends", "two begins"]);
  });

  it("make every text sort by its code points, and every number a number", async () => {
    const names = ["b", "B", "a", "ä", "Z", "Ж", "é", "ab"];
    for (const name of names)
      await store.db
        .insertInto("place")
        .values({
          ...{ id: name, name, admin1: null, country: "BLR", lat: 53.5, lon: 27 },
          ...{ precision: "city", uncertainty_m: 8000, x: 1, y: 2 },
        })
        .execute();
    const rows = await store.db
      .selectFrom("place")
      .select(["name", "lat", "x"])
      .orderBy("name")
      .execute();
    expect(rows.map(({ name }) => name)).toEqual([...names].sort());
    expect(rows[0]).toEqual({ name: "B", lat: 53.5, x: 1 });
    const { count } = await store.db
      .selectFrom("place")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(count).toBe(8);
  });

  it("hold what the domain holds: no dangling parts, no claim with low above high, one run per slot", async () => {
    const place = {
      ...{ id: "p", name: "Minsk", admin1: null, country: "BLR", lat: null, lon: null },
      ...{ precision: "country", uncertainty_m: 1, x: null, y: null },
    };
    const event = (id: string, part_of: string | null, end_day = 1) => ({
      ...{ id, title: id, summary: null, kind: "demonstration", form: "rally", response: null },
      ...{ start_day: 1, end_day, date_precision: "day", place_id: "p", part_of },
      ...{ participants: null, against: null, security: null, demands: "[]", status: "published" },
      ...{ sensitivity: "public", publish_after: null, external_id: null, added_day: 1 },
      changed_at: "2026-11-24T00:00:00.000Z",
    });
    const { db } = store;
    await db.insertInto("place").values(place).execute();
    const halfPlace = { ...place, id: "q", lat: 1 };
    await expect(db.insertInto("place").values(halfPlace).execute()).rejects.toThrow();
    const wholeAfterPart = db.transaction().execute(async (trx) => {
      await trx.insertInto("event").values(event("part", "whole")).execute();
      await trx.insertInto("event").values(event("whole", null)).execute();
    });
    await expect(wholeAfterPart).resolves.toBeUndefined();
    for (const wrong of [event("x", "nobody"), event("x", "x"), event("x", null, 0)])
      await expect(db.insertInto("event").values(wrong).execute()).rejects.toThrow();
    await expect(
      db
        .insertInto("event")
        .values({ ...event("x", null), place_id: "none" })
        .execute(),
    ).rejects.toThrow();
    const slot = (id: string) => ({
      ...{ id, job: "j", slot: "s", token: 1, started_at: "t", finished_at: null },
      ...{ state: "running", result: null },
    });
    await expect(db.insertInto("run").values(slot("1")).execute()).rejects.toThrow();
    await db
      .insertInto("job")
      .values({ name: "j", paused: 0, token: 0 } as never)
      .execute();
    await db.insertInto("run").values(slot("1")).execute();
    await expect(db.insertInto("run").values(slot("2")).execute()).rejects.toThrow();
  });

  it("are absent after the process that ran them was killed in their middle, whole or absent when it was at their end", async () => {
    const extra = newFolder();
    const file = join(extra, "900_two.mjs");
    for (const where of ["before", "between", "after", "end"]) {
      writeFileSync(file, twoTables(where));
      const killed = startMigrating(store, extra);
      await killed.told(where);
      await killed.kill();
      const made = (await tables(store.db)).filter((name) => /^table_/.test(name));
      if (where === "end") expect([0, 2]).toContain(made.length);
      else expect(made).toEqual([]);
    }
    await run({ ...migrations, ...(await migrationsIn(extra)) });
    expect(await tables(store.db)).toEqual(expect.arrayContaining(["table_one", "table_two"]));
  });

  it("keep a copy of a store that holds something, where there are no other tools for that", async () => {
    await store.db.updateTable("clock").set({ n: 7 }).execute();
    await run(later(makeTable));
    const copies = kind === "SQLite" ? readdirSync(join(store.dataDir, "backups")) : [];
    if (kind === "PostgreSQL") return;
    expect(copies).toHaveLength(1);
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "vigil.db"),
      readFileSync(join(store.dataDir, "backups", copies[0] ?? "")),
    );
    const copy = await openDatabase({ url: "", dataDir: folder });
    expect(await copy.db.selectFrom("clock").select("n").executeTakeFirst()).toEqual({ n: 7 });
    expect(await tables(copy.db)).not.toContain("later");
    await copy.close();
  });
});

describe("a database that can't be used", () => {
  const opening = (url: string, dataDir = newFolder()) => openDatabase({ url, dataDir });

  it("is refused when its file is not a database", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "vigil.db"), "no database ".repeat(1_000));
    await expect(opening("", folder)).rejects.toThrow(
      /vigil\.db is damaged or is not one of Vigil's\.$/,
    );
  });

  it("is refused when its file can't be opened", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "vigil.db"));
    await expect(opening("", folder)).rejects.toThrow(/vigil\.db can't be opened/);
  });

  it("is refused when its server can't be reached", async () => {
    await expect(opening("postgres://nobody@127.0.0.1:1/none")).rejects.toThrow(
      /^The database server can't be reached: .*\.$/,
    );
  });
});
