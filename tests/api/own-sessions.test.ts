/** One's own name and sessions: listed, ended one by one, and over by themselves when nobody uses them. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { openSite, type TestSite } from "../support/site.ts";

const MINUTE_MS = 60_000;

describeEachDatabase("one's own account", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;
  const role = async (agent: Agent) => (await agent.get("/api/me").expect(200)).body.role;
  const sessions = async (agent: Agent) => (await agent.get("/api/auth/sessions")).body.items;

  it("lists its sessions, and which one asks", async () => {
    const [there, here] = [await site.signedIn("reader"), await site.signedIn("reader")];
    await site.signedIn("editor");
    const items = await sessions(here);
    expect(items).toHaveLength(2);
    expect(items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    const own = (await sessions(there)).find(({ current }: { current: boolean }) => current);
    expect(items.find(({ id }: { id: string }) => id === own.id).current).toBe(false);
    for (const { created_at, expires_at } of items)
      expect(Date.parse(expires_at) - Date.parse(created_at)).toBeCloseTo(12 * 60 * MINUTE_MS, -5);
  });

  it("lists the newest session first, and those of one moment by their ids", async () => {
    const reader = await site.signedIn("reader");
    for (let more = 0; more < 4; more++) await site.signedIn("reader");
    const idsOf = async () => (await sessions(reader)).map(({ id }: { id: string }) => id);
    const ids = (await idsOf()).sort();
    await store.db.updateTable("session").set({ created_at: "2026-11-29T18:00:00.000Z" }).execute();
    expect(await idsOf()).toEqual(ids);
    const newest = ids[3] ?? "";
    const later = "2026-11-29T18:00:00.001Z";
    await store.db
      .updateTable("session")
      .set({ created_at: later })
      .where("id", "=", newest)
      .execute();
    expect(await idsOf()).toEqual([newest, ...ids.filter((id: string) => id !== newest)]);
  });

  it("ends one of them, and nobody else's", async () => {
    const [there, here] = [await site.signedIn("reader"), await site.signedIn("reader")];
    const editor = await site.signedIn("editor");
    const [foreign] = await sessions(editor);
    await here.post(`/api/auth/sessions/${foreign.id}/end`).expect(404);
    const other = (await sessions(here)).find(({ current }: { current: boolean }) => !current);
    const { body } = await here.post(`/api/auth/sessions/${other.id}/end`).expect(200);
    expect(body.items).toMatchObject([{ current: true }]);
    expect([await role(there), await role(here), await role(editor)]).toEqual([
      ...["stranger", "reader", "editor"],
    ]);
  });

  it("is called what its owner says, and the log holds hashes of that", async () => {
    const reader = await site.signedIn("reader");
    expect((await reader.patch("/api/me").send({ name: "Ada L." }).expect(200)).body.name).toBe(
      "Ada L.",
    );
    await reader.patch("/api/me").send({ name: "Ada L." }).expect(200);
    await reader.patch("/api/me").send({ name: " " }).expect(400);
    await reader.patch("/api/me").send({ name: "Ada", role: "admin" }).expect(400);
    const log = await store.db.selectFrom("change").select(["action", "diff", "public"]).execute();
    const edits = log.filter(({ action }) => action === "edit");
    expect(edits).toHaveLength(1);
    expect([edits[0]?.public, edits[0]?.diff.includes("Ada")]).toEqual([0, false]);
  });

  it("is signed out after an hour without use where it may change the record, and only there", async () => {
    const [editor, admin, reader] = [
      await site.signedIn("editor"),
      await site.signedIn("admin"),
      await site.signedIn("reader"),
    ];
    const began = Date.now();
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      vi.setSystemTime(began + 59 * MINUTE_MS);
      expect(await role(editor)).toBe("editor");
      const usedAt = async () =>
        (await store.db.selectFrom("session").select("updated_at").execute()).map((row) =>
          Date.parse(row.updated_at),
        );
      await eventually(async () =>
        expect(Math.max(...(await usedAt()))).toBe(began + 59 * MINUTE_MS),
      );
      vi.setSystemTime(began + 62 * MINUTE_MS);
      expect([await role(editor), await role(admin), await role(reader)]).toEqual([
        ...["editor", "stranger", "reader"],
      ]);
      vi.setSystemTime(began + 59 * MINUTE_MS + 61 * MINUTE_MS);
      await site.signedIn("reader");
      const left = await store.db
        .selectFrom("session")
        .innerJoin("user", "user.id", "session.user_id")
        .select("user.role")
        .execute();
      expect(left.map((row) => row.role).sort()).toEqual(["editor", "reader", "reader"]);
    } finally {
      vi.useRealTimers();
    }
  });
});
