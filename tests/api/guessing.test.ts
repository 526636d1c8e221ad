/** Guessing passwords is slow, for whoever guesses and for nobody else. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { mintAdminLink } from "../../server/auth/links.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

const NEW_PASSWORD = "another long enough password";

describeEachDatabase("guesses at accounts", (open) => {
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

  it("are answered alike, whether the e-mail is known or not", async () => {
    // Its password is hashed as the program does: accounts that tests are given have cheaper ones.
    await useLink(await mintAdminLink(store.db, admin.email, now));
    const wrong = await signIn(admin.email, "not the password");
    const unknown = await signIn("nobody@vigil.test", "not the password");
    expect(wrong.status).toBe(401);
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
    // Work, not waiting: hashing costs twenty times what the rest does, however busy the machine is.
    let from = 2;
    const work = async (email: string) => {
      const before = process.cpuUsage();
      const { status } = await signIn(email, "not the password", `192.0.2.${from++}`);
      const { user, system } = process.cpuUsage(before);
      // One that is refused for coming too often costs next to nothing, and would compare noise.
      expect(status).toBe(401);
      return user + system;
    };
    // The least of five: what else the process does meanwhile only adds.
    let [known, nobody] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = 0; i < 5; i++) {
      known = Math.min(known, await work(admin.email));
      nobody = Math.min(nobody, await work("nobody@vigil.test"));
    }
    const ratio = known / nobody;
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it("end after eight passwords of an account in a quarter of an hour", async () => {
    await site.signedIn("reader");
    await site.signedIn("editor");
    const email = site.email("reader");
    for (let i = 0; i < 8; i++) {
      expect((await signIn(email, `wrong password ${i}`, `192.0.2.${i}`)).status).toBe(401);
      later(1);
    }
    const refused = await signIn(email, PASSWORD, "192.0.2.200");
    expect(refused.status).toBe(429);
    expect(refused.type).toBe("application/problem+json");
    expect(refused.body).toMatchObject({ code: "too_many_requests", status: 429 });
    // The first of the eight was eight minutes ago; it counts for seven more.
    expect(refused.headers["retry-after"]).toBe("420");
    expect((await signIn(site.email("editor"), PASSWORD, "192.0.2.1")).status).toBe(200);
    later(7);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    expect((await signIn(email, "wrong again")).status).toBe(401);
  });

  it("do not keep out the owner of a new password, whatever was guessed before", async () => {
    await site.signedIn("reader");
    const email = site.email("reader");
    for (let i = 0; i < 9; i++) await signIn(email, `wrong password ${i}`, `192.0.2.${i}`);
    const token = await mintAdminLink(store.db, email, now);
    expect((await useLink(token, { email, password: NEW_PASSWORD })).status).toBe(200);
    expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
  });

  it("end for an address that tries many accounts, and for no other", async () => {
    await site.signedIn("reader");
    for (let i = 0; i < 8; i++)
      expect((await signIn(`guess${i}@vigil.test`, "wrong password")).status).toBe(401);
    const refused = await signIn(site.email("reader"), PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers["retry-after"]).toBe("900");
    expect((await signIn(site.email("reader"), PASSWORD, "192.0.2.2")).status).toBe(200);
  });

  it("are counted also when many come at once", async () => {
    await site.signedIn("reader");
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => signIn(site.email("reader"), `wrong ${i}`)),
    );
    const tried = answers.filter(({ status }) => status === 401);
    expect(tried.length).toBeLessThanOrEqual(8);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it("let whoever reads go first, however many come at once", async () => {
    const address = await site.address();
    let signedIn = 0;
    const crowd = Array.from({ length: 60 }, async (_, i) => {
      const answer = await fetch(`${address}/api/auth/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": `192.0.2.${i}` },
        body: JSON.stringify({ email: `somebody${i}@vigil.test`, password: "not the password" }),
      });
      signedIn += 1;
      return answer.status;
    });
    // By the time one is answered, all of them have come.
    await Promise.race(crowd);
    const before = signedIn;
    expect((await fetch(`${address}/api/me`)).status).toBe(200);
    expect(signedIn - before).toBeLessThan(10);
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([401]));
  });
});
