/** API keys: shown once, kept as a hash, no more than their scopes and never more than the account. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { SCOPES, type Scope } from "../../domain/api-key.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { everything } from "../support/everything.ts";
import { listen } from "../support/listener.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

describeEachDatabase("API keys", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  let now: Date;
  beforeEach(async () => {
    store = await open();
    now = new Date("2026-11-24T08:00:00Z");
    site = await openSite(store, { now: () => now });
  });
  afterEach(() => site.close());

  type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;
  const make = async (owner: Agent, scopes: readonly Scope[], name = "R notebook") =>
    (await owner.post("/api/keys").send({ name, scopes }).expect(201)).body;
  const bearer = (token: string) => {
    const agent = site.stranger();
    agent.set("authorization", `Bearer ${token}`);
    return agent;
  };
  const idOf = async (role: string) =>
    (
      await store.db
        .selectFrom("user")
        .select("id")
        .where("role", "=", role)
        .executeTakeFirstOrThrow()
    ).id;

  it("are shown once, and told apart later by how they begin", async () => {
    const editor = await site.signedIn("editor");
    const made = await editor.post("/api/keys").send({ name: "R notebook", scopes: ["propose"] });
    expect(made.status).toBe(201);
    expect(made.headers["cache-control"]).toBe("no-store");
    const { key, token } = made.body;
    expect(token).toMatch(/^vigil_[A-Za-z0-9_-]{43}$/);
    expect(key).toEqual({
      ...{ id: key.id, name: "R notebook", scopes: ["read", "propose"] },
      ...{ begins: token.slice(0, 12), created_at: now.toISOString() },
      ...{ last_used_at: null, revoked_at: null },
    });
    expect((await editor.get("/api/keys")).body).toEqual({ items: [key] });
  });

  it("stand nowhere in clear: in no table, no file and no answer", async () => {
    const editor = await site.signedIn("editor");
    const tokens: string[] = [];
    for (const scope of SCOPES) tokens.push((await make(editor, [scope])).token);
    for (const token of tokens) await bearer(token).get("/api/me").expect(200);
    await editor
      .post("/api/keys")
      .set("idempotency-key", "k")
      .send({ name: "a", scopes: ["read"] });
    const kept = await everything(store, kind);
    const answers = [await editor.get("/api/keys"), await editor.get("/api/changes")];
    const told = JSON.stringify(answers.map(({ body }) => body));
    for (const token of tokens)
      for (const text of [kept, told]) expect(text.includes(token.slice(12))).toBe(false);
    expect(await store.db.selectFrom("idempotency").selectAll().execute()).toEqual([]);
  });

  it("let a program do what their scopes say, with the role that these leave", async () => {
    const boss = await site.signedIn("admin");
    const roles: unknown[] = [];
    for (const scope of SCOPES) {
      const { token } = await make(boss, [scope]);
      const { body } = await bearer(token).get("/api/me").expect(200);
      expect(body).toMatchObject({ id: await idOf("admin"), email: site.email("admin") });
      roles.push([
        scope,
        body.role,
        body.may.includes("propose"),
        body.may.includes("decide drafts"),
      ]);
      expect(body.may).not.toContain("change own account");
    }
    expect(roles).toEqual([
      ["read", "reader", false, false],
      ["propose", "contributor", true, false],
      ["edit", "editor", true, true],
    ]);
  });

  it("read, propose and publish through the routes, in the account's name", async () => {
    const boss = await site.signedIn("admin");
    const tokens = new Map<Scope, string>();
    for (const scope of SCOPES) tokens.set(scope, (await make(boss, [scope])).token);
    const as = (scope: Scope) => bearer(tokens.get(scope) ?? "");
    const add = (scope: Scope) => as(scope).post("/api/events").send(aProposal());
    await as("read").get("/api/events").expect(200);
    await as("read").get("/api/export.csv").expect(200);
    expect((await add("read").expect(403)).body.title).toBe("This API key may not do this.");
    expect((await add("propose").expect(202)).body.draft).toBeTypeOf("string");
    expect((await add("edit").expect(201)).body.event).toBeTypeOf("string");
    await as("propose").get("/api/drafts").expect(403);
    await as("edit").get("/api/drafts").expect(200);
    const change = await store.db
      .selectFrom("change")
      .select("actor")
      .where("subject", "=", "event")
      .executeTakeFirstOrThrow();
    expect(change.actor).toBe(await idOf("admin"));
  });

  it("make no keys, change no password, end no session and manage no accounts", async () => {
    const boss = await site.signedIn("admin");
    const { token, key } = await make(boss, ["edit"]);
    const new_password = { current_password: PASSWORD, password: "another long enough password" };
    const refused: [string, object][] = [
      ["/api/keys", { name: "More", scopes: ["read"] }],
      [`/api/keys/${key.id}/revoke`, {}],
      ["/api/auth/password", new_password],
      ["/api/auth/end-other-sessions", {}],
      ["/api/auth/two-factor", { password: PASSWORD }],
      ["/api/auth/recovery-codes", { code: "000000" }],
      ["/api/accounts", { email: "a@vigil.test", name: "A", role: "admin" }],
      [`/api/accounts/${await idOf("admin")}/link`, {}],
    ];
    for (const [path, body] of refused)
      expect([path, (await bearer(token).post(path).send(body)).status]).toEqual([path, 403]);
    await bearer(token).get("/api/keys").expect(403);
    await bearer(token).get("/api/accounts").expect(403);
  });

  it("count before a cookie, which then counts for nothing, and need no Origin of ours", async () => {
    const boss = await site.signedIn("admin");
    const { token } = await make(boss, ["read"]);
    const cookie = await site.cookie("admin");
    const both = (path: string) => bearer(token).get(path).set("cookie", cookie);
    expect((await both("/api/me")).body.role).toBe("reader");
    await both("/api/accounts").expect(403);
    const { token: edit } = await make(boss, ["edit"]);
    const add = (header: string) =>
      site
        .stranger()
        .post("/api/events")
        .set({ authorization: header, origin: "https://elsewhere.example" })
        .send(aProposal());
    await add(`Bearer ${edit}`).expect(201);
    await add("Basic YTpi").expect(403);
  });

  it("leave a proxy's own password alone", async () => {
    const cookie = await site.cookie("editor");
    const { body } = await site
      .stranger()
      .get("/api/me")
      .set({ authorization: "Basic YTpi", cookie });
    expect(body.role).toBe("editor");
  });

  it("are made for no more than the account may do, and the scope is named", async () => {
    const contributor = await site.signedIn("contributor");
    const refused = await contributor
      .post("/api/keys")
      .send({ name: "Importer", scopes: ["read", "edit"] })
      .expect(400);
    expect(refused.body.errors).toMatchObject([{ path: "scopes.1", code: "beyond_role" }]);
    for (const body of [
      { name: "", scopes: ["read"] },
      { name: "a", scopes: [] },
    ])
      await contributor.post("/api/keys").send(body).expect(400);
    expect((await contributor.get("/api/keys")).body.items).toEqual([]);
  });

  it("follow their account's role at once, down and up", async () => {
    const boss = await site.signedIn("admin");
    const { token } = await make(await site.signedIn("editor"), ["edit"]);
    const role = async () => (await bearer(token).get("/api/me")).body.role;
    const give = async (to: string) =>
      boss.patch(`/api/accounts/${id}`).send({ role: to }).expect(200);
    const id = await idOf("editor");
    expect(await role()).toBe("editor");
    await give("contributor");
    expect(await role()).toBe("contributor");
    await give("admin");
    expect(await role()).toBe("editor");
  });

  it("are refused with a challenge when they are wrong, revoked or their account is gone", async () => {
    const boss = await site.signedIn("admin");
    const editor = await site.signedIn("editor");
    const { token, key } = await make(editor, ["read"]);
    const refused = async (given: string) => {
      const { status, body, headers } = await bearer(given).get("/api/events");
      expect([status, body.code]).toEqual([401, "not_signed_in"]);
      expect(headers["www-authenticate"]).toBe('Bearer realm="Vigil", error="invalid_token"');
    };
    for (const wrong of [`${token}x`, `vigil_${"A".repeat(43)}`, "nonsense"]) await refused(wrong);
    await editor.post(`/api/keys/${key.id}/revoke`).expect(200);
    await refused(token);
    await editor.post(`/api/keys/${key.id}/restore`).expect(200);
    await bearer(token).get("/api/events").expect(200);
    const reason = { reason: "They have left." };
    await boss
      .post(`/api/accounts/${await idOf("editor")}/erase`)
      .send(reason)
      .expect(200);
    await refused(token);
    expect(await store.db.selectFrom("api_key").selectAll().execute()).toEqual([]);
    const { headers } = await site.stranger().get("/api/accounts").expect(401);
    expect(headers["www-authenticate"]).toBe('Bearer realm="Vigil"');
  });

  it("can be revoked and restored by their owner alone, and keep when", async () => {
    const editor = await site.signedIn("editor");
    const boss = await site.signedIn("admin");
    const { key } = await make(editor, ["read"]);
    await boss.post(`/api/keys/${key.id}/revoke`).expect(404);
    const revoked = await editor.post(`/api/keys/${key.id}/revoke`).expect(200);
    expect(revoked.body).toEqual({ ...key, revoked_at: now.toISOString() });
    now = new Date("2026-11-25T08:00:00Z");
    expect((await editor.post(`/api/keys/${key.id}/revoke`)).body).toEqual(revoked.body);
    expect((await editor.post(`/api/keys/${key.id}/restore`)).body).toEqual(key);
    const log = await store.db
      .selectFrom("change")
      .select(["action", "public"])
      .where("action", "like", "%key")
      .orderBy("n")
      .execute();
    const actions = ["make key", "revoke key", "restore key"];
    expect(log).toEqual(actions.map((action) => ({ action, public: 0 })));
  });

  it("tell when they were used last, exact to a minute", async () => {
    const editor = await site.signedIn("editor");
    const { token } = await make(editor, ["read"]);
    const used = async () => (await editor.get("/api/keys")).body.items[0].last_used_at;
    const use = async (at: string) => {
      now = new Date(at);
      await bearer(token).get("/api/me").expect(200);
    };
    await use("2026-11-24T09:00:00.000Z");
    await eventually(async () => expect(await used()).toBe("2026-11-24T09:00:00.000Z"));
    await use("2026-11-24T09:00:59.999Z");
    await use("2026-11-24T09:01:00.000Z");
    await eventually(async () => expect(await used()).toBe("2026-11-24T09:01:00.000Z"));
  });

  it("number fifty at a time", async () => {
    const reader = await site.signedIn("reader");
    const first = await make(reader, ["read"]);
    for (let i = 1; i < 50; i++) await make(reader, ["read"]);
    const another = () => reader.post("/api/keys").send({ name: "More", scopes: ["read"] });
    await another().expect(409);
    await reader.post(`/api/keys/${first.key.id}/revoke`).expect(200);
    await another().expect(201);
    await reader.post(`/api/keys/${first.key.id}/restore`).expect(409);
  });

  it("open a stream that ends when they are revoked", async () => {
    const editor = await site.signedIn("editor");
    const { token, key } = await make(editor, ["edit"]);
    const listener = await listen(await site.address(), { authorization: `Bearer ${token}` });
    await editor.post(`/api/keys/${key.id}/revoke`).expect(200);
    await listener.ended();
    listener.stop();
  });
});
