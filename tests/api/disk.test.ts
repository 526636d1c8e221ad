/** What the data takes of the disk, told to whoever may run jobs. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Disk } from "../../domain/answers/disk.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("disk use", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => site.close());

  const read = async (): Promise<Disk> =>
    (await (await site.signedIn("editor")).get("/api/disk").expect(200)).body;
  const write = (bytes: number, ...path: string[]) => {
    mkdirSync(join(store.dataDir, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(store.dataDir, ...path), "x".repeat(bytes));
  };

  it("is what the files take, each kind by itself", async () => {
    site = await openSite(store);
    const before = await read();
    expect(before).toMatchObject({ snapshots: 0, backups: 0, columns: 0, low: false });
    write(100, "snapshots", "2025-01-01", "events.csv");
    write(20, "snapshots", "2025-01-01", "manifest.json");
    write(3, "snapshots", "2025-02-01", "events.csv");
    write(4_000, "backups", "before-migration-after-x.db");
    write(50_000, "columns.bin");
    expect(await read()).toMatchObject({ snapshots: 123, backups: 4_000, columns: 50_000 });
    expect(before.size).toBeGreaterThan(before.free);
    expect(before.free).toBeGreaterThan(0);
  });

  it("tells what the database takes, wherever it lies", async () => {
    site = await openSite(store);
    const { database, here } = await read();
    expect(here).toBe(kind === "SQLite");
    await seedStore(store.db, "synthetic:2000");
    const { database: after } = await read();
    expect(after).toBeGreaterThan(database + 1_000_000);
    if (kind !== "SQLite") return;
    const files = readdirSync(store.dataDir).filter((name) => name.startsWith("vigil.db"));
    expect(after).toBe(
      files.reduce((sum, name) => sum + statSync(join(store.dataDir, name)).size, 0),
    );
  });

  it("is low when less is free than the setting says", async () => {
    site = await openSite(store, { diskWarnPercent: 100 });
    expect((await read()).low).toBe(true);
  });
});
