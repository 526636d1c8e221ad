/** Changing one's own password: the old one is asked for, guessing it is slow, and every other session ends. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

const ANOTHER = "a parrot of another colour";

describeEachDatabase("one's own password", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;
  const change = (agent: Agent, current: string, password: string) =>
    agent.post("/api/auth/password").send({ current_password: current, password });
  const role = async (agent: Agent) => (await agent.get("/api/me").expect(200)).body.role;
  const signIn = (password: string) =>
    site
      .stranger()
      .post("/api/auth/sign-in")
      .send({ email: site.email("editor"), password });

  it("is another one afterwards, and the session it was changed in goes on alone", async () => {
    const [here, elsewhere] = [await site.signedIn("editor"), await site.signedIn("editor")];
    const { body } = await change(here, PASSWORD, ANOTHER).expect(200);
    expect(body).toMatchObject({ role: "editor", email: site.email("editor") });
    expect([await role(here), await role(elsewhere)]).toEqual(["editor", "stranger"]);
    await signIn(PASSWORD).expect(401);
    await signIn(ANOTHER).expect(200);
  });

  it("stays when the one until now is wrong, or the new one would be guessed, and the field is named", async () => {
    const agent = await site.signedIn("editor");
    const wrong = await change(agent, ANOTHER, ANOTHER).expect(400);
    expect(wrong.body.errors).toMatchObject([{ path: "current_password", code: "wrong_password" }]);
    const weak = await change(agent, PASSWORD, "passwordpassword").expect(400);
    expect(weak.body.errors).toMatchObject([{ path: "password" }]);
    const short = await change(agent, PASSWORD, "short").expect(400);
    expect(short.body.errors).toMatchObject([{ path: "password" }]);
    expect(await role(agent)).toBe("editor");
    await signIn(PASSWORD).expect(200);
  });

  it("can't be guessed by whoever holds a session", async () => {
    const agent = await site.signedIn("editor");
    for (let i = 0; i < 8; i++) await change(agent, `${ANOTHER} ${i}`, ANOTHER).expect(400);
    const { headers } = await change(agent, PASSWORD, ANOTHER).expect(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    await signIn(PASSWORD).expect(429);
  });

  it("is nobody's to change without a session", async () => {
    await change(site.stranger(), PASSWORD, ANOTHER).expect(401);
  });
});
