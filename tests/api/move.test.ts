/** A record that is moved to the other database: the same in every row, whole or not at all, and never from under a service. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { migrate } from "../../server/db/migrate.ts";
import { type DatabaseAddress, openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";
import type { Db } from "../../server/db/tables.ts";
import { everyFile } from "../../server/exports/every-file.ts";
import { type MoveOptions, move } from "../../server/keeping/move.ts";
import { runCommand } from "../support/command.ts";
import { emptyPlaces } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

const AT = new Date("2026-12-01T12:00:00Z");
const KINDS = ["SQLite", "PostgreSQL"] as const;
type Kind = (typeof KINDS)[number];

let seeded: string;
let places: Awaited<ReturnType<typeof emptyPlaces>>;
beforeAll(async () => {
  // In a process of its own: this one keeps a file's lock until what asked it has been collected.
  seeded = mkdtempSync(join(tmpdir(), "vigil-seeded-"));
  expect((await runCommand(["seed", "article,bulletins"], { DATA_DIR: seeded })).code).toBe(0);
});
afterAll(() => rmSync(seeded, { recursive: true }));
beforeEach(async () => {
  places = await emptyPlaces();
});
afterEach(() => places.clear());

const envOf = ({ url, dataDir }: DatabaseAddress) => ({ DATABASE_URL: url, DATA_DIR: dataDir });

async function inside<T>(address: DatabaseAddress, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openDatabase(address);
  return look(store).finally(store.close);
}

/** A record of 94 events in a place, and where it is to go. */
async function recordIn(kind: Kind): Promise<[DatabaseAddress, DatabaseAddress]> {
  const from = places[kind];
  mkdirSync(from.dataDir, { recursive: true });
  if (kind === "SQLite") {
    copyFileSync(join(seeded, "vigil.db"), join(from.dataDir, "vigil.db"));
    return [from, { url: places.PostgreSQL.url, dataDir: from.dataDir }];
  }
  await inside(from, async (store) => {
    await migrate(store, { migrations, dataDir: from.dataDir, say: () => {} });
    await seedStore(store.db, "article,bulletins");
  });
  return [from, { url: "", dataDir: from.dataDir }];
}

const moving = (from: DatabaseAddress, options: Partial<MoveOptions> = {}): MoveOptions => ({
  ...{ migrations, progress: () => {}, signal: new AbortController().signal },
  open: () => openDatabase(from),
  filesOf: (db) => everyFile(db, AT),
  say: () => {},
  ...options,
});

/** Fails when anything is where the record was to go, or beside it. */
async function expectNothing({ url, dataDir }: DatabaseAddress) {
  expect(existsSync(join(dataDir, "restore.part"))).toBe(false);
  if (url === "") return expect(existsSync(join(dataDir, "vigil.db"))).toBe(false);
  return inside({ url, dataDir }, async ({ db }) => {
    expect(await db.introspection.getTables()).toEqual([]);
    expect((await db.introspection.getSchemas()).map(({ name }) => name)).not.toContain(
      "vigil_restore_part",
    );
  });
}

/** All that is in a record, but how each database finds words. */
async function contentsOf(db: Db) {
  const rows = Object.entries(await tableRows(db));
  return {
    rows: Object.fromEntries(rows.filter(([name]) => !name.startsWith("search_word"))),
    log: (await verifyLog(db)).hash,
    files: await everyFile(db, AT),
  };
}

describe("a record that is moved from one database to the other and back", () => {
  it("is the same in every row, the log and every file, and who was signed in still is", async () => {
    const [first] = await recordIn("PostgreSQL");
    const dataDir = first.dataDir;
    const before = await inside(first, async (store) => {
      const site = await openSite({ ...store, ...first });
      await site.signedIn("admin");
      await site.close();
      return contentsOf(store.db);
    });
    expect(before.rows.session).toHaveLength(1);
    const second = await emptyPlaces();
    const [file, server] = [
      { url: "", dataDir },
      { url: second.PostgreSQL.url, dataDir },
    ];
    const line = expect.stringMatching(
      new RegExp(`^\\d+ rows, change \\d+, log hash ${before.log}\n$`),
    );
    const there = await runCommand(["move", "file"], envOf(first));
    expect([there.code, there.out]).toEqual([0, line]);
    expect(there.err.trim().split("\n").slice(-4)).toEqual([
      expect.stringMatching(/^\d+ tables with [\d,]+ rows are the same in both\.$/),
      expect.stringMatching(/^The log is unbroken up to change \d+\.$/),
      expect.stringMatching(/^\d\d kinds of export are the same, byte for byte\.$/),
      `The record is in ${join(dataDir, "vigil.db")} now. Leave DATABASE_URL empty, start, and put the old one away.`,
    ]);
    const back = await runCommand(["move", server.url], envOf(file));
    expect([back.code, back.out]).toEqual([0, line]);
    expect(back.err).toContain(" now. Set DATABASE_URL to it, start, ");
    const away = join(dataDir, "away");
    mkdirSync(away);
    renameSync(join(dataDir, "vigil.db"), join(away, "vigil.db"));
    const again = await runCommand(["move", "file"], envOf(server));
    expect([again.code, again.out]).toEqual([0, line]);
    for (const place of [first, server, file, { url: "", dataDir: away }])
      expect(await inside(place, ({ db }) => contentsOf(db))).toEqual(before);
    await second.clear();
  });
});

describe.each(KINDS)("a record that is moved (from %s)", (kind) => {
  it("never takes the place of another, and the old one stays", async () => {
    const [from, to] = await recordIn(kind);
    const made = await runCommand(["migrate"], envOf(to));
    expect(made.code).toBe(0);
    const { code, out, err } = await runCommand(["move", to.url || "file"], envOf(from));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("nothing is written over");
    await inside(to, async ({ db }) =>
      expect(await db.selectFrom("event").select("id").execute()).toEqual([]),
    );
  });

  it("is left alone while a service has it open", async () => {
    const [from, to] = await recordIn(kind);
    await inside(from, async () => {
      const { code, out, err } = await runCommand(["move", to.url || "file"], envOf(from));
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain("stop the service first");
    });
    await expectNothing(to);
  });

  it("keeps a service that starts meanwhile waiting", async () => {
    const [from, to] = await recordIn(kind);
    const met: string[] = [];
    const late: Promise<void>[] = [];
    const begin = async (db: Db) => {
      const service = await openDatabase(from);
      const begun = new Promise<string>((resolve) => {
        const start = service.alone(
          async () => resolve("begins"),
          () => resolve("waits"),
        );
        late.push(start.finally(service.close));
      });
      met.push(await begun);
      return everyFile(db, AT);
    };
    await move(from, to, moving(from, { filesOf: begin }));
    expect(met).toEqual(["waits", "waits"]);
    // They begin once the move has ended, before their folder goes.
    await Promise.all(late);
  });

  it("is not there when moving it fails in the middle", async () => {
    const [from, to] = await recordIn(kind);
    const progress = (rows: number) => {
      if (rows > 300) throw new Error("the plug is pulled");
    };
    await expect(move(from, to, moving(from, { progress }))).rejects.toThrow("the plug is pulled");
    await expectNothing(to);
  });

  it("is not there when a file of it would be another", async () => {
    const [from, to] = await recordIn(kind);
    let asked = 0;
    const filesOf = async () => {
      asked += 1;
      return { same: "1", other: String(asked) };
    };
    await expect(move(from, to, moving(from, { filesOf }))).rejects.toThrow(
      "Nothing was moved: the file other would not be the same.",
    );
    await expectNothing(to);
  });

  it("is not moved with a log that is broken", async () => {
    const [from, to] = await recordIn(kind);
    const open = async () => {
      const store = await openDatabase(from);
      await sql`update change set reason = 'Something else.' where n = 1`.execute(store.db);
      return store;
    };
    await expect(move(from, to, moving(from, { open }))).rejects.toThrow(
      /^The log breaks: change 1 was altered: .*\. Nothing was moved: /,
    );
    await expectNothing(to);
  });
});

describe("the command move", () => {
  it.each([["nowhere"], ["file", "file"]])("asks where to, given %s", async (...where) => {
    const { code, err } = await runCommand(["move", ...where], { DATA_DIR: seeded });
    expect([code, err]).toEqual([2, expect.stringContaining("Say where to")]);
  });
});
