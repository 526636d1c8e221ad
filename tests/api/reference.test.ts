/** The page of the API: its examples work against the very site that shows it. */
import { beforeAll, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { drawReference, type Example, examplesIn } from "../support/reference.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

/** To be filled in by hand: nothing of the kind is here, or strangers don't see it. */
const PLACEHOLDER = /[A-Z]+_(ID|FILE)|"TOKEN"/;

/** Schedules far away, so that runs by hand are alone. */
const crons = { publish: "0 0 1 1 *", refresh: "0 0 1 1 *" };

describeEachDatabase("the page of the API", (open) => {
  let store: TestStore;
  let site: TestSite;
  let address: string;
  let examples: Example[];
  let cookie: string;
  const page = async (at: string) => (await fetch(`${at}/api/docs`)).text();
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article");
    const jobs = { on: true, leaseMs: 60_000, crons };
    site = await openSite(store, { jobs, reference: await drawReference(), site: () => address });
    await site.app.runner.start();
    address = await site.address();
    examples = examplesIn(await page(address));
    await site.signedIn("admin");
    const signIn = await fetch(`${address}/api/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: site.email("admin"), password: PASSWORD }),
    });
    cookie = signIn.headers.get("set-cookie")?.split(";")[0] ?? "";
    return () => site.close();
  });

  /** Sends the example; gives the status and the code of a problem. */
  const send = async ({ url, method, body, type, signedIn }: Example) => {
    const asking = new AbortController();
    const headers = { ...(type && { "content-type": type }), ...(signedIn && { cookie }) };
    const answer = await fetch(url, { method, body, headers, signal: asking.signal });
    const problem = answer.headers.get("content-type")?.startsWith("application/problem+json");
    const code: string | null = problem ? (await answer.json()).code : null;
    asking.abort();
    return { status: answer.status, code };
  };

  it("shows an example for every route", () => {
    const served = site.app.routes.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`,
    );
    expect(examples.map(({ route }) => route).sort()).toEqual(served.sort());
    for (const { route, method, url } of examples) {
      expect(route).toMatch(new RegExp(`^${method} `));
      expect(url.startsWith(`${address}/`)).toBe(true);
    }
  });

  it("gives examples of reading that are answered", async () => {
    const reading = examples.filter(({ method }) => method === "GET");
    for (const example of reading) {
      const { status } = await send(example);
      const filled = !PLACEHOLDER.test(example.url);
      expect([example.url, status]).toEqual([example.url, filled ? 200 : 404]);
    }
    expect(reading.filter(({ url }) => PLACEHOLDER.test(url)).map(({ route }) => route)).toEqual([
      "GET /api/snapshots/{id}/{file}",
    ]);
  });

  it("gives examples of writing that an administrator can send as they stand", async () => {
    const signing = /\/api\/auth\//;
    for (const example of examples.filter(({ method }) => method !== "GET")) {
      const { route, url, body } = example;
      if (signing.test(route)) continue;
      const { status, code } = await send(example);
      const outcome: (string | null)[] = PLACEHOLDER.test(`${url}${body}`)
        ? ["not_found", "bad_input"]
        : [null];
      expect([route, status, outcome.includes(code)]).toEqual([route, status, true]);
    }
  });

  it("gives examples of signing in that fail for want of the account alone", async () => {
    for (const example of examples.filter(({ body }) => body?.includes('"password"'))) {
      const { code } = await send(example);
      expect([example.route, ["not_signed_in", "not_found"].includes(code ?? "")]).toEqual([
        example.route,
        true,
      ]);
    }
  });

  it("names nothing of the record where reading asks for an account", async () => {
    const settings = { openness: { reading: "accounts", proposals: "nobody" } } as const;
    const closed = await openSite(store, { ...settings, reference: await drawReference() });
    const html = await page(await closed.address());
    const [event] = (await (await fetch(`${address}/api/events?limit=1`)).json()).items;
    expect(html).not.toContain(event.id);
    expect(html).toContain("/api/events/EVENT_ID");
    await closed.close();
  });
});
