/** The OpenAPI document: made from the routes that are served, so that it can't say anything else. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Parameter = { in: string; name: string; required?: boolean };
type Operation = {
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, unknown> };
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
    site = await openSite(await open());
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

  it("names every parameter of the path, and every key of the filter where one is taken", () => {
    for (const { method, path, contract } of site.app.routes) {
      const operation = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      const named = (where: string) =>
        (operation?.parameters ?? []).filter((p) => p.in === where).map((p) => p.name);
      expect(named("path")).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
      if (contract.filter) expect(named("query")).toEqual(expect.arrayContaining([...FILTER_KEYS]));
      expect(named("header")).toEqual(contract.creates ? ["Idempotency-Key"] : []);
      expect(operation?.requestBody !== undefined).toBe(contract.body !== undefined);
      expect(operation?.summary).toBe(contract.doc);
    }
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

  it("is shown by a page that loads nothing from elsewhere and has no script in it", async () => {
    const { text, headers } = await site.stranger().get("/api/docs");
    expect(text).not.toMatch(/<script>|https?:|style=/);
    expect(headers["content-security-policy"]).toMatch(/script-src 'self';style-src 'self';/);
    const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
    expect(parts).toHaveLength(3);
    for (const path of parts) expect((await site.stranger().get(path)).status).toBe(200);
  });
});
