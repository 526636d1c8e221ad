/** Accounts: the administrator link, signing in and out, guessing. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mintAdminLink } from "../../server/auth/links.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

const NEW_PASSWORD = "another long enough password";

describeEachDatabase("accounts", (open) => {
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
  const admin = { email: "first@vigil.test", name: "First", password: PASSWORD };
  const useLink = (token: string, as: object = {}) =>
    site
      .stranger()
      .post("/api/auth/admin-link")
      .send({ token, ...admin, ...as });
  const signIn = (email: string, password: string, from = "192.0.2.1") =>
    site
      .stranger()
      .post("/api/auth/sign-in")
      .set("x-forwarded-for", from)
      .send({ email, password });

  it("begin with a link that makes the first administrator once", async () => {
    const token = await mintAdminLink(store.db, null, now);
    const agent = site.stranger();
    const made = await agent.post("/api/auth/admin-link").send({ token, ...admin });
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ role: "admin", name: "First", email: admin.email });
    expect((await agent.get("/api/me")).body).toMatchObject({ role: "admin" });
    expect((await useLink(token, { email: "second@vigil.test" })).status).toBe(404);
    expect(await store.db.selectFrom("user").select("email").execute()).toEqual([
      { email: admin.email },
    ]);
  });

  it("let no second open link make an administrator", async () => {
    const [one, two] = [
      await mintAdminLink(store.db, null, now),
      await mintAdminLink(store.db, null, now),
    ];
    const answers = await Promise.all([useLink(one), useLink(two, { email: "second@vigil.test" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await store.db.selectFrom("user").select("role").execute()).toHaveLength(1);
  });

  it("let a link be used once, also when it is used twice at the same time", async () => {
    const token = await mintAdminLink(store.db, admin.email, now);
    const answers = await Promise.all([useLink(token), useLink(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it("refuse a link that is a day old, or another's, and a short password, without using it up", async () => {
    const token = await mintAdminLink(store.db, admin.email, now);
    expect((await useLink(token, { password: "eleven char" })).status).toBe(400);
    const other = await useLink(token, { email: "other@vigil.test" });
    expect(other.status).toBe(400);
    expect(other.body.errors).toMatchObject([{ path: "email" }]);
    expect((await useLink("no-such-token")).status).toBe(404);
    const start = now;
    later(24 * 60);
    expect((await useLink(token)).status).toBe(404);
    now = start;
    expect((await useLink(token)).status).toBe(200);
  });

  it("take no password that would be guessed, say which field and why, and leave the link good", async () => {
    const token = await mintAdminLink(store.db, admin.email, now);
    const refused = {
      "first@vigil.test": "site_password",
      Password1234: "common_password",
      abcdefghijkl: "simple_password",
    };
    for (const [password, code] of Object.entries(refused)) {
      const { status, body } = await useLink(token, { password });
      expect([status, body.code]).toEqual([400, "bad_input"]);
      expect(body.errors).toMatchObject([{ path: "password", code }]);
    }
    expect((await useLink(token)).status).toBe(200);
    const boss = site.stranger();
    await boss.post("/api/auth/sign-in").send({ email: admin.email, password: PASSWORD });
    const person = { email: "ada@vigil.test", name: "Ada Lovelace", role: "editor" };
    const { link } = (await boss.post("/api/accounts").send(person)).body;
    const choose = (password: string) =>
      site
        .stranger()
        .post("/api/auth/password-link")
        .send({ token: link.split("#password=")[1], password });
    const weak = await choose("Lovelace-2026");
    expect(weak.body.errors).toMatchObject([{ path: "password", code: "site_password" }]);
    expect((await choose(NEW_PASSWORD)).status).toBe(200);
  });

  it("make an account that exists an administrator, and end its sessions", async () => {
    const reader = await site.signedIn("reader");
    const token = await mintAdminLink(store.db, site.email("reader"), now);
    const as = { email: site.email("reader"), password: NEW_PASSWORD };
    expect((await useLink(token, as)).body).toMatchObject({ role: "admin" });
    expect((await reader.get("/api/me")).body).toMatchObject({ role: "stranger" });
    expect((await signIn(site.email("reader"), PASSWORD)).status).toBe(401);
  });

  it("keep only hashes of links and passwords, and of names and addresses in the log", async () => {
    const token = await mintAdminLink(store.db, null, now);
    await useLink(token).expect(200);
    const all = JSON.stringify(
      await Promise.all(
        (["admin_link", "account", "session", "verification", "change"] as const).map((table) =>
          store.db.selectFrom(table).selectAll().execute(),
        ),
      ),
    );
    expect(all).not.toContain(token);
    expect(all).not.toContain(PASSWORD);
    expect(all).not.toContain(admin.email);
    expect(all).not.toContain(admin.name);
    expect(all).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    const changes = await store.db.selectFrom("change").selectAll().execute();
    expect(changes.map(({ action, subject, public: shown }) => [action, subject, shown])).toEqual([
      ["create", "account", 0],
      ["set password", "account", 0],
    ]);
  });

  it("sign in for twelve hours with a cookie that scripts can't read", async () => {
    await site.signedIn("editor");
    const answer = await signIn(site.email("editor").toUpperCase(), PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ role: "editor" });
    expect(answer.body.may).toContain("decide drafts");
    expect(answer.body.may).not.toContain("manage accounts");
    const [cookie = ""] = answer.get("Set-Cookie") ?? [];
    expect(cookie).toMatch(/^vigil_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = (value: string) => site.stranger().get("/api/me").set("cookie", value);
    const session = cookie.split(";")[0] ?? "";
    expect((await me(session)).body.role).toBe("editor");
    expect((await me(`${session}x`)).body.role).toBe("stranger");
    await store.db.updateTable("session").set({ expires_at: new Date().toISOString() }).execute();
    expect((await me(session)).body.role).toBe("stranger");
  });

  it("bind the cookie to host and TLS where the site has it", async () => {
    await site.signedIn("reader");
    const secure = await openSite(store, { tls: true });
    const body = { email: site.email("reader"), password: PASSWORD };
    const answer = await secure.stranger().post("/api/auth/sign-in").send(body);
    const [cookie = ""] = answer.get("Set-Cookie") ?? [];
    expect(cookie).toMatch(/^__Host-vigil_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure/);
    const me = await secure
      .stranger()
      .get("/api/me")
      .set("cookie", cookie.split(";")[0] ?? "");
    expect(me.body.role).toBe("reader");
    await secure.close();
  });

  it("take a cookie back as they gave it", async () => {
    const takenBack = async (on: TestSite) =>
      (await on.stranger().post("/api/auth/sign-out")).get("Set-Cookie");
    const attributes = "Max-Age=0; Path=/; HttpOnly; SameSite=Lax";
    expect(await takenBack(site)).toEqual([`vigil_session=; ${attributes}`]);
    const secure = await openSite(store, { tls: true });
    expect(await takenBack(secure)).toEqual([`__Host-vigil_session=; ${attributes}; Secure`]);
    await secure.close();
  });

  it("end after twelve hours, however busy they were", async () => {
    const agent = await site.signedIn("reader");
    const { expires_at } = await store.db
      .selectFrom("session")
      .select("expires_at")
      .executeTakeFirstOrThrow();
    const began = Date.now();
    const HOUR_MS = 3_600_000;
    expect(Math.abs(Date.parse(expires_at) - began - 12 * HOUR_MS)).toBeLessThan(HOUR_MS / 2);
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      for (const hours of [1, 6, 11, 11.4]) {
        vi.setSystemTime(began + hours * HOUR_MS);
        const me = await agent.get("/api/me");
        expect([hours, me.body.role, me.get("Set-Cookie")]).toEqual([hours, "reader", undefined]);
      }
      const left = await store.db.selectFrom("session").select("expires_at").execute();
      expect(left).toEqual([{ expires_at }]);
      vi.setSystemTime(Date.parse(expires_at) - 1);
      expect((await agent.get("/api/me")).body.role).toBe("reader");
      vi.setSystemTime(Date.parse(expires_at) + 1);
      expect((await agent.get("/api/me")).body.role).toBe("stranger");
    } finally {
      vi.useRealTimers();
    }
  });

  it("keep nothing about a reader's address or browser", async () => {
    await site.signedIn("reader");
    await signIn(site.email("reader"), PASSWORD, "198.51.100.77").set("user-agent", "Browser/1.0");
    const sessions = await store.db.selectFrom("session").selectAll().execute();
    for (const { ip_address, user_agent } of sessions)
      expect([ip_address, user_agent]).toEqual(["", ""]);
  });

  it("end a session on signing out, not only its cookie", async () => {
    const agent = await site.signedIn("reader");
    const { sessions } = await store.db
      .selectFrom("session")
      .select((eb) => eb.fn.countAll<number>().as("sessions"))
      .executeTakeFirstOrThrow();
    expect(Number(sessions)).toBe(1);
    const out = await agent.post("/api/auth/sign-out");
    expect(out.body).toMatchObject({ role: "stranger" });
    expect(out.get("Set-Cookie")?.[0]).toContain("Max-Age=0");
    expect(out.get("Clear-Site-Data")).toBe('"cache"');
    expect(await store.db.selectFrom("session").selectAll().execute()).toEqual([]);
    expect((await agent.get("/api/me")).body.role).toBe("stranger");
  });

  it("end the other sessions of their owner, and nobody else's", async () => {
    const here = await site.signedIn("reader");
    const there = await site.signedIn("reader");
    const another = await site.signedIn("editor");
    const end = () => here.post("/api/auth/end-other-sessions").send({});
    expect((await end()).body).toEqual({ ended: 1 });
    expect((await here.get("/api/me")).body.role).toBe("reader");
    expect((await there.get("/api/me")).body.role).toBe("stranger");
    expect((await another.get("/api/me")).body.role).toBe("editor");
    expect((await end()).body).toEqual({ ended: 0 });
    const stranger = await site.stranger().post("/api/auth/end-other-sessions").send({});
    expect(stranger.status).toBe(401);
  });

  it("end the session they come with when they sign in again", async () => {
    const agent = await site.signedIn("reader");
    const first = await store.db.selectFrom("session").select("id").executeTakeFirstOrThrow();
    const body = { email: site.email("reader"), password: PASSWORD };
    await agent.post("/api/auth/sign-in").send(body).expect(200);
    const left = await store.db.selectFrom("session").select("id").execute();
    expect(left).toHaveLength(1);
    expect(left[0]?.id).not.toBe(first.id);
    expect((await agent.get("/api/me")).body.role).toBe("reader");
  });

  it("can't be made by signing up, or by the library's own addresses", async () => {
    const body = { email: "me@vigil.test", password: PASSWORD, name: "Me" };
    for (const path of ["sign-up/email", "sign-in/email", "reset-password", "get-session"])
      expect((await site.stranger().post(`/api/auth/${path}`).send(body)).status).toBe(404);
    expect(await store.db.selectFrom("user").selectAll().execute()).toEqual([]);
  });

  it("tell a stranger what the site's settings leave them", async () => {
    expect((await site.stranger().get("/api/me")).body).toEqual({
      ...{ id: null, role: "stranger", name: null, email: null },
      may: ["sign in", "read", "propose"],
    });
    const closed = await openSite(store, {
      openness: { reading: "accounts", proposals: "nobody" },
    });
    expect((await closed.stranger().get("/api/me")).body.may).toEqual(["sign in"]);
    await closed.close();
  });
});
