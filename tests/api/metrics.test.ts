/** What a monitoring system is told: in its format, of what is there, and to nobody else. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { proposalSchema } from "../../domain/draft.ts";
import { proposeAll } from "../../server/drafts/repository.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { aProposal } from "../support/proposals.ts";
import { runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const yearly = "0 0 1 1 *";
const crons = { publish: yearly, refresh: yearly, backup: yearly, drill: yearly };
const ELSEWHERE = "203.0.113.7";

/** Every series with its value. Throws for a line that is not of the format, and for a series without a type. */
function read(text: string): Map<string, number> {
  const typed = new Set<string>();
  const found = new Map<string, number>();
  expect(text.endsWith("\n")).toBe(true);
  for (const line of text.trimEnd().split("\n")) {
    if (line.startsWith("# HELP ") || line === "") continue;
    const [, type] = /^# TYPE (\S+) (?:counter|gauge|histogram|summary)$/.exec(line) ?? [];
    if (type !== undefined) {
      expect(typed).not.toContain(type);
      typed.add(type);
      continue;
    }
    const [, name = "", labels = "", value = ""] =
      /^([a-z_]\w*)(\{(?:\w+="[^"\n]*",?)+\})? (\S+)$/.exec(line) ?? [];
    const family = name.replace(/_(bucket|sum|count)$/, "");
    if (!typed.has(name) && !typed.has(family)) throw new Error(`Not of the format: ${line}`);
    expect(found.has(name + labels)).toBe(false);
    found.set(name + labels, value === "Nan" ? Number.NaN : Number(value));
  }
  return found;
}

describeEachDatabase("what is measured", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article");
    site = await openSite(store, { jobs: { on: true, leaseMs: 60_000, crons } });
    await site.app.runner.start();
  });
  afterEach(() => site.close());

  const text = async () => {
    const { text, headers } = await site.stranger().get("/metrics").expect(200);
    expect(headers).toMatchObject({
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    });
    return text;
  };
  const measured = async () => read(await text());

  it("is of this process, its log, its disk and its database", async () => {
    const found = await measured();
    const { n } = await store.db.selectFrom("clock").select("n").executeTakeFirstOrThrow();
    expect(found.get('vigil_log_head{log="full"}')).toBe(n);
    expect(found.get("vigil_database_answers")).toBe(1);
    for (const name of [
      ...["process_start_time_seconds", "process_resident_memory_bytes"],
      ...["nodejs_eventloop_lag_seconds", "vigil_disk_free_bytes", "vigil_disk_size_bytes"],
      'vigil_stored_bytes{what="database"}',
    ])
      expect([name, found.get(name)]).toEqual([name, expect.any(Number)]);
    expect(found.get('vigil_stored_bytes{what="database"}')).toBeGreaterThan(0);
  });

  it("counts requests by the pattern of their route, and holds nothing that somebody sent", async () => {
    const { id } = await store.db.selectFrom("event").select("id").executeTakeFirstOrThrow();
    await site.stranger().get(`/api/events/${id}`).expect(200);
    await site.stranger().get("/api/events/no-such-event-here").expect(404);
    await site.stranger().get("/api/summary?q=sought").expect(200);
    await site.stranger().get("/nobodys-own-address").expect(404);
    await eventually(async () => {
      const found = await measured();
      const of = (route: string, status: string) =>
        found.get(`vigil_http_requests_total{method="GET",route="${route}",status="${status}"}`);
      expect([of("/api/events/:id", "2xx"), of("/api/events/:id", "4xx")]).toEqual([1, 1]);
      expect([of("/api/summary", "2xx"), of("none", "4xx")]).toEqual([1, 1]);
      expect(found.get("vigil_refresh_seconds_count")).toBe(1);
      expect(found.get('vigil_refresh_seconds_bucket{le="+Inf"}')).toBe(1);
    });
    expect(await text()).not.toMatch(/no-such-event|sought|nobodys|127\.0\.0\.1/);
    expect(await text()).not.toContain(id);
  });

  it("is told to administrators wherever they are, and to nobody else who is not on this machine", async () => {
    const from = (agent: ReturnType<TestSite["stranger"]>, header = "x-forwarded-for") =>
      agent.get("/metrics").set(header, ELSEWHERE);
    const { body, text } = await from(site.stranger()).expect(401);
    expect(body).toMatchObject({ code: "not_signed_in" });
    expect(text).not.toContain("vigil_");
    for (const header of ["forwarded", "via", "x-real-ip"])
      await from(site.stranger(), header).expect(401);
    await site.stranger().get("/metrics").set("x-forwarded-for", "127.0.0.1").expect(401);
    const [editor, admin] = [await site.signedIn("editor"), await site.signedIn("admin")];
    await from(editor).expect(403);
    read((await from(admin).expect(200)).text);
    const keyOf = async (agent: typeof admin) =>
      (
        await agent
          .post("/api/keys")
          .send({ name: "Watch", scopes: ["read"] })
          .expect(201)
      ).body.token;
    const withKey = (token: string) => {
      const agent = site.stranger();
      agent.set("authorization", `Bearer ${token}`);
      return agent;
    };
    const token = await keyOf(admin);
    read((await from(withKey(token)).expect(200)).text);
    await withKey(token).get("/api/accounts").expect(403);
    await from(withKey(await keyOf(editor))).expect(403);
    await from(withKey(`vigil_${"x".repeat(43)}`)).expect(401);
  });

  it("shows a job that fails, how often and since when, until it does what it should", async () => {
    const admin = await site.signedIn("admin");
    const names = (found: Map<string, number>) =>
      [...found.keys()].filter((name) => /^vigil_job_(last|failing).*job="drill"/.test(name));
    expect(names(await measured())).toEqual([]);
    const [first] = [await runJob(admin, "drill"), await runJob(admin, "drill")];
    const failing = await measured();
    expect(failing.get('vigil_job_failures_in_a_row{job="drill"}')).toBe(2);
    expect(failing.get('vigil_job_failing_since_timestamp_seconds{job="drill"}')).toBe(
      Date.parse(first.started_at) / 1000,
    );
    expect(names(failing)).toEqual([
      'vigil_job_last_failure_timestamp_seconds{job="drill"}',
      'vigil_job_failing_since_timestamp_seconds{job="drill"}',
    ]);
    await runJob(admin, "backup");
    const passed = await runJob(admin, "drill");
    const good = await measured();
    expect(good.get('vigil_job_failures_in_a_row{job="drill"}')).toBe(0);
    expect(good.get('vigil_job_running{job="drill"}')).toBe(0);
    expect(good.get('vigil_job_last_success_timestamp_seconds{job="drill"}')).toBe(
      Date.parse(passed.finished_at ?? "") / 1000,
    );
    expect(names(good)).not.toContain('vigil_job_failing_since_timestamp_seconds{job="drill"}');
  });

  it("counts what waits in the inbox by who brought it, and files that nobody has entered", async () => {
    await site.stranger().post("/api/drafts").send(aProposal()).expect(202);
    const editor = await site.signedIn("editor");
    await editor.post("/api/drafts").send(aProposal()).expect(202);
    await editor
      .post("/api/imports")
      .query({ name: "table.csv" })
      .set("content-type", "application/octet-stream")
      .send(Buffer.from("date,title,place,country\n2020-09-13,A march,Minsk,Belarus\n"))
      .expect(201);
    const [writing, source] = [{ reason: null, note: null }, proposalSchema.parse(aProposal())];
    await store.db.transaction().execute(async (trx) => {
      const about = { actor: "system", now: new Date(), ...writing };
      await proposeAll(trx, [source, source, source], about);
    });
    const found = await measured();
    const waits = ["account", "feed", "file", "stranger"].map((origin) =>
      found.get(`vigil_inbox_waiting{origin="${origin}"}`),
    );
    expect(waits).toEqual([1, 3, 0, 1]);
    expect(found.get("vigil_imports_waiting")).toBe(1);
  });
});
