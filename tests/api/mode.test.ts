/** The modes of the site: normal, read-only, closed, for everybody and at once; no mode opens what a setting shuts. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Mode } from "../../domain/mode.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { listen } from "../support/listener.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

describeEachDatabase("the mode of the site", (open) => {
  let store: TestStore;
  let site: TestSite;
  const sites: TestSite[] = [];
  const openOne = async (settings: Parameters<typeof openSite>[1] = {}) => {
    const opened = await openSite(store, { cards: async () => "a card", ...settings });
    sites.push(opened);
    return opened;
  };
  beforeEach(async () => {
    store = await open();
    site = await openOne();
  });
  afterEach(async () => {
    for (const each of sites.splice(0)) await each.close();
  });

  type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;
  const set = (boss: Agent, mode: Mode) => boss.patch("/api/mode").send({ mode }).expect(200);
  const signIn = (role: "reader" | "admin") =>
    site
      .stranger()
      .post("/api/auth/sign-in")
      .send({ email: site.email(role), password: PASSWORD });
  /** Every route that writes, with what is no body of any. */
  const writes = () => site.app.routes.filter(({ method }) => method !== "GET");
  const ask = (agent: Agent, method: string, path: string) => {
    const asked = { GET: agent.get, POST: agent.post, PATCH: agent.patch }[method] ?? agent.get;
    return asked.call(agent, path.replaceAll(/:\w+/g, "x"));
  };

  it("is normal until an administrator chooses, and is theirs alone to choose", async () => {
    const boss = await site.signedIn("admin");
    const settings = { reading: "anyone", proposals: "anyone" };
    expect((await boss.get("/api/mode")).body).toEqual({ mode: "normal", ...settings });
    expect((await set(boss, "closed")).body).toEqual({ mode: "closed", ...settings });
    expect((await boss.get("/api/mode")).body.mode).toBe("closed");
    await boss.patch("/api/mode").send({ mode: "open" }).expect(400);
  });

  it("read only refuses every write with a code of its own, save signing in and out and the mode", async () => {
    const boss = await site.signedIn("admin");
    await site.signedIn("reader");
    await set(boss, "read_only");
    const open: string[] = [];
    for (const { method, path } of writes()) {
      const { status, body, headers } = await ask(boss, method, path).send({ "no such key": 1 });
      if (body.code !== "read_only") open.push(`${method} ${path}`);
      else expect([status, headers["retry-after"]]).toEqual([503, "60"]);
    }
    expect(open.sort()).toEqual([
      "PATCH /api/mode",
      "POST /api/auth/sign-in",
      "POST /api/auth/sign-out",
      "POST /api/events/similar",
      "POST /api/extract",
      "POST /api/feeds/test",
      "POST /oauth/token",
    ]);
    const refused = await site.stranger().post("/api/drafts").send(aProposal());
    expect([refused.status, refused.body.code]).toEqual([503, "read_only"]);
    await site.stranger().get("/api/events").expect(200);
    const reader = await signIn("reader").expect(200);
    expect(reader.body.role).toBe("reader");
    await set(boss, "normal");
    await site.stranger().post("/api/drafts").send(aProposal()).expect(202);
  });

  it("read only lets jobs go on", async () => {
    const boss = await site.signedIn("admin");
    const { runner } = site.app;
    await runner.start();
    await set(boss, "read_only");
    await boss.post("/api/jobs/snapshot/run").expect(503);
    const lease = await store.db
      .transaction()
      .execute((trx) => runner.leaseByHand(trx, "snapshot", new Date()));
    if (lease !== null) runner.begin(lease);
    await eventually(async () => {
      expect((await boss.get("/api/snapshots")).body.items).toHaveLength(1);
    });
  });

  it("closed tells strangers nothing but how to sign in, on every route, feed, file and card", async () => {
    const boss = await site.signedIn("admin");
    const reader = await site.signedIn("reader");
    await set(boss, "closed");
    const kept: string[] = [];
    for (const { method, path } of site.app.routes) {
      const { status } = await ask(site.stranger(), method, path);
      if (status !== 401) kept.push(`${method} ${path}`);
    }
    expect(kept.every((route) => / \/(api\/(me|auth\/)|oauth\/token)/.test(route))).toBe(true);
    await site.stranger().get("/api/export.csv").expect(401);
    await site.stranger().get("/embed").expect(401);
    expect((await site.stranger().get("/api/me")).body.may).toEqual(["sign in"]);
    await signIn("reader").expect(200);
    await reader.get("/api/events").expect(200);
    await reader.post("/api/drafts").send(aProposal()).expect(202);
    await set(boss, "normal");
    await site.stranger().get("/api/export.csv").expect(200);
  });

  it("closed ends the streams of strangers at once, and those of nobody else", async () => {
    const boss = await site.signedIn("admin");
    const address = await site.address();
    const stranger = await listen(address);
    const reader = await listen(address, { cookie: await site.cookie("reader") });
    await set(boss, "closed");
    await stranger.ended();
    expect(reader.isOpen()).toBe(true);
    reader.stop();
    await expect(listen(address)).rejects.toThrow("401");
  });

  it("opens nothing that a setting shuts", async () => {
    const shut = await openOne({ openness: { reading: "accounts", proposals: "nobody" } });
    const boss = await site.signedIn("admin");
    for (const mode of ["normal", "closed", "read_only"] as const) {
      await set(boss, mode);
      await shut.app.tail.catchUp();
      await shut.stranger().get("/api/events").expect(401);
    }
    await set(boss, "closed");
    await shut.app.tail.catchUp();
    const reader = await shut.signedIn("reader");
    await reader.post("/api/drafts").send(aProposal()).expect(403);
  });

  it("holds in every process, and after a restart", async () => {
    const other = await openOne();
    const boss = await site.signedIn("admin");
    await set(boss, "closed");
    await eventually(() => other.stranger().get("/api/events").expect(401));
    const later = await openOne();
    await later.stranger().get("/api/events").expect(401);
  });

  it("is a change of the log, which the public is not told of", async () => {
    const boss = await site.signedIn("admin");
    await set(boss, "read_only");
    await set(boss, "read_only");
    await set(boss, "normal");
    const log = await store.db
      .selectFrom("change")
      .select(["diff", "public"])
      .where("action", "=", "set mode")
      .orderBy("n")
      .execute();
    expect(log).toEqual([
      { diff: '{"mode":["normal","read_only"]}', public: 0 },
      { diff: '{"mode":["read_only","normal"]}', public: 0 },
    ]);
  });
});
