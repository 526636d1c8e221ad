/** What administrators do with accounts: make them, give roles, end sessions, renew links. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { mintAdminLink, mintPasswordLink, readPasswordLink } from "../../server/auth/links.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

const NEW_PASSWORD = "another long enough password";

describeEachDatabase("accounts under an administrator", (open) => {
  let store: TestStore;
  let site: TestSite;
  let now: Date;
  beforeEach(async () => {
    store = await open();
    now = new Date();
    site = await openSite(store, { now: () => now });
  });
  afterEach(() => site.close());

  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const tokenOf = (link: string) => link.split("#password=")[1] ?? "";
  const signIn = (email: string, password: string) =>
    site.stranger().post("/api/auth/sign-in").send({ email, password });

  it("are made by an administrator, whose link lets the owner choose a password once", async () => {
    const boss = await site.signedIn("admin");
    const person = { email: "New@vigil.test", name: "New", role: "contributor" };
    const made = await boss.post("/api/accounts").send(person);
    expect(made.status).toBe(201);
    expect(made.body.account).toMatchObject({ email: "new@vigil.test", has_password: false });
    expect(made.headers["cache-control"]).toBe("no-store");
    expect((await boss.post("/api/accounts").send(person)).status).toBe(409);
    const token = tokenOf(made.body.link);
    const choose = (password: string) =>
      site.stranger().post("/api/auth/password-link").send({ token, password });
    expect((await choose("short")).status).toBe(400);
    expect((await choose(NEW_PASSWORD)).body).toMatchObject({ role: "contributor", name: "New" });
    expect((await choose(PASSWORD)).status).toBe(404);
    expect((await signIn("new@vigil.test", NEW_PASSWORD)).status).toBe(200);
    const { body } = await boss.get("/api/accounts");
    expect(body.items).toContainEqual(
      expect.objectContaining({ email: "new@vigil.test", has_password: true, sessions: 2 }),
    );
  });

  it("get a new link when a password is forgotten; it ends the older one and all sessions", async () => {
    const boss = await site.signedIn("admin");
    const editor = await site.signedIn("editor");
    const { body } = await boss.get("/api/accounts");
    const id = body.items.find(({ role }: { role: string }) => role === "editor").id;
    const first = tokenOf((await boss.post(`/api/accounts/${id}/link`)).body.link);
    const second = tokenOf((await boss.post(`/api/accounts/${id}/link`)).body.link);
    const choose = (token: string) =>
      site.stranger().post("/api/auth/password-link").send({ token, password: NEW_PASSWORD });
    expect((await choose(first)).status).toBe(404);
    expect((await editor.get("/api/me")).body.role).toBe("editor");
    expect((await choose(second)).status).toBe(200);
    expect((await editor.get("/api/me")).body.role).toBe("stranger");
    const kept = await store.db
      .selectFrom("change")
      .select(["action", "public"])
      .where("subject_id", "=", id)
      .orderBy("n")
      .execute();
    expect(kept.map(({ action }) => action)).toEqual([
      "create",
      "set password",
      "make link",
      "make link",
      "set password",
    ]);
    expect(kept.every((change) => change.public === 0)).toBe(true);
    later(25 * 60);
    const third = tokenOf((await boss.post(`/api/accounts/${id}/link`)).body.link);
    later(25 * 60);
    expect((await choose(third)).status).toBe(404);
  });

  it("lose their older links to a new one, each its own, and those that are a day old", async () => {
    const at = new Date("2026-11-24T08:00:00Z");
    const on = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
    const owner = (token: string, hours: number) =>
      readPasswordLink(store.db, token, on(hours)).catch(({ code }) => code);
    const ada = await mintPasswordLink(store.db, "ada", at);
    const bo = await mintPasswordLink(store.db, "bo", on(1));
    const renewed = await mintPasswordLink(store.db, "ada", on(2));
    expect([await owner(ada, 2), await owner(bo, 2), await owner(renewed, 2)]).toEqual([
      ...["not_found", "bo", "ada"],
    ]);
    expect(await owner(bo, 25 - 1 / 3_600_000)).toBe("bo");
    expect(await owner(bo, 25)).toBe("not_found");
    await mintPasswordLink(store.db, "cy", on(25));
    const left = await store.db.selectFrom("verification").select("value").execute();
    expect(left.map(({ value }) => value).sort()).toEqual(["ada", "cy"]);
  });

  it("change their role at once, end their sessions, and never leave nobody in charge", async () => {
    const boss = await site.signedIn("admin");
    const reader = await site.signedIn("reader");
    const { body } = await boss.get("/api/accounts");
    const idOf = (role: string) =>
      body.items.find((item: { role: string }) => item.role === role).id;
    const changed = await boss.patch(`/api/accounts/${idOf("reader")}`).send({ role: "editor" });
    expect(changed.body).toMatchObject({ role: "editor", sessions: 0 });
    expect((await reader.get("/api/me")).body.role).toBe("stranger");
    const alone = await boss.patch(`/api/accounts/${idOf("admin")}`).send({ role: "editor" });
    expect(alone.status).toBe(409);
    expect((await boss.get("/api/me")).body.role).toBe("admin");
    expect((await boss.patch("/api/accounts/nobody").send({ role: "editor" })).status).toBe(404);
    const stranger = await boss.patch(`/api/accounts/${idOf("admin")}`).send({ role: "stranger" });
    expect(stranger.status).toBe(400);
  });

  it("let nobody in while they are disabled, by whatever way, and say no more than of a wrong password", async () => {
    const boss = await site.signedIn("admin");
    const editor = await site.signedIn("editor");
    const { token } = (await editor.post("/api/keys").send({ name: "Mine", scopes: ["edit"] }))
      .body;
    const { body } = await boss.get("/api/accounts");
    const { id } = body.items.find(({ role }: { role: string }) => role === "editor");
    const link = tokenOf((await boss.post(`/api/accounts/${id}/link`)).body.link);
    const byKey = () => site.stranger().get("/api/me").set("authorization", `Bearer ${token}`);

    const disabled = await boss.post(`/api/accounts/${id}/disable`).expect(200);
    expect(disabled.body).toMatchObject({ disabled_at: now.toISOString(), sessions: 0 });
    expect(disabled.body.link_until).toBeNull();
    expect((await editor.get("/api/me")).body.role).toBe("stranger");
    await byKey().expect(401);
    const choose = { token: link, password: NEW_PASSWORD };
    await site.stranger().post("/api/auth/password-link").send(choose).expect(404);
    const [right, wrong] = [
      await signIn(site.email("editor"), PASSWORD),
      await signIn("nobody@vigil.test", PASSWORD),
    ];
    expect([right.status, right.body]).toEqual([401, wrong.body]);
    expect(right.get("Set-Cookie")).toBeUndefined();
    expect((await boss.get("/api/accounts")).body.items).toContainEqual(disabled.body);
    await boss.post(`/api/accounts/${id}/link`).expect(409);

    const enabled = await boss.post(`/api/accounts/${id}/enable`).expect(200);
    expect(enabled.body.disabled_at).toBeNull();
    await byKey().expect(200);
    await signIn(site.email("editor"), PASSWORD).expect(200);
    const log = await store.db
      .selectFrom("change")
      .select("action")
      .where("action", "like", "%able")
      .orderBy("n")
      .execute();
    expect(log.map(({ action }) => action)).toEqual(["disable", "enable"]);
  });

  it("never leave nobody in charge by being disabled, and are let in by a link of the server's own", async () => {
    const boss = await site.signedIn("admin");
    const { body } = await boss.get("/api/accounts");
    const [{ id }] = body.items;
    await boss.post(`/api/accounts/${id}/disable`).expect(409);
    expect((await boss.get("/api/me")).body.role).toBe("admin");
    const other = { email: "other@vigil.test", name: "Other", role: "admin" };
    const made = (await boss.post("/api/accounts").send(other)).body;
    await boss.post(`/api/accounts/${id}/disable`).expect(200);
    expect((await boss.get("/api/me")).body.role).toBe("stranger");
    const token = await mintAdminLink(store.db, site.email("admin"), now);
    const become = { token, email: site.email("admin"), name: "Boss", password: NEW_PASSWORD };
    await site.stranger().post("/api/auth/admin-link").send(become).expect(200);
    const again = site.stranger();
    const back = { email: site.email("admin"), password: NEW_PASSWORD };
    await again.post("/api/auth/sign-in").send(back).expect(200);
    await again.post(`/api/accounts/${made.account.id}/disable`).expect(200);
  });

  it("tell when their owner was seen, and until when a link of theirs is good", async () => {
    const boss = await site.signedIn("admin");
    const person = { email: "new@vigil.test", name: "New", role: "reader" };
    const { account, link } = (await boss.post("/api/accounts").send(person)).body;
    const until = new Date(now.getTime() + 24 * 3_600_000).toISOString();
    expect(account).toMatchObject({ last_seen_at: null, link_until: until, disabled_at: null });
    const choose = { token: tokenOf(link), password: NEW_PASSWORD };
    await site.stranger().post("/api/auth/password-link").send(choose).expect(200);
    const { body } = await boss.get("/api/accounts");
    expect(body.items).toContainEqual(
      expect.objectContaining({
        ...{ id: account.id, last_seen_at: now.toISOString(), link_until: null },
      }),
    );
  });

  it("can be signed out everywhere by an administrator", async () => {
    const boss = await site.signedIn("admin");
    const [here, there] = [await site.signedIn("editor"), await site.signedIn("editor")];
    const { body } = await boss.get("/api/accounts");
    const editor = body.items.find(({ role }: { role: string }) => role === "editor");
    expect(editor.sessions).toBe(2);
    const ended = await boss.post(`/api/accounts/${editor.id}/end-sessions`);
    expect(ended.body).toMatchObject({ sessions: 0 });
    for (const agent of [here, there])
      expect((await agent.get("/api/me")).body.role).toBe("stranger");
    const [told] = (await boss.get("/api/activity?kind=accounts").expect(200)).body.items;
    expect(told.changes).toMatchObject([{ action: "end sessions", diff: { sessions: [2, 0] } }]);
  });
});
