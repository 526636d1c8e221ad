/** What every route has in common: who may, what comes in, how errors look. */
import { request as ask } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type BareSite, openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { routes } from "../support/made-up-routes.ts";

describeEachDatabase("a route", (open) => {
  let store: TestStore;
  let site: BareSite;
  beforeEach(async () => {
    store = await open();
    site = await openBareSite(store, routes);
  });
  afterEach(() => site.stop());

  const sources = async () =>
    (await store.db.selectFrom("source").select("publisher").execute()).length;

  it("reads the filter beside its own parameters", async () => {
    const { body } = await site.get("/api/echo?kind=violence&rule=highest&number=7");
    expect(body).toEqual({ rule: "highest", kinds: ["violence"], number: 7, actor: "stranger" });
  });

  it("refuses parameters it does not know, that can't be read or that stand twice, each by name", async () => {
    const { body, status } = await site.get(
      "/api/echo?kind=riot&foo=1&rule=lowest&rule=highest&number=1&number=2",
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "bad_filter", status: 400 });
    expect(
      body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]),
    ).toEqual([
      ["kind", "bad_value"],
      ["foo", "unknown_key"],
      ["rule", "repeated"],
      ["number", "repeated"],
    ]);
    const own = await site.get("/api/echo?number=11");
    expect(own.body).toMatchObject({ code: "bad_input", errors: [{ path: "number" }] });
  });

  it("names every wrong field of a body by its path and changes nothing", async () => {
    const { body, status } = await site.post("/api/sources", {
      publisher: 1,
      figures: [{ low: 1 }, { low: -1, mood: "x" }],
      extra: true,
    });
    expect(status).toBe(400);
    expect(body.code).toBe("bad_input");
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      "extra",
      "figures.1.low",
      "figures.1.mood",
      "publisher",
    ]);
    expect(await sources()).toBe(0);
  });

  it.each([
    ["text that is not JSON", "{", 400, "bad_json"],
    ["a list", "[]", 400, "bad_input"],
    ["more than 256 KB", `"${"x".repeat(256 * 1024)}"`, 413, "too_large"],
  ])("refuses %s", async (_what, text, status, code) => {
    const response = await site.post("/api/sources", text);
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(response.type).toBe("application/problem+json");
  });

  it("takes JSON in UTF-8 and nothing else", async () => {
    const send = async (headers: Record<string, string>, body: string | Buffer) => {
      const response = await fetch(`${site.address}/api/sources`, {
        method: "POST",
        headers,
        body: new Uint8Array(Buffer.from(body)),
      });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    const json = '{"publisher":"x"}';
    const refused = [415, "unsupported_media_type"];
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/json; charset=utf-16",
    ])
      expect(await send({ "content-type": type }, json), type).toEqual(refused);
    const packed = { "content-type": "application/json", "content-encoding": "gzip" };
    expect(await send(packed, json)).toEqual(refused);
    const latin1 = Buffer.from('{"publisher":"caf\xe9"}', "latin1");
    expect(await send({ "content-type": "application/json" }, latin1)).toEqual([400, "bad_json"]);
    expect(await send({ "content-type": "application/json; charset=UTF-8" }, json)).toEqual([
      201,
      undefined,
    ]);
  });

  it("answers what it does not know as problems too, never with a page or a trace", async () => {
    const answers = await Promise.all([
      site.get("/api/nothing"),
      site.get("/api/things/special/deeper"),
      site.get("/api/things/BAD"),
      site.get("/api/things/%E0%A4%A"),
      site.get("/api/echo?q=%ff"),
      site.get("/api/things/missing"),
      site.get("/api/things/bug"),
      site.post("/api/echo", {}, "editor"),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, "not_found"],
      [404, "not_found"],
      [400, "bad_input"],
      [400, "bad_input"],
      [400, "bad_input"],
      [404, "not_found"],
      [500, "internal"],
      [405, "method_not_allowed"],
    ]);
    for (const { type, text, body } of answers) {
      expect(type).toBe("application/problem+json");
      expect(Object.keys(body)).toEqual(
        expect.arrayContaining(["type", "title", "status", "code"]),
      );
      expect(text).not.toMatch(/hunter2|at .*\.ts|node_modules/);
    }
    expect(answers.at(-1)?.headers.allow).toBe("GET");
  });

  it("lets in who may: 401 for a stranger, 403 for an account with too low a role", async () => {
    expect((await site.get("/api/things/special")).status).toBe(401);
    expect((await site.get("/api/things/special", "contributor")).status).toBe(403);
    expect((await site.get("/api/things/special", "editor")).body).toEqual({ special: true });
    expect((await site.post("/api/things/x", {}, "editor")).status).toBe(204);
    expect((await site.post("/api/things/x", { a: 1 }, "editor")).status).toBe(400);
  });

  it("follows the settings of who may read and propose", async () => {
    const reading = await openBareSite(store, routes, {
      openness: { reading: "accounts", proposals: "accounts" },
    });
    expect((await reading.get("/api/echo")).status).toBe(401);
    expect((await reading.get("/api/echo", "reader")).status).toBe(200);
    expect((await reading.post("/api/sources", { publisher: "x" })).status).toBe(401);
    expect((await reading.post("/api/sources", { publisher: "x" }, "reader")).status).toBe(201);
    await reading.stop();
    const closed = await openBareSite(store, routes, {
      openness: { reading: "anyone", proposals: "nobody" },
    });
    expect((await closed.post("/api/sources", { publisher: "x" }, "contributor")).status).toBe(403);
    expect((await closed.post("/api/sources", { publisher: "x" }, "editor")).status).toBe(201);
    await closed.stop();
  });

  it("answers HEAD like GET without a body", async () => {
    const { status, headers } = await fetch(`${site.address}/api/echo`, { method: "HEAD" });
    expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect((await fetch(`${site.address}/api/file`, { method: "HEAD" })).status).toBe(200);
  });

  it("says why it is not ready, and lives on", async () => {
    const starting = await openBareSite(store, [], {
      service: null,
      notReady: async () => "Vigil is loading the record.",
    });
    expect((await starting.get("/healthz")).status).toBe(200);
    for (const path of ["/readyz", "/api/echo", "/"]) {
      const { status, body } = await starting.get(path);
      expect([status, body.title]).toEqual([503, "Vigil is loading the record."]);
    }
    await starting.stop();
    expect((await site.get("/readyz")).status).toBe(200);
  });

  it("survives a client that leaves in the middle", async () => {
    await new Promise<void>((resolve) => {
      const leaving = ask(`${site.address}/api/file`, (response) => {
        response.once("data", () => {
          leaving.destroy();
          resolve();
        });
      });
      leaving.on("error", () => {}).end();
    });
    expect((await site.get("/api/echo")).status).toBe(200);
  });
});
