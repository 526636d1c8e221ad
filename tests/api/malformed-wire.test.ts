/** Whatever comes over the wire is answered or hung up on, never with a mistake of the server's. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { EDGES } from "../support/malformed/edge-values.ts";
import { RAW, sendRaw } from "../support/malformed/raw.ts";
import { fault, INSIDE, outcome } from "../support/malformed/refusal.ts";
import { ODD_HEADERS, WRONG_KEYS } from "../support/malformed/wrong-headers.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

const JSON_TYPE = { "content-type": "application/json" };
const AN_EVENT = "BLR-2020-09-13-minsk";

describeEachDatabase("what comes over the wire", (open) => {
  let store: TestStore;
  let site: TestSite;
  let address: string;
  let cookie: string;
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article");
    site = await openSite(store, { cards: async () => "a card", pollMs: 3_600_000 });
    address = await site.address();
    cookie = await site.cookie("admin");
  });
  afterAll(() => site.close());

  const pathOf = (pattern: string) =>
    pattern.replace("/changes/:id", "/changes/1").replace(/:\w+/g, AN_EVENT);
  const reading = () => site.app.routes.filter(({ method }) => method === "GET");
  const writing = () => site.app.routes.filter(({ method }) => method !== "GET");

  it("is answered, or hung up on, though it is hardly HTTP", async () => {
    const before = await tableRows(store.db);
    const answers = await Promise.all(
      Object.entries(RAW).map(async ([what, text]) => [what, await sendRaw(address, text)]),
    );
    for (const [what, answer = ""] of answers) {
      expect([what, answer.slice(0, 12)]).toEqual([
        what,
        expect.stringMatching(/^$|^HTTP\/1\.1 [1234]/),
      ]);
      expect([what, answer]).toEqual([what, expect.not.stringMatching(INSIDE)]);
    }
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await tableRows(store.db)).toEqual(before);
  });

  it("is answered whatever its headers say", async () => {
    const faults: (string | null)[] = [];
    for (const headers of ODD_HEADERS) {
      const [[name = "", value = ""] = []] = Object.entries(headers);
      const what = `${name}: ${value.slice(0, 40)}`;
      for (const path of ["/api/events?limit=1", "/api/live", "/api/export.csv?kind=violence"])
        faults.push((await outcome(address, { method: "GET", path, headers, what })).fault);
      const write = { method: "POST", path: "/api/drafts", body: "{}" };
      // Of a proxy that is trusted, this is the name the site was asked by.
      const field = name === "x-forwarded-host" ? null : "title";
      const sent = { ...write, headers: { ...headers, ...JSON_TYPE }, what };
      faults.push(await fault(address, sent, field));
    }
    expect(faults.filter((told) => told !== null)).toEqual([]);
  });

  it("is refused under a key that is none, by every route that creates", async () => {
    const faults: (string | null)[] = [];
    for (const { path, contract } of writing().filter((route) => route.contract.creates))
      for (const key of WRONG_KEYS)
        faults.push(
          await fault(
            address,
            {
              ...{ method: "POST", path: pathOf(path), what: `the key ${key}` },
              headers: { ...JSON_TYPE, cookie, "idempotency-key": key },
              body: JSON.stringify(contract.example?.body),
            },
            "Idempotency-Key",
          ),
        );
    expect(faults.filter((told) => told !== null)).toEqual([]);
  });

  it("is answered or refused at every edge of every parameter, alone and together", async () => {
    const routes = reading().map(({ path, contract }) => {
      const own = Object.keys(contract.query === undefined ? {} : shapeOf(contract.query));
      return { path: pathOf(path), keys: [...(contract.filter ? FILTER_KEYS : []), ...own] };
    });
    const without = routes.flatMap(({ keys }) => keys.filter((key) => !Object.hasOwn(EDGES, key)));
    expect(without).toEqual([]);
    const taken = { yes: 0, no: 0 };
    const asked = async (path: string, pairs: readonly (readonly [string, string])[]) => {
      const sent = {
        method: "GET",
        path: `${path}?${new URLSearchParams(pairs.map((pair) => [...pair]))}`,
      };
      const told = await outcome(address, { ...sent, headers: { cookie }, what: "a query" });
      taken[told.taken ? "yes" : "no"] += 1;
      expect(told.fault).toBeNull();
    };
    // Of the filter, which all routes read by the same schema, each is asked another fifth.
    const isAsked = (key: string, i: number) =>
      !FILTER_KEYS.some((name) => name === key) || i % 5 === 0;
    for (const [nth, { path, keys }] of routes.entries())
      for (const key of keys)
        for (const [i, value] of (EDGES[key] ?? []).entries())
          if (isAsked(key, nth + i)) await asked(path, [[key, value]]);
    const several = fc.tuple(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(several, async ([which, choices]) => {
        const route = routes[which % routes.length];
        if (route === undefined || route.keys.length === 0) return;
        const pairs = new Map(
          choices.map(([key, value]) => {
            const name = route.keys[key % route.keys.length] ?? "";
            const values = EDGES[name] ?? [];
            return [name, values[value % values.length] ?? ""];
          }),
        );
        await asked(route.path, [...pairs]);
      }),
      { numRuns: 300 },
    );
    expect(taken.yes).toBeGreaterThan(taken.no);
  });

  it("is taken or refused, whatever JSON a body is", async () => {
    const change = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.json({ maxDepth: 4 }));
    await fc.assert(
      fc.asyncProperty(change, async ([which, from, to, json]) => {
        const routes = writing();
        const { method, path, contract } = routes[which % routes.length] ?? routes[0] ?? fail();
        const right = JSON.stringify(contract.example?.body ?? {});
        const [a, b] = [from % right.length, to % right.length].sort((x, y) => x - y);
        const body = from % 3 === 0 ? json : right.slice(0, a) + json + right.slice(b);
        const headers = { ...JSON_TYPE, cookie: path.includes("auth") ? "" : cookie };
        const sent = { method, path: pathOf(path), headers, body };
        expect((await outcome(address, { ...sent, what: body })).fault).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

/** The parameters that a route's schema reads. */
function shapeOf(schema: z.ZodType): Record<string, unknown> {
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in as z.ZodType);
  return schema instanceof z.ZodObject ? schema.shape : {};
}

function fail(): never {
  throw new Error("there are no routes");
}
