/** A store is filled once: what is there already is never loaded again, nor overwritten. */
import { beforeEach, expect, it } from "vitest";
import type { EventRecord } from "../../domain/record.ts";
import { seedOf } from "../../seeds/seed.ts";
import { syntheticSeed } from "../../seeds/synthetic.ts";
import { changesAfter } from "../../server/changes/repository.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { allRecords } from "../support/all-records.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

const now = new Date("2026-11-24T08:00:00Z");

describeEachDatabase("seeding", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });

  const load = (setting: string) => seedStore(store.db, setting, { now });

  async function records(): Promise<EventRecord[]> {
    const all: EventRecord[] = [];
    for await (const page of allRecords(store.db)) all.push(...page);
    return all;
  }

  async function counts() {
    const all = await records();
    const sources = await store.db.selectFrom("source").select("id").execute();
    return {
      events: all.length,
      claims: all.flatMap(({ claims }) => claims).length,
      sources: sources.length,
    };
  }

  it("stores every event, claim and source of the files as they say it", async () => {
    expect(await load("article,bulletins")).toBe(94);
    const seed = seedOf(["article", "bulletins"]);
    const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);
    const stored = await records();
    const bySource = (a: { source: string }, b: { source: string }) =>
      a.source < b.source ? -1 : 1;
    expect(stored.map(({ event }) => event)).toEqual(
      seed.events.sort(byId).map((event) => ({
        ...event,
        sources: event.sources.toSorted(bySource),
        status: "published",
        added_on: "2026-11-24",
        changed_at: now.toISOString(),
      })),
    );
    expect(
      stored
        .flatMap(({ claims }) => claims)
        .map(({ source_published_on, event_start, ...claim }) => claim)
        .sort(byId),
    ).toEqual(seed.claims.sort(byId));
    const sources = await store.db.selectFrom("source").selectAll().orderBy("id").execute();
    expect(sources.map(({ words, ...source }) => source)).toEqual(seed.sources.sort(byId));
  });

  it("writes one public change that names the events", async () => {
    await load("article,bulletins");
    const { changes } = await changesAfter(store.db, 0, 10, "full");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      subject: "seed",
      subject_id: "article,bulletins",
      diff: { events: [null, 94], claims: [null, 216], sources: [null, 144] },
      actor: "system",
      public: true,
    });
    expect(changes[0]?.events).toHaveLength(94);
  });

  it("loaded twice is loaded once", async () => {
    await load("article,bulletins");
    const before = await records();
    expect(await load("article,bulletins")).toBe(0);
    expect(await records()).toEqual(before);
    expect((await changesAfter(store.db, 1, 10, "full")).changes).toEqual([]);
  });

  it("loads the article alone, and later only what the bulletins add", async () => {
    await load("article");
    expect(await counts()).toEqual({ events: 10, claims: 3, sources: 1 });
    expect(await load("article,bulletins")).toBe(84);
    expect(await counts()).toEqual({ events: 94, claims: 216, sources: 144 });
  });

  it("leaves a record as people have corrected it", async () => {
    await load("article");
    const corrected = { title: "Corrected", status: "retracted" };
    await store.db.updateTable("event").set(corrected).where("id", "like", "%-minsk").execute();
    await load("article,bulletins");
    const minsk = await store.db
      .selectFrom("event")
      .select(["title", "status"])
      .where("id", "=", "BLR-2020-09-13-minsk")
      .executeTakeFirst();
    expect(minsk).toEqual(corrected);
  });

  it("loads nothing when told to", async () => {
    expect(await load("none")).toBe(0);
    expect(await counts()).toEqual({ events: 0, claims: 0, sources: 0 });
    expect((await changesAfter(store.db, 0, 10, "full")).changes).toEqual([]);
  });

  it("stores synthetic events in chunks of 5,000, each with its change", async () => {
    const [first] = syntheticSeed(6_000, 500);
    expect(await load("synthetic:6000")).toBe(6_000);
    const { changes } = await changesAfter(store.db, 0, 10, "full");
    expect(changes.map(({ events }) => events.length)).toEqual([5_000, 1_000]);
    expect(await verifyLog(store.db)).toMatchObject({ changes: 2, faults: [] });
    const stored = await records();
    expect(stored.slice(0, 500).map(({ event }) => event.title)).toEqual(
      first?.events.map(({ title }) => title),
    );
    const claims = stored.slice(0, 500).flatMap((each) => each.claims);
    expect(claims.map(({ source_published_on, event_start, ...claim }) => claim)).toEqual(
      first?.claims,
    );
    expect(await load("synthetic:6000")).toBe(0);
  });

  it("tells how far it is, and goes on where it was stopped", async () => {
    const stop = (events: number) => {
      throw new Error(`stopped after ${events}`);
    };
    await expect(seedStore(store.db, "synthetic:5003", { now, progress: stop })).rejects.toThrow(
      "stopped after 5000",
    );
    expect(await load("synthetic:5003")).toBe(3);
  });
});
