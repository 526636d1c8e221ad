/** The OpenAPI document: made from the routes that are served, so that it can't say anything else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../../bin/run.mjs";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { drawReference } from "../support/reference.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Schema = {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
};
type Parameter = { in: string; name: string; required?: boolean; description?: string };
type Operation = {
  summary: string;
  "x-problems": string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

describeEachDatabase("the OpenAPI document", (open) => {
  let site: TestSite;
  let document: Document;
  beforeAll(async () => {
    site = await openSite(await open(), { reference: await drawReference() });
    const response = await site.stranger().get("/api/openapi.json");
    expect(response.type).toBe("application/json");
    document = response.body;
  });
  afterAll(() => site.close());

  it("describes every route that is served, and no other", () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = site.app.routes.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`,
    );
    expect(described.sort()).toEqual(served.sort());
    expect(document.openapi).toBe("3.1.0");
  });

  it("finds every route that answers JSON in the table of answers, and no other", () => {
    const table = readFileSync(join(root, "domain/answers/routes.ts"), "utf8");
    const named = [...table.matchAll(/^ {2}"([A-Z]+ \/\S*)":/gm)].map(([, route]) => route);
    const answering = site.app.routes
      .filter(({ contract }) => contract.answer instanceof z.ZodType)
      .map(({ method, path }) => `${method} ${path}`);
    expect(named.sort()).toEqual(answering.sort());
  });

  it("names every parameter of the path, and every key of the filter where one is taken", () => {
    for (const { method, path, contract } of site.app.routes) {
      const operation = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      const named = (where: string) =>
        (operation?.parameters ?? []).filter((p) => p.in === where).map((p) => p.name);
      expect(named("path")).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
      if (contract.filter) expect(named("query")).toEqual(expect.arrayContaining([...FILTER_KEYS]));
      expect(named("header")).toEqual(contract.creates ? ["Idempotency-Key"] : []);
      expect(operation?.requestBody !== undefined).toBe(
        contract.body !== undefined || contract.upload === true,
      );
      expect(operation?.summary).toBe(contract.doc);
    }
  });

  it("takes a key for sending twice where docs/api.md says so, and nowhere else", () => {
    const sections = readFileSync(join(root, "docs/api.md"), "utf8").split(/^#{2,3} /m);
    const taking = sections
      .filter((section) => section.includes("takes `Idempotency-Key`"))
      .map((section) => /^`([A-Z]+ \S+)`/.exec(section)?.[1]);
    const creating = site.app.routes
      .filter(({ contract }) => contract.creates)
      .map(({ method, path }) => `${method} ${path}`);
    expect(creating.sort()).toEqual(taking.sort());
  });

  it("points only at schemas that it holds", () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name = ""] of references)
      expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it("says that everything can answer with a problem", () => {
    for (const methods of Object.values(document.paths))
      for (const { responses } of Object.values(methods))
        expect(Object.keys(responses.default?.content ?? {})).toEqual(["application/problem+json"]);
  });

  it("says what every parameter and every field of a body means", () => {
    const silent = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters = [], requestBody }) => [
        ...parameters.filter(({ description }) => !description).map(({ name }) => [path, name]),
        ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
          silentIn(schema).map((name) => [path, name]),
        ),
      ]),
    );
    expect(silent).toEqual([]);
  });

  it("has fewer places for whoever asks for a whole file, an explanation, what is like an event or a reading", () => {
    const costly = site.app.routes.filter(({ contract }) => contract.costly);
    expect(costly.map(({ path }) => path).sort()).toEqual([
      "/acled/read",
      "/api/acled/read",
      "/api/corrections.csv",
      "/api/deleted/read",
      "/api/events/similar",
      "/api/explain",
      "/api/explain.csv",
      "/api/export.csv",
      "/api/export.geojson",
      "/api/export.jsonl",
      "/api/export.xlsx",
      "/api/export.zip",
      "/api/extract",
      "/api/feeds/test",
      "/api/imports",
      "/api/imports/:id",
      "/api/imports/:id/commit",
      "/api/imports/:id/undo",
      "/api/sources/:id/check",
      "/deleted/read",
      "/feeds/events.ics",
    ]);
  });

  it("names the problems of each route, those of its input and its own", () => {
    const of = (path: string, method: string) => document.paths[path]?.[method]?.["x-problems"];
    expect(of("/api/me", "get")).not.toContain("not_allowed");
    expect(of("/api/summary", "get")).toEqual(
      expect.arrayContaining(["bad_input", "bad_filter", "not_signed_in"]),
    );
    expect(of("/api/drafts/{id}/accept", "post")).toEqual(
      expect.arrayContaining(["already_decided", "not_allowed", "not_found", "too_large"]),
    );
    expect(of("/api/events", "post")).toEqual([
      ...["bad_input", "bad_json", "not_signed_in", "not_allowed", "cross_site", "request_timeout"],
      ...[
        "conflict",
        "key_reused",
        "too_large",
        "unsupported_media_type",
        "wrong_host",
        "too_many_requests",
      ],
      ...["internal", "unavailable", "read_only", "storage_full"],
    ]);
  });

  it("is drawn by a page that needs no looser policy than any other", async () => {
    const { text, headers } = await site.stranger().get("/api/docs").expect(200);
    expect(text).not.toMatch(/<script|style=|\son\w+=/);
    const other = await site.stranger().get("/healthz");
    expect(headers["content-security-policy"]).toBe(other.headers["content-security-policy"]);
  });
});

/** The fields without words, at any depth. */
function silentIn({ properties = {}, items, anyOf = [] }: Schema): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description ? [] : [name]),
      ...silentIn(field),
    ]),
    ...[items ?? [], anyOf].flat().flatMap(silentIn),
  ];
}
