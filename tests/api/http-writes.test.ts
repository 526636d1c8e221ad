/** Writing over HTTP: one record for one key, limits, and ETags that follow what was written. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { record } from "../../server/changes/repository.ts";
import { type BareSite, openBareSite } from "../support/bare-site.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { files, routes } from "../support/made-up-routes.ts";

describeEachDatabase("a write", (open) => {
  let store: TestStore;
  let site: BareSite;
  beforeEach(async () => {
    store = await open();
    site = await openBareSite(store, routes);
  });
  afterEach(() => site.stop());

  const sources = async () =>
    (await store.db.selectFrom("source").select("publisher").execute()).length;
  const keyed = (key: string, body: object, role?: "editor") =>
    site.post("/api/sources", body, role).set("idempotency-key", key);

  it("gives the same answer and makes one record for one key, also when both come at once", async () => {
    const both = await Promise.all([
      keyed("k1", { publisher: "BBC" }),
      keyed("k1", { publisher: "BBC" }),
    ]);
    const third = await keyed("k1", { publisher: "BBC" });
    expect([...both, third].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set([...both, third].map(({ text }) => text)).size).toBe(1);
    expect(await sources()).toBe(1);
  });

  it("refuses a key that was used for something else, and keeps keys of others apart", async () => {
    await keyed("k1", { publisher: "BBC" });
    const other = await keyed("k1", { publisher: "TASS" });
    expect([other.status, other.body.code]).toEqual([422, "key_reused"]);
    expect((await keyed("k1", { publisher: "TASS" }, "editor")).status).toBe(201);
    expect((await keyed("x".repeat(256), { publisher: "BBC" })).status).toBe(400);
    expect(await sources()).toBe(2);
  });

  it("keeps the keys of strangers at different addresses apart", async () => {
    const proxied = await openBareSite(store, routes, { trustProxy: 1 });
    const from = (address: string, publisher: string) =>
      proxied
        .post("/api/sources", { publisher })
        .set({ "idempotency-key": "1", "x-forwarded-for": address });
    const first = await from("192.0.2.1", "BBC");
    const second = await from("192.0.2.2", "BBC");
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).not.toBe(first.text);
    expect((await from("192.0.2.3", "TASS")).status).toBe(201);
    expect((await from("192.0.2.1", "BBC")).text).toBe(first.text);
    expect((await from("192.0.2.1", "TASS")).body.code).toBe("key_reused");
    expect(await sources()).toBe(3);
    // One network of IPv6 is one stranger, whose devices have many addresses.
    const network = await from("2001:db8:1:1::1", "BBC");
    expect((await from("2001:db8:1:1:2:3:4:5", "BBC")).text).toBe(network.text);
    const kept = JSON.stringify(await store.db.selectFrom("idempotency").selectAll().execute());
    expect(kept).not.toMatch(/192\.0\.2|2001:db8/);
    await proxied.stop();
  });

  it("forgets the key of a request that failed, and leaves nothing of it", async () => {
    expect((await keyed("k1", { publisher: "BBC", fail: true })).status).toBe(409);
    expect(await sources()).toBe(0);
    expect((await keyed("k1", { publisher: "BBC" })).status).toBe(201);
    expect(site.commits()).toBe(1);
  });

  it("remembers keys for seven days", async () => {
    const first = await keyed("k1", { publisher: "BBC" });
    const at = async (now: string, key: string) => {
      const later = await openBareSite(store, routes, { now: () => new Date(now) });
      const { text } = await later
        .post("/api/sources", { publisher: "BBC" })
        .set("idempotency-key", key);
      await later.stop();
      return text;
    };
    const keys = async () =>
      (await store.db.selectFrom("idempotency").select("key").execute()).map(({ key }) => key);
    expect(await at("2026-12-01T08:00:00Z", "k1")).toBe(first.text);
    await at("2026-12-01T08:00:01Z", "k2");
    expect(await keys()).toEqual(["k2"]);
  });

  it("lets one address send sixty proposals an hour without an account, and counts only what was taken", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await site.post("/api/sources", {})).status);
    expect(new Set(statuses)).toEqual(new Set([400]));
    const taken = await Promise.all(
      Array.from({ length: 61 }, () => site.post("/api/sources", { publisher: "x" })),
    );
    const refused = taken.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(3_000);
    expect((await site.post("/api/sources", { publisher: "x" }, "editor")).status).toBe(201);
  });

  it("runs eight large requests of one address at once and refuses a ninth", async () => {
    const begin = () => fetch(`${site.address}/api/file`);
    const end = async (running: readonly Response[]) => {
      files.emit("end");
      return Promise.all(running.map((response) => response.text()));
    };
    const eight = await Promise.all(Array.from({ length: 8 }, begin));
    expect(eight.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const refused = await begin();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
    expect(await end(eight)).toEqual(Array(8).fill("begun"));
    const ninth = await begin();
    expect(ninth.status).toBe(200);
    await end([ninth]);
  });

  it("of nothing, a question that is sent as a body, is as costly as one in an address", async () => {
    const headers = { "content-type": "application/json" };
    const ask = () =>
      fetch(`${site.address}/api/question`, { method: "POST", headers, body: "{}" });
    const eight = Array.from({ length: 8 }, ask);
    await expect.poll(() => files.listenerCount("end")).toBe(8);
    expect((await ask()).status).toBe(429);
    files.emit("end");
    expect((await Promise.all(eight)).map(({ status }) => status)).toEqual(Array(8).fill(204));
    const ninth = ask();
    await expect.poll(() => files.listenerCount("end")).toBe(1);
    files.emit("end");
    expect((await ninth).status).toBe(204);
  });

  it("answers 304 until its audience may see another change", async () => {
    const first = await site.get("/api/echo");
    const tag = first.headers.etag ?? "";
    expect(tag).toMatch(/^W\/"0-public-/);
    const again = (role?: "editor") => site.get("/api/echo", role).set("if-none-match", tag);
    expect((await again()).status).toBe(304);
    expect((await again("editor")).status).toBe(200);
    const write = (isPublic: boolean) =>
      store.db
        .transaction()
        .execute((trx) => record(trx, someChange({ public: isPublic }), new Date()));
    await write(false);
    expect((await again()).status).toBe(304);
    await write(true);
    expect((await again()).status).toBe(200);
  });
});
