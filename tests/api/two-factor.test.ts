/** Two-factor sign-in: a code beside the password, each once; recovery codes; who may end it; and what is kept of it. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AccountRole } from "../../domain/account.ts";
import { codeAt } from "../support/authenticator.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { everything } from "../support/everything.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

const HALF_MINUTE_MS = 30_000;
const WRONG = "000000";

describeEachDatabase("two-factor sign-in", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  let now: Date;
  let security: { event: string; [detail: string]: unknown }[];
  beforeEach(async () => {
    store = await open();
    now = new Date("2026-11-24T08:00:00Z");
    security = [];
    site = await openSite(store, {
      now: () => now,
      security: {
        tell: (event, _sender, details) => security.push({ event, ...details }),
        close: async () => {},
      },
    });
  });
  afterEach(() => site.close());

  type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;
  /** An app shows another code from here on. */
  const later = () => {
    now = new Date(now.getTime() + HALF_MINUTE_MS);
  };
  const begin = async (agent: Agent, more: { code?: string } = {}) =>
    agent.post("/api/auth/two-factor").send({ password: PASSWORD, ...more });
  const confirm = async (agent: Agent, code: string) =>
    agent.post("/api/auth/two-factor/confirm").send({ code });
  /** Turns it on; gives the app's key and the recovery codes. The code of this half minute is used up. */
  const turnOn = async (agent: Agent): Promise<{ key: string; codes: string[] }> => {
    const { key } = (await begin(agent)).body;
    const { body } = await confirm(agent, await codeAt(key, now));
    return { key, codes: body.codes };
  };
  const signIn = (role: AccountRole, code?: string) =>
    site
      .stranger()
      .post("/api/auth/sign-in")
      .send({ email: site.email(role), password: PASSWORD, ...(code && { code }) });
  const roleOf = async (agent: Agent) => (await agent.get("/api/me")).body.role;
  const state = async (agent: Agent) => (await agent.get("/api/auth/two-factor").expect(200)).body;

  it("is off until a code of the app that was begun is given", async () => {
    const editor = await site.signedIn("editor");
    expect(await state(editor)).toEqual({ since: null, codes_left: 0 });
    const { body, headers } = await begin(editor);
    expect(headers["cache-control"]).toBe("no-store");
    expect(body.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.address).toContain(`otpauth://totp/Vigil%20vigil.test:`);
    expect(body.address).toContain(body.key);
    await signIn("editor").expect(200);
    const wrong = await confirm(editor, WRONG);
    expect([wrong.status, wrong.body.errors]).toMatchObject([
      400,
      [{ path: "code", code: "wrong_code" }],
    ]);
    await signIn("editor").expect(200);
    const { body: on } = await confirm(editor, await codeAt(body.key, now));
    expect(on.codes).toHaveLength(10);
    expect(await state(editor)).toEqual({ since: now.toISOString(), codes_left: 10 });
    await signIn("editor").expect(401);
  });

  it("asks for the password before it begins, and for nothing without a session", async () => {
    const editor = await site.signedIn("editor");
    const wrong = await editor.post("/api/auth/two-factor").send({ password: "another password" });
    expect(wrong.body.errors).toMatchObject([{ path: "password", code: "wrong_password" }]);
    await site.stranger().post("/api/auth/two-factor").send({ password: PASSWORD }).expect(401);
  });

  it("then asks for a code, only after the right password, and takes each code once", async () => {
    const { key } = await turnOn(await site.signedIn("editor"));
    const asked = await signIn("editor").expect(401);
    expect(asked.body.code).toBe("code_needed");
    expect(asked.headers["set-cookie"]).toBeUndefined();
    const wrong = await site
      .stranger()
      .post("/api/auth/sign-in")
      .send({ email: site.email("editor"), password: "another password", code: WRONG })
      .expect(401);
    expect(wrong.body.code).toBe("not_signed_in");
    // The code that turned it on was used up by that.
    await signIn("editor", await codeAt(key, now)).expect(400);
    later();
    const code = await codeAt(key, now);
    const { body } = await signIn("editor", `${code.slice(0, 3)} ${code.slice(3)}`).expect(200);
    expect(body.role).toBe("editor");
    expect((await signIn("editor", code).expect(400)).body.errors).toMatchObject([
      { path: "code", code: "wrong_code" },
    ]);
  });

  it("lets one of two in who come at once with the same code", async () => {
    const { key, codes } = await turnOn(await site.signedIn("editor"));
    later();
    for (const code of [await codeAt(key, now), codes[0] ?? ""]) {
      const both = await Promise.all([signIn("editor", code), signIn("editor", code)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  it("begins no session for a wrong code, and counts it like a wrong password", async () => {
    const { key } = await turnOn(await site.signedIn("editor"));
    later();
    for (let i = 0; i < 8; i++) await signIn("editor", `${WRONG}${i}`).expect(400);
    expect(await store.db.selectFrom("session").selectAll().execute()).toHaveLength(1);
    const { headers } = await signIn("editor", await codeAt(key, now)).expect(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(security.map(({ event }) => event)).toContain("sign_in_blocked");
  });

  it("takes each recovery code once, and says how many are left", async () => {
    const editor = await site.signedIn("editor");
    const { codes } = await turnOn(editor);
    const [first = "", second = ""] = codes;
    await signIn("editor", first.toUpperCase()).expect(200);
    await signIn("editor", first).expect(400);
    await signIn("editor", second.replace("-", " ")).expect(200);
    expect((await state(editor)).codes_left).toBe(8);
    expect(security.filter(({ event }) => event === "recovery_code_used")).toMatchObject([
      { left: 9 },
      { left: 8 },
    ]);
  });

  it("ends the other sessions when it is turned on, and none of a wrong try", async () => {
    const [here, there] = [await site.signedIn("editor"), await site.signedIn("editor")];
    const { key } = (await begin(here)).body;
    await confirm(here, WRONG);
    expect([await roleOf(here), await roleOf(there)]).toEqual(["editor", "editor"]);
    await confirm(here, await codeAt(key, now));
    expect([await roleOf(here), await roleOf(there)]).toEqual(["editor", "stranger"]);
  });

  it("moves to another app with a code of the one until now, which goes on until then", async () => {
    const editor = await site.signedIn("editor");
    const old = await turnOn(editor);
    later();
    expect((await begin(editor)).body.code).toBe("code_needed");
    expect((await begin(editor, { code: WRONG })).status).toBe(400);
    const { key } = (await begin(editor, { code: old.codes[0] ?? "" })).body;
    await signIn("editor", await codeAt(old.key, now)).expect(200);
    later();
    const moved = await confirm(editor, await codeAt(key, now));
    expect(moved.status).toBe(200);
    later();
    await signIn("editor", await codeAt(old.key, now)).expect(400);
    await signIn("editor", old.codes[1] ?? "").expect(400);
    await signIn("editor", await codeAt(key, now)).expect(200);
    await signIn("editor", moved.body.codes[0]).expect(200);
  });

  it("gives new recovery codes for a code, and the old ones are no good any more", async () => {
    const editor = await site.signedIn("editor");
    const { codes } = await turnOn(editor);
    const renew = (code: string) => editor.post("/api/auth/recovery-codes").send({ code });
    await renew(WRONG).expect(400);
    const { body } = await renew(codes[0] ?? "").expect(200);
    expect(body.codes).toHaveLength(10);
    await signIn("editor", codes[1] ?? "").expect(400);
    await signIn("editor", body.codes[0]).expect(200);
  });

  it("is ended by its owner with a code, but not by editors and administrators", async () => {
    const reader = await site.signedIn("reader");
    const { codes } = await turnOn(reader);
    const end = (agent: Agent, code: string) =>
      agent.post("/api/auth/end-two-factor").send({ code });
    await end(reader, WRONG).expect(400);
    expect((await end(reader, codes[0] ?? "").expect(200)).body).toEqual({
      ...{ since: null, codes_left: 0 },
    });
    await signIn("reader").expect(200);
    for (const role of ["editor", "admin"] as const) {
      const agent = await site.signedIn(role);
      const own = await turnOn(agent);
      await end(agent, own.codes[0] ?? "").expect(403);
      await signIn(role).expect(401);
    }
  });

  it("is ended by an administrator for whoever lost everything, which ends their sessions", async () => {
    const [editor, admin] = [await site.signedIn("editor"), await site.signedIn("admin")];
    await turnOn(editor);
    const accounts = (await admin.get("/api/accounts").expect(200)).body.items;
    const of = (role: string) =>
      accounts.find((account: { role: string }) => account.role === role);
    expect([of("editor").two_factor, of("admin").two_factor]).toEqual([true, false]);
    const path = `/api/accounts/${of("editor").id}/end-two-factor`;
    await editor.post(path).send({}).expect(403);
    const { body } = await admin.post(path).send({}).expect(200);
    expect([body.two_factor, body.sessions]).toEqual([false, 0]);
    expect(await roleOf(editor)).toBe("stranger");
    await signIn("editor").expect(200);
  });

  it("still asks for a code after a link has set another password", async () => {
    const [editor, admin] = [await site.signedIn("editor"), await site.signedIn("admin")];
    const { codes } = await turnOn(editor);
    const accounts = (await admin.get("/api/accounts")).body.items;
    const { id } = accounts.find(({ role }: { role: string }) => role === "editor");
    const { link } = (await admin.post(`/api/accounts/${id}/link`).send({}).expect(200)).body;
    const token = link.split("=")[1];
    const password = "a parrot of another colour";
    const set = await site.stranger().post("/api/auth/password-link").send({ token, password });
    expect([set.status, set.body.code, set.headers["set-cookie"]]).toEqual([
      ...[401, "code_needed", undefined],
    ]);
    const email = site.email("editor");
    const enter = (code: string) =>
      site.stranger().post("/api/auth/sign-in").send({ email, password, code });
    await enter(codes[0] ?? "").expect(200);
  });

  it("keeps neither keys nor codes that somebody with the database could use, and tells the log in words", async () => {
    const editor = await site.signedIn("editor");
    const { key, codes } = await turnOn(editor);
    later();
    const renewed = (await editor.post("/api/auth/recovery-codes").send({ code: codes[0] })).body;
    const stored = await everything(store, kind);
    for (const secret of [key, ...codes, ...renewed.codes]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(secret.replace("-", ""));
    }
    const changes = await store.db
      .selectFrom("change")
      .select(["action", "public", "diff"])
      .where("subject", "=", "account")
      .where("action", "in", ["two-factor on", "make recovery codes", "end sessions"])
      .orderBy("n")
      .execute();
    expect(changes).toEqual([
      ...["two-factor on", "make recovery codes"].map((action) => ({
        ...{ action, public: 0, diff: "{}" },
      })),
    ]);
    expect(security.map(({ event }) => event)).toEqual(["two_factor_on", "recovery_codes_made"]);
  });

  it("goes with an erased account", async () => {
    const [editor, admin] = [await site.signedIn("editor"), await site.signedIn("admin")];
    await turnOn(editor);
    const accounts = (await admin.get("/api/accounts")).body.items;
    const { id } = accounts.find(({ role }: { role: string }) => role === "editor");
    await admin.post(`/api/accounts/${id}/erase`).send({ reason: "They have left." }).expect(200);
    for (const table of ["two_factor", "recovery_code"] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
