/** The change log over HTTP: pages of it, and the stream that every open page follows. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { liveSchemas } from "../../domain/answers/change.ts";
import type { NewChange } from "../../domain/change.ts";
import { openLive } from "../../server/changes/live.ts";
import { record } from "../../server/changes/repository.ts";
import { followLog } from "../../server/changes/tail.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { faultOf } from "../support/answers.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { listen, type TestListener } from "../support/listener.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { storeEvents } from "../support/stored-events.ts";

const NOW = new Date("2026-11-24T08:00:00Z");

describeEachDatabase("the change log over HTTP", (open) => {
  let store: TestStore;
  let site: TestSite;
  let address: string;
  const listeners: TestListener[] = [];
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    address = await site.address();
    await storeEvents(store.db, ["e1"]);
  });
  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.stop();
    await site.close();
  });
  const add = (about: Partial<NewChange> = {}) =>
    store.db.transaction().execute((trx) => record(trx, someChange(about), NOW));
  const addMany = async (count: number) => {
    for (let i = 0; i < count; i += 1) await add();
  };
  const join = async (headers: Record<string, string> = {}) => {
    const listener = await listen(address, headers);
    listeners.push(listener);
    return listener;
  };

  it("is a list in pages, each leading to the next", async () => {
    await addMany(3);
    await add({ public: false });
    await add();
    const first = await site.stranger().get("/api/changes?limit=2");
    expect(first.body.items.map((item: { number: number }) => item.number)).toEqual([1, 2]);
    const second = await site.stranger().get(first.body.next);
    expect(second.body.items.map((item: { number: number }) => item.number)).toEqual([3, 4]);
    expect(second.body).toMatchObject({ next: null, change: 4 });
  });

  it("refuses a page that can't be meant", async () => {
    for (const query of ["after=-1", "after=x", "limit=0", "limit=1001", "limit=1e2", "x=1"])
      expect((await site.stranger().get(`/api/changes?${query}`)).status, query).toBe(400);
  });

  it("names at most a hundred of the events that a change moves, and how many there are", async () => {
    const many = Array.from({ length: 7_000 }, (_, i) => `e${i}`);
    await storeEvents(store.db, many);
    await add({ events: many });
    const [item] = (await site.stranger().get("/api/changes")).body.items;
    expect(item.events).toHaveLength(100);
    expect(item.moved).toBe(7_000);
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });

  it("reaches every open page at once, each change once and in order", async () => {
    const pages = await Promise.all([join(), join(), join()]);
    await addMany(10);
    await Promise.all(pages.map((page) => page.changes(10)));
    for (const page of pages)
      expect(page.numbers()).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
    expect(pages[0]?.heard[0]).toEqual({
      event: "hello",
      id: "0",
      data: { number: 0, log: "public" },
    });
  });

  it("resumes where a page left off, without a gap and nothing twice, while others write", async () => {
    await addMany(3);
    const writing = addMany(40);
    const page = await join({ "last-event-id": "2" });
    await writing;
    await page.changes(41);
    expect(page.numbers()).toEqual(Array.from({ length: 41 }, (_, i) => i + 3));
  });

  it("gives a page that was long away all that it missed, in several pieces", async () => {
    await store.db.transaction().execute(async (trx) => {
      for (let i = 0; i < 700; i += 1) await record(trx, someChange({}), NOW);
    });
    const page = await join({ "last-event-id": "1" });
    await page.changes(699);
    expect(page.numbers()).toEqual(Array.from({ length: 699 }, (_, i) => i + 2));
  });

  it("tells strangers nothing of what is not public, and editors all", async () => {
    const cookie = await site.cookie("editor");
    const [stranger, editor] = [await join(), await join({ cookie })];
    const hidden = await add({ public: false });
    const shown = await add();
    await Promise.all([stranger.changes(1), editor.changes(2)]);
    expect(stranger.numbers()).toEqual([1]);
    expect(stranger.heard.map(({ data }) => data)).toEqual([
      { number: 0, log: "public" },
      expect.not.objectContaining({ public_number: expect.anything() }),
    ]);
    expect(editor.numbers()).toEqual([hidden, shown]);
    expect(editor.heard.at(-1)?.data).toMatchObject({ number: shown, public_number: 1 });
  });

  it("tells open pages when the record was last checked, without moving their place", async () => {
    const page = await join();
    await eventually(() => expect(page.heard).toHaveLength(1));
    site.app.live.refresh("2026-11-24T08:00:00.000Z");
    await eventually(() => expect(page.heard).toHaveLength(2));
    expect(page.heard[1]).toEqual({
      event: "refresh",
      id: null,
      data: { at: "2026-11-24T08:00:00.000Z" },
    });
  });

  it("tells what is declared, whoever listens", async () => {
    const pages = [await join(), await join({ cookie: await site.cookie("editor") })];
    await add();
    await Promise.all(pages.map((page) => page.changes(1)));
    site.app.live.refresh("2026-11-24T08:00:00.000Z");
    for (const { heard } of pages) {
      await eventually(() => expect(heard).toHaveLength(3));
      const told = new Map(heard.map(({ event, data }) => [event, data]));
      for (const [event, schema] of Object.entries(liveSchemas))
        expect([event, faultOf(schema, told.get(event))]).toEqual([event, null]);
    }
  });

  it("takes no more than twenty pages from one address", async () => {
    await Promise.all(Array.from({ length: 20 }, () => join()));
    const refused = await fetch(`${await site.address()}/api/live`);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
    listeners[0]?.stop();
    await eventually(() => expect(site.app.live.listeners()).toBe(19));
    await expect(join()).resolves.toBeDefined();
  });

  it("tells nothing to whoever's session can't be looked up, and ends their stream", async () => {
    const tail = await followLog(store, { pollMs: 50, failed: () => {} });
    const complaints: unknown[] = [];
    let broken = false;
    const live = openLive(store.db, tail, {
      openness: { reading: "anyone", proposals: "anyone" },
      rolesOf: async (sessions) => {
        if (broken) throw new Error("out of reach");
        return new Map(sessions.map((id) => [id, "editor"]));
      },
      ...{ pollMs: 3_600_000, failed: (error: unknown) => complaints.push(error) },
    });
    const server = createServer((request, response) => {
      const editor = { id: "e", role: "editor", session: "s", key: null } as const;
      const stranger = { id: "stranger", role: "stranger", session: null, key: null } as const;
      const actor = request.headers.editor ? editor : stranger;
      void live.listen({ request, response, address: "x", actor });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [stranger, editor] = [await listen(here), await listen(here, { editor: "1" })];
    listeners.push(stranger, editor);
    const first = await add();
    await Promise.all([stranger.changes(1), editor.changes(1)]);
    broken = true;
    const second = await add();
    await Promise.all([stranger.changes(2), editor.ended()]);
    expect([stranger.numbers(), editor.numbers()]).toEqual([[first, second], [first]]);
    expect(complaints).toEqual([new Error("out of reach")]);
    live.close();
    await tail.stop();
    server.closeAllConnections();
    server.close();
  });
});
