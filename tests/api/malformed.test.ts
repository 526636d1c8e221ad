/** What can't be meant is refused by every route there is: 4xx, named, soon, and nothing is written. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { fault, type Sent } from "../support/malformed/refusal.ts";
import { wrongBodies } from "../support/malformed/wrong-bodies.ts";
import { wrongBytes } from "../support/malformed/wrong-bytes.ts";
import { type Parameter, wrongQueries } from "../support/malformed/wrong-queries.ts";
import type { JsonSchema } from "../support/malformed/wrong-values.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: JsonSchema; example?: never }> };
};
/** What is sent, and what an answer has to name. */
type Wrong = Sent & { field: string | null };

const NO_FIELDS: JsonSchema = { properties: {} };
const everyTenth = (_: unknown, i: number) => i % 10 === 0;
const everyFifth = (_: unknown, i: number) => i % 5 === 0;
/** Fewer than one address may ask of costly routes. */
const AT_ONCE = 6;
const WRONG_PARTS = [
  ...[
    "%00",
    "%",
    "%zz",
    "%E0%A4%A",
    "%ED%A0%80",
    "%ff",
    "..%2f..%2fetc%2fpasswd",
    "..%5c..",
    "%2e%2e%2f",
  ],
  ...[
    "__proto__",
    "a%20b",
    "%0d%0aset-cookie:%20a=b",
    "'%20or%201=1--",
    "%3Cscript%3E",
    "x".repeat(3_000),
  ],
];

const AN_EVENT = "BLR-2020-09-13-minsk";
const JSON_TYPE = { "content-type": "application/json" };
/** An address of a route: changes are told by their numbers. */
const filled = (path: string) =>
  path.replace("/changes/:id", "/changes/1").replace(/:\w+/g, AN_EVENT.slice(0, 20));

describeEachDatabase("malformed input", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  let address: string;
  let cookie: string;
  let paths: Record<string, Record<string, Operation>>;
  let schemas: Record<string, JsonSchema>;
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article");
    site = await openSite(store, { cards: async () => "a card", pollMs: 3_600_000 });
    address = await site.address();
    cookie = await site.cookie("admin");
    const { body } = await site.stranger().get("/api/openapi.json");
    ({
      paths,
      components: { schemas },
    } = body);
  });
  afterAll(() => site.close());

  /** Every route, with an address of it and a body that it would take. */
  const routes = () =>
    site.app.routes.map(({ method, path, contract }) => {
      const example = (contract.example?.body ?? {}) as never;
      return {
        ...{ method, pattern: path, path: filled(path) },
        operation: paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()] ?? {},
        ...{ example, page: contract.page, upload: contract.upload ?? contract.form },
        ...(method === "GET" ? {} : { headers: JSON_TYPE, body: JSON.stringify(example) }),
      };
    });
  /** Those that take JSON. */
  const writing = () => routes().filter(({ method, upload }) => method !== "GET" && !upload);
  const resolve = (ref: string) => schemas[ref.split("/").at(-1) ?? ""] ?? {};

  /**
   * Sends it as an administrator, and nothing of it must be taken. Gives how much there was to send: the database that
   * takes fewer texts is sent all of it, the other a fifth.
   */
  const refused = async (all: readonly Wrong[]): Promise<number> => {
    const sending = kind === "PostgreSQL" ? all : all.filter(everyFifth);
    const before = await tableRows(store.db);
    const ask = ({ field, ...sent }: Wrong) =>
      fault(address, { ...sent, headers: { cookie, ...sent.headers } }, field);
    const faults: (string | null)[] = [];
    for (let from = 0; from < sending.length; from += AT_ONCE)
      faults.push(...(await Promise.all(sending.slice(from, from + AT_ONCE).map(ask))));
    expect(faults.filter((told) => told !== null)).toEqual([]);
    expect(await tableRows(store.db)).toEqual(before);
    return all.length;
  };

  it("is refused in every field of every body", async () => {
    const tried = new Set<string | undefined>();
    const all = writing().flatMap(({ operation, example, ...route }) => {
      const schema = operation.requestBody?.content["application/json"]?.schema ?? NO_FIELDS;
      const bodies = wrongBodies(schema, example, resolve);
      // Of a body that an earlier route takes, too, a tenth.
      const some = schema.$ref && tried.has(schema.$ref) ? bodies.filter(everyTenth) : bodies;
      tried.add(schema.$ref);
      return some.map(
        ({ what, path: field, text }): Wrong => ({
          ...{ ...route, headers: JSON_TYPE, body: text, what: `${what} at ${field}`, field },
        }),
      );
    });
    expect(await refused(all)).toBeGreaterThan(2_000);
  });

  it("is refused in every parameter of every address", async () => {
    const all = routes().flatMap(({ operation, body, page, ...route }): Wrong[] => {
      if (page) return [];
      // Programs for maps send words of their own.
      const morePasses = route.pattern.startsWith("/ogc");
      return wrongQueries(operation.parameters ?? [], morePasses).map(
        ({ what, path: field, query }) => ({
          ...{ ...route, body, what, field, path: `${route.path}?${query}` },
        }),
      );
    });
    expect(await refused(all)).toBeGreaterThan(1_500);
  });

  it("is refused in every part of every path", async () => {
    const all = routes().flatMap(({ pattern, method, body, headers }): Wrong[] =>
      [...pattern.matchAll(/:\w+/g)].flatMap(([name]) =>
        WRONG_PARTS.map((part) => ({
          ...{ method, body, headers, what: "a wrong part", field: null },
          path: pattern.replace(name, part).replace(/:\w+/g, "x"),
        })),
      ),
    );
    expect(await refused(all)).toBeGreaterThan(200);
  });

  it("is refused in bodies that are no JSON in UTF-8, by every route that writes", async () => {
    const all = writing().flatMap(({ example, ...route }) =>
      wrongBytes(JSON.stringify(example)).map(
        ({ code, ...wrong }): Wrong => ({ ...route, ...wrong, field: null, code }),
      ),
    );
    expect(await refused(all)).toBeGreaterThan(500);
  });

  it("is refused in methods that an address does not know", async () => {
    const known = (path: string) => routes().filter((route) => route.path === path);
    const all = routes().flatMap(({ path }): Wrong[] =>
      ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]
        .filter((method) => !known(path).some((route) => route.method === method))
        .map((method) => ({
          ...{ path, method, what: "a wrong method", field: null, code: "method_not_allowed" },
        })),
    );
    expect(await refused(all)).toBeGreaterThan(150);
  });
});
