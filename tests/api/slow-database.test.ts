/** A database that hangs, wholly or in one table: nobody waits for it without an end, and readers not for writers. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { isAway } from "../../server/db/failure.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";
import type { Trx } from "../../server/db/tables.ts";
import { EXAMPLE } from "../../server/drafts/example.ts";
import { readiness } from "../../server/readiness.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { openWay } from "../support/way.ts";

/** More than there are connections for writing. */
const WRITERS = 12;

describeEachDatabase("a database in which somebody holds a lock", (open, kind) => {
  let store: TestStore;
  let other: Store;
  let site: TestSite;
  let release: () => void;
  let held: Promise<void>;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article");
    other = await openDatabase(store);
    site = await openSite(store, { cards: async () => "a card" });
  });
  afterEach(async () => {
    release();
    await held;
    await site.close();
    await other.close();
  });

  /** Resolves when another process holds what `take` takes, until `release` is called. */
  const hold = async (take: (trx: Trx) => Promise<unknown>) => {
    await new Promise<void>((taken, failed) => {
      held = other.unhurried.transaction().execute(async (trx) => {
        await take(trx);
        taken();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      });
      held.catch(failed);
    });
  };
  const holdTable = (name: string) =>
    hold((trx) => sql`lock table ${sql.table(name)} in access exclusive mode`.execute(trx));

  it("lets readers read while writers wait, and tells the writers to try again", async () => {
    await hold((trx) => trx.updateTable("clock").set({ n: sql`n` }).execute());
    let written = 0;
    const writes = Array.from({ length: WRITERS }, async (_, i) => {
      const answer = await site
        .stranger()
        .post("/api/drafts")
        .send({ ...EXAMPLE, title: `March ${i}` });
      written += 1;
      return answer;
    });
    for (const path of ["/api/summary", "/api/events", "/api/changes", "/api/export.csv"])
      await site.stranger().get(path).expect(200);
    expect(written).toBe(0);
    for (const { status, headers } of await Promise.all(writes))
      expect([status, Number(headers["retry-after"]) > 0]).toEqual([503, true]);
  });

  // A lock on one table is nothing that a file has.
  it.runIf(kind === "PostgreSQL").each(["event", "clock", "session", "source"])(
    "answers every route while the table %s stays locked",
    async (table) => {
      const address = await site.address();
      const cookie = await site.cookie("editor");
      await holdTable(table);
      const asking = site.app.routes.flatMap(({ method, path, contract }) =>
        [{}, { cookie }].map(async (who) => {
          const url = path
            .replace(":file", "events.csv")
            .replaceAll(/:\w+/g, "BLR-2020-09-13-minsk");
          const body = method === "GET" ? null : JSON.stringify(contract.example?.body ?? {});
          // A stream that is let in stays open.
          const enough = new AbortController();
          const headers = { "content-type": "application/json", ...who };
          const asked = { method, body, headers, signal: enough.signal };
          const { status } = await fetch(address + url, asked);
          enough.abort();
          expect([method, path, status, status < 500 || status === 503]).toEqual([
            ...[method, path, status, true],
          ]);
        }),
      );
      await Promise.all(asking);
    },
  );

  it.runIf(kind === "PostgreSQL")(
    "names the table that hangs when it is asked whether it is ready",
    async () => {
      const notReady = readiness(store, migrations);
      await holdTable("claim");
      expect(await notReady()).toBe("The table claim does not answer.");
      expect(await notReady()).toBe("The table claim does not answer.");
      release();
      await held;
      await expect.poll(notReady).toBeNull();
      await holdTable("kysely_migration");
      expect(await notReady()).toBe("The table kysely_migration does not answer.");
    },
  );
});

describeEachDatabase("a statement", (open, kind) => {
  // A file is read by this process itself.
  it.runIf(kind === "PostgreSQL")("has its time, and a migration as much as it needs", async () => {
    const store = await open();
    const limit = async (db: typeof store.db, name: string) => {
      const { rows } = await sql<Record<string, string>>`show ${sql.raw(name)}`.execute(db);
      return rows[0]?.[name];
    };
    expect(await limit(store.db, "statement_timeout")).toBe("6s");
    expect(await limit(store.db, "lock_timeout")).toBe("2s");
    await store.db.transaction().execute(async (trx) => {
      expect(await limit(trx, "statement_timeout")).toBe("10s");
      expect(await limit(trx, "lock_timeout")).toBe("3s");
    });
    let ofMigration: string | undefined;
    const later = {
      ...migrations,
      "900_later": {
        up: async (db: Parameters<(typeof migrations)[string]["up"]>[0]) => {
          ofMigration = await limit(db, "statement_timeout");
        },
      },
    };
    await migrate(store, { migrations: later, dataDir: store.dataDir, say: () => {} });
    expect(ofMigration).toBe("0");
  });
});

describeEachDatabase("a server that says nothing any more", (open, kind) => {
  // A file does not fall silent.
  it.runIf(kind === "PostgreSQL")("is given up after seconds, and asked anew", async () => {
    const store = await open();
    const way = await openWay(store.url);
    const { db, close } = await openDatabase({ url: way.url, dataDir: store.dataDir });
    const ask = () => db.selectFrom("clock").select("n").execute();
    expect(await ask()).toEqual([{ n: 0 }]);
    way.block();
    const refused = await ask().catch((error: unknown) => error);
    expect(isAway(refused)).toBe(true);
    way.unblock();
    expect(await ask()).toEqual([{ n: 0 }]);
    await close();
    way.close();
  });
});
