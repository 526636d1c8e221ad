/** What the security log tells of requests: who failed, what was refused, what was done with accounts, and nothing private. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { root } from "../../bin/run.mjs";
import { mintAdminLink } from "../../server/auth/links.ts";
import {
  openSecurityLog,
  SECURITY_EVENTS,
  type SecurityLog,
} from "../../server/http/security-log.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { runJob } from "../support/run-job.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

const NEW_PASSWORD = "another long enough password";
const SOMEBODY = "203.0.113.7";

describeEachDatabase("the security log", (open) => {
  let store: TestStore;
  let site: TestSite;
  let log: SecurityLog;
  const begin = async (addresses: boolean) => {
    store = await open();
    const file = join(store.dataDir, "security.log");
    const failed = (error: unknown) => {
      throw error;
    };
    log = openSecurityLog({ file, addresses, failed, now: () => new Date() });
    site = await openSite(store, { security: log });
  };
  beforeEach(() => begin(false));
  afterEach(() => site.close());

  const text = async () => {
    await log.close();
    return readFileSync(join(store.dataDir, "security.log"), "utf8");
  };
  const lines = async () =>
    (await text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const told = async () => (await lines()).map(({ event, by, account }) => [event, by, account]);
  const send = (path: string, body: object = {}) =>
    site.stranger().post(path).set("x-forwarded-for", SOMEBODY).send(body);
  const signIn = (email: string, password: string) =>
    send("/api/auth/sign-in", { email, password });
  const idOf = async (role: string) =>
    (await store.db.selectFrom("user").select("id").where("role", "=", role).executeTakeFirst())
      ?.id;

  it("tells of wrong passwords and of those that were not even tried, and of no right ones", async () => {
    await site.signedIn("editor");
    const editor = await idOf("editor");
    for (let i = 0; i < 9; i++) await signIn(site.email("editor"), "not the password");
    await signIn("nobody@vigil.test", "not the password");
    expect(await told()).toEqual([
      ...Array(8).fill(["sign_in_failed", "stranger", editor]),
      ["sign_in_blocked", "stranger", editor],
      ["sign_in_failed", "stranger", null],
    ]);
    const from = (await lines()).map((line) => line.from);
    expect(new Set(from).size).toBe(1);
    expect(from[0]).toMatch(/^[0-9a-f]{12}$/);
  });

  it("tells of a wrong password of whoever is signed in, as they change it", async () => {
    const editor = await site.signedIn("editor");
    const passwords = { current_password: "not the password", password: "another horse, 9" };
    await editor.post("/api/auth/password").send(passwords);
    const id = await idOf("editor");
    expect(await told()).toEqual([["sign_in_failed", id, id]]);
  });

  it("tells of writes that were refused, and for which reason, but not of reads", async () => {
    const reader = await site.signedIn("reader");
    const id = await idOf("reader");
    await send("/api/drafts/some/accept");
    await reader.post("/api/drafts/some/accept").send({});
    await send("/api/drafts").set("sec-fetch-site", "cross-site");
    await site.stranger().get("/api/accounts");
    await reader.get("/api/accounts");
    await send("/api/drafts");
    await site.stranger().get("/api/events").set("host", "evil.example");
    await log.close();
    const [unsigned, ...rest] = await lines();
    expect(unsigned).toMatchObject({
      ...{ event: "write_refused", status: 401, code: "not_signed_in", method: "POST" },
      path: "/api/drafts/some/accept",
    });
    expect(unsigned.request).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest.map(({ event, status, code }) => [event, status, code])).toEqual([
      ["write_refused", 403, "not_allowed"],
      ["write_refused", 403, "cross_site"],
      ["host_refused", 421, "wrong_host"],
    ]);
    expect(id).toBeDefined();
  });

  it("tells of accounts and roles: who did it, and to whom", async () => {
    const boss = await site.signedIn("admin");
    const admin = await idOf("admin");
    const person = { email: "Ada@vigil.test", name: "Ada", role: "contributor" };
    const { account, link } = (await boss.post("/api/accounts").send(person)).body;
    const { id } = account;
    await boss.post("/api/accounts").send(person).expect(409);
    await boss.patch(`/api/accounts/${id}`).send({ role: "editor" }).expect(200);
    await boss.patch(`/api/accounts/${id}`).send({ role: "editor" }).expect(200);
    await boss.patch(`/api/accounts/${admin}`).send({ role: "editor" }).expect(409);
    const token = link.split("#password=")[1];
    await send("/api/auth/password-link", { token, password: NEW_PASSWORD }).expect(200);
    await send("/api/auth/password-link", { token, password: NEW_PASSWORD }).expect(404);
    await boss.post(`/api/accounts/${id}/link`).expect(200);
    await boss.post(`/api/accounts/${id}/end-sessions`).expect(200);
    expect(await told()).toEqual([
      ["account_made", admin, id],
      ["role_changed", admin, id],
      ["password_set", "stranger", id],
      ["link_refused", "stranger", undefined],
      ["link_made", admin, id],
      ["sessions_ended", admin, id],
    ]);
    const [made, changed] = await lines();
    expect(made).toMatchObject({ role: "contributor" });
    expect(changed).toMatchObject({ before: "contributor", role: "editor" });
  });

  it("tells what was erased and withdrawn, once it is", async () => {
    const boss = await site.signedIn("admin");
    const admin = await idOf("admin");
    const person = { email: "Ada@vigil.test", name: "Ada", role: "contributor" };
    const { account } = (await boss.post("/api/accounts").send(person)).body;
    const { event } = (await boss.post("/api/events").send(aProposal())).body;
    const { claims } = (await boss.get(`/api/events/${event}`)).body;
    const { draft } = (await send("/api/drafts", aProposal())).body;
    await site.app.runner.start();
    await runJob(boss, "snapshot");
    const [snapshot] = (await boss.get("/api/snapshots")).body.items;
    const reason = "It named somebody.";
    const erase = (path: string, body: object = {}) =>
      boss.post(`/api/${path}/erase`).send({ reason, ...body });
    await erase(`events/${event}`, { fields: ["title", "summary"] }).expect(200);
    await erase(`claims/${claims[0].id}`, { fields: ["phrase"] }).expect(200);
    await boss.post(`/api/snapshots/${snapshot.id}/withdraw`).send({ reason }).expect(200);
    await erase(`events/${event}`).expect(200);
    await erase(`events/${event}`).expect(404);
    await erase(`drafts/${draft}`).expect(200);
    await erase(`accounts/${account.id}`).expect(200);
    const erased = (await lines()).filter(({ event: what }) => what === "erased");
    expect(new Set(erased.map(({ by }) => by))).toEqual(new Set([admin]));
    expect(erased.map(({ subject, id, fields }) => [subject, id, fields])).toEqual([
      ["event", event, "title,summary"],
      ["claim", claims[0].id, "phrase"],
      ["snapshot", snapshot.id, undefined],
      ["event", event, undefined],
      ["draft", draft, undefined],
      ["account", account.id, undefined],
    ]);
    expect(await text()).not.toContain(reason);
  });

  it("tells of API keys: made, revoked, restored, and refused with whose they were", async () => {
    const editor = await site.signedIn("editor");
    const id = await idOf("editor");
    const made = await editor.post("/api/keys").send({ name: "Mine", scopes: ["propose"] });
    const { key, token } = made.body;
    const use = (given: string) =>
      site.stranger().get("/api/events?q=words").set("authorization", `Bearer ${given}`);
    await use(token).expect(200);
    await editor.post(`/api/keys/${key.id}/revoke`).expect(200);
    await editor.post(`/api/keys/${key.id}/revoke`).expect(200);
    await use(token).expect(401);
    await use("vigil_nobodys").expect(401);
    await editor.post(`/api/keys/${key.id}/restore`).expect(200);
    const own = { by: id, key: key.id };
    const asked = { method: "GET", path: "/api/events" };
    expect(await lines()).toMatchObject([
      { event: "key_made", scope: "propose", ...own },
      { event: "key_revoked", ...own },
      { event: "key_refused", account: id, ...asked },
      { event: "key_refused", account: null, ...asked },
      { event: "key_restored", ...own },
    ]);
    expect(await text()).not.toContain(token.slice(12));
  });

  it("tells whom an administrator link has made one", async () => {
    const become = async (email: string) => {
      const token = await mintAdminLink(store.db, email, new Date());
      const body = { token, email, name: "First", password: PASSWORD };
      await send("/api/auth/admin-link", body).expect(200);
    };
    await site.signedIn("reader");
    const reader = await idOf("reader");
    await become("first@vigil.test");
    const first = await idOf("admin");
    await become(site.email("reader"));
    await become(site.email("reader"));
    expect((await lines()).map(({ event, account, before }) => [event, account, before])).toEqual([
      ["account_made", first, undefined],
      ["password_set", first, undefined],
      ["role_changed", reader, "reader"],
      ["password_set", reader, undefined],
      ["password_set", reader, undefined],
    ]);
  });

  it("holds no e-mail, name, password, token or, unless it is set to, address", async () => {
    await site.signedIn("reader");
    await signIn(site.email("reader"), "a wrong password");
    await signIn("not.known@vigil.test", "a wrong password");
    await send("/api/auth/password-link", { token: "some-token", password: NEW_PASSWORD });
    await send("/api/drafts/x/accept?q=words").set("cookie", "vigil_session=stolen");
    const written = await text();
    expect(written.trimEnd().split("\n")).toHaveLength(4);
    expect(written).not.toMatch(
      /@|wrong password|some-token|another long|words|stolen|203\.0\.113/,
    );
  });

  it("is read by the filter for fail2ban that docs/deploy.md gives: each failure by its address, and nothing that a request says", async () => {
    await site.close();
    await begin(true);
    await site.signedIn("reader");
    const page = readFileSync(join(root, "docs", "deploy.md"), "utf8");
    const failregex = /^failregex = (.+)$/m.exec(page)?.[1] ?? "";
    // As fail2ban does: the time is cut out of the line, and <ADDR> stands for an address.
    const pattern = new RegExp(failregex.replace("<ADDR>", "(?<address>[0-9a-f.:]+)"));
    await signIn(site.email("reader"), "not the password");
    await signIn('x"},"address":"198.51.100.9"', "not the password");
    await send("/api/auth/password-link", { token: "some", password: NEW_PASSWORD });
    await send('/api/drafts/","event":"sign_in_failed","address":"198.51.100.9"/accept');
    await send("/api/accounts").set("x-forwarded-for", "2001:db8::7");
    for (let i = 0; i < 8; i++) await signIn(site.email("reader"), "not the password");
    const boss = await site.signedIn("admin");
    const person = { email: "Ada@vigil.test", name: "Ada", role: "contributor" };
    await boss.post("/api/accounts").send(person).expect(201);
    const found = (await text())
      .trimEnd()
      .split("\n")
      .map((line) => {
        const { event, time } = JSON.parse(line);
        return [event, pattern.exec(line.replace(time, ""))?.groups?.address];
      });
    expect(found).toEqual([
      ["sign_in_failed", SOMEBODY],
      ["link_refused", SOMEBODY],
      ["write_refused", SOMEBODY],
      ["write_refused", "2001:db8::7"],
      ...Array(7).fill(["sign_in_failed", SOMEBODY]),
      ["sign_in_blocked", SOMEBODY],
      ["account_made", undefined],
    ]);
  });

  it("has every event described", () => {
    const page = readFileSync(join(root, "docs", "deploy.md"), "utf8");
    for (const [event, what] of Object.entries(SECURITY_EVENTS))
      expect(page).toContain(`| \`${event}\` | ${what} |`);
  });
});
