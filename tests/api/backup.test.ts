/** A backup comes back: on either database, byte for byte, whole or not at all. */
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startWriters, type Written } from "../../bench/kills/writers.ts";
import { migrations } from "../../migrations/index.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { isCurrent, migrate } from "../../server/db/migrate.ts";
import { type DatabaseAddress, openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";
import type { Db } from "../../server/db/tables.ts";
import { everyFile } from "../../server/exports/every-file.ts";
import { finish, openBackup, writePart } from "../../server/keeping/file.ts";
import { restore } from "../../server/keeping/restore.ts";
import { runCommand } from "../support/command.ts";
import { describeEachDatabase, emptyPlaces, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { startServingProcess } from "../support/serving-process.ts";
import { openSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

const AT = new Date("2026-12-01T12:00:00Z");
const SECRET = "5".repeat(64);
const KINDS = ["SQLite", "PostgreSQL"] as const;

let folder: string;
let places: Awaited<ReturnType<typeof emptyPlaces>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "vigil-backup-"));
  places = await emptyPlaces();
});
afterEach(async () => {
  await places.clear();
  rmSync(folder, { recursive: true });
});

const signal = new AbortController().signal;
const quiet = { progress: () => {}, signal };

async function backUp(db: Db, name: string) {
  const file = join(folder, name);
  const about = { madeAt: new Date(), madeBy: "Vigil 0.0.0", secret: SECRET, withSessions: false };
  const written = await writePart(db, file, { ...about, ...quiet });
  await finish(file);
  return { file, ...written };
}

const bringBack = async (file: string, address: DatabaseAddress, known = migrations) =>
  restore(await openBackup(file), address, { migrations: known, ...quiet });

async function inside<T>(address: DatabaseAddress, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openDatabase(address);
  return look(store).finally(store.close);
}

describeEachDatabase("a backup", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
  });

  it("taken while eight clients write and the service is killed comes back on both databases, byte for byte", async () => {
    const site = await openSite(store);
    const cookie = await site.cookie("editor");
    await site.close();
    const service = await startServingProcess(store);
    const written: Written = new Map();
    const { acknowledged, done } = startWriters({ ...service, cookie }, written, { count: 8 });
    await acknowledged(8);
    const before = [...written.values()].filter((id) => id !== null);
    const meanwhile = await backUp(store.unhurried, "meanwhile");
    const atLeast = written.size;
    await acknowledged(before.length + 8);
    await service.kill();
    await done;
    expect(written.size).toBeGreaterThan(atLeast);
    const afterwards = await backUp(store.unhurried, "afterwards");
    expect(afterwards.change).toBeGreaterThan(meanwhile.change);

    const later = await emptyPlaces();
    const files: Record<string, string>[] = [];
    for (const each of KINDS) {
      expect(await bringBack(afterwards.file, places[each])).toMatchObject({
        change: afterwards.change,
      });
      await inside(places[each], async ({ db }) => {
        expect(await everyFile(db, AT)).toEqual(await everyFile(store.db, AT));
        expect((await verifyLog(db)).hash).toBe((await verifyLog(store.db)).hash);
      });
      await bringBack(meanwhile.file, later[each]);
      await inside(later[each], async ({ db }) => {
        files.push(await everyFile(db, AT));
        const ids = (await db.selectFrom("event").select("id").execute()).map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(before));
        const log = db.selectFrom("change").selectAll().orderBy("n");
        const same = store.db.selectFrom("change").selectAll().orderBy("n");
        expect(await log.execute()).toEqual(
          await same.where("n", "<=", meanwhile.change).execute(),
        );
      });
    }
    expect(files[0]).toEqual(files[1]);
    await later.clear();
  });

  it("holds every table but the sessions, and numbers go on after those that were used", async () => {
    const site = await openSite(store);
    await site.signedIn("admin");
    const { file } = await backUp(store.unhurried, "whole");
    const { session, search_word: _, ...rows } = await tableRows(store.db);
    await site.close();
    expect(session).toHaveLength(1);
    for (const each of KINDS) {
      await bringBack(file, places[each]);
      await inside(places[each], async ({ db }) => {
        const back = await tableRows(db);
        for (const [name, expected] of Object.entries(rows))
          if (!name.startsWith("search_word")) expect([name, back[name]]).toEqual([name, expected]);
        expect(back.session).toEqual([]);
        const [newest] = await db
          .selectFrom("search_text")
          .select((eb) => eb.fn.max("number").as("number"))
          .execute();
        const event_id = db.selectFrom("event").select("id").limit(1);
        const { number } = await db
          .insertInto("search_text")
          .values({ event_id, audience: "x", words: "later" })
          .returning("number")
          .executeTakeFirstOrThrow();
        expect(number).toBe((newest?.number ?? 0) + 1);
      });
    }
  });

  it("is its owner's alone, and leaves nothing where it can't be written", async () => {
    const { file, bytes } = await backUp(store.unhurried, "mine");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(file).size).toBe(bytes);
    await expect(backUp(store.unhurried, "nowhere/mine")).rejects.toThrow(
      `The backup can't be written to ${join(folder, "nowhere/mine")}: there is no such folder.`,
    );
    expect(readdirSync(folder)).toEqual(["mine"]);
  });

  it("is refused when it is damaged, cut off, altered or newer, and then nothing is there", async () => {
    const { file } = await backUp(store.unhurried, "whole");
    const put = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
    const packed = (name: string, some: string[]) => put(name, gzipSync(`${some.join("\n")}\n`));
    const inLine = (word: string, other: string) => {
      const at = lines.findIndex((line) => line.includes(word));
      return lines.with(at, lines[at]?.replace(word, other) ?? "");
    };
    const row = lines.findIndex((line) => line.startsWith('["BLR-2020-09-13'));
    const cases: [string, RegExp][] = [
      [put("cut", readFileSync(file).subarray(0, 20_000)), / is damaged, cut off, or no backup\.$/],
      [put("text", "Not packed."), / is damaged, cut off, or no backup\.$/],
      [put("json", gzipSync('{"a":1}\n')), / is no backup that this Vigil can read\.$/],
      [packed("endless", lines.slice(0, -1)), / is damaged: its end is missing\.$/],
      [
        packed("fewer", lines.toSpliced(row, 1)),
        / is damaged: the table \w+ is not what was written\.$/,
      ],
      [
        packed("other", inLine("Minsk", "Brest")),
        / is damaged: the table \w+ is not what was written\.$/,
      ],
      [join(folder, "none"), / is not there\.$/],
      [
        packed("newer", inLine('"001_clock"', '"001_clock","999_later"')),
        /^The backup is newer than this Vigil: it holds the migration 999_later, which this version does not know\. /,
      ],
    ];
    for (const each of KINDS) {
      for (const [name, why] of cases)
        await expect(bringBack(name, places[each])).rejects.toThrow(why);
      await inside(places[each], async ({ db }) =>
        expect(await db.introspection.getTables()).toEqual([]),
      );
    }
  });

  it("never takes the place of a record", async () => {
    const { file } = await backUp(store.unhurried, "whole");
    const before = await tableRows(store.db);
    await expect(bringBack(file, store)).rejects.toThrow(
      /^(There is a database in \S+ already|The database \S+ holds tables already \(\w+\)), and nothing is written over: /,
    );
    expect(await tableRows(store.db)).toEqual(before);
  });

  it("whose log is broken does not come back", async () => {
    await sql`update change set reason = 'Something else.' where n = 1`.execute(store.db);
    const { file } = await backUp(store.unhurried, "broken");
    for (const each of KINDS)
      await expect(bringBack(file, places[each])).rejects.toThrow(
        /^The log breaks: change 1 was altered: .*\. Restore an older backup, and keep this one\.$/,
      );
  });

  it("of an older version comes back, and is brought to this one's schema", async () => {
    const { "127_draft_by_event": _, ...older } = migrations;
    const old = await emptyPlaces();
    for (const each of KINDS) {
      const { file } = await inside(old[each], async (made) => {
        await migrate(made, { migrations: older, dataDir: folder, say: () => {} });
        await seedStore(made.db, "article");
        return backUp(made.unhurried, `old-${each}`);
      });
      await bringBack(file, places[each]);
      await inside(places[each], async ({ db }) =>
        expect(await isCurrent(db, migrations)).toBe(true),
      );
    }
    await old.clear();
  });

  it("is made and brought back on the command line, with the key that second factors need", async () => {
    const env = { DATABASE_URL: store.url, DATA_DIR: store.dataDir };
    const file = join(folder, "by-command");
    const made = await runCommand(["backup", file], env);
    const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
    expect([made.code, made.out]).toEqual([
      0,
      `${statSync(file).size} bytes, change 1, SHA-256 ${sha256}\n`,
    ]);
    const key = readFileSync(join(store.dataDir, "secret"), "utf8");
    for (const each of KINDS) {
      const { url, dataDir } = places[each];
      const there = { DATABASE_URL: url, DATA_DIR: dataDir };
      const back = await runCommand(["restore", file], there);
      expect([back.code, back.out]).toEqual([
        0,
        expect.stringMatching(/^\d+ rows, change 1, log hash [0-9a-f]{64}\n$/),
      ]);
      expect(back.err).toContain("Restored 94 events. Everybody has to sign in again.");
      expect(readFileSync(join(dataDir, "secret"), "utf8")).toBe(key);
      expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
      expect(readdirSync(dataDir)).not.toContain("restore.part");
    }
  });

  it("is refused on the command line where something is there already, or is named wrongly", async () => {
    const env = { DATABASE_URL: store.url, DATA_DIR: store.dataDir };
    const file = join(folder, "there");
    writeFileSync(file, "Mine.");
    const over = await runCommand(["backup", file], env);
    expect([over.code, over.err]).toEqual([1, expect.stringContaining("nothing is written over")]);
    expect(readFileSync(file, "utf8")).toBe("Mine.");
    for (const args of [["backup"], ["backup", "a", "b"], ["restore"]])
      expect((await runCommand(args, env)).code).toBe(2);
    const good = await backUp(store.unhurried, "good");
    const [dataDir, other] = [join(folder, "with-key"), "6".repeat(64)];
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "secret"), other);
    const back = await runCommand(["restore", good.file], { DATA_DIR: dataDir });
    expect([back.code, back.err]).toEqual([1, expect.stringContaining("There is another key in")]);
    expect(readdirSync(dataDir)).toEqual(["secret"]);
    expect(readFileSync(join(dataDir, "secret"), "utf8")).toBe(other);
  });
});
