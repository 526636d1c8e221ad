/** What protects readers' browsers: headers on every answer, and no writing for pages of other sites. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { type BareSite, openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { routes } from "../support/made-up-routes.ts";

describeEachDatabase("the guard", (open) => {
  let store: TestStore;
  let site: BareSite;
  beforeEach(async () => {
    store = await open();
    site = await openBareSite(store, routes);
  });
  afterEach(() => site.stop());

  const sources = async () =>
    (await store.db.selectFrom("source").select("publisher").execute()).length;

  const send = (headers: Record<string, string>) =>
    site.post("/api/sources", { publisher: "x" }).set(headers);

  it.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
  ])("refuses to write for them: %o", async (headers) => {
    const response = await send(headers);
    expect([response.status, response.body.code]).toEqual([403, "cross_site"]);
    expect(await sources()).toBe(0);
  });

  it("writes for its own pages and for programs", async () => {
    expect((await send({ "sec-fetch-site": "same-origin", origin: site.address })).status).toBe(
      201,
    );
    expect((await send({})).status).toBe(201);
  });

  const OF_PAGES =
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types default";
  const OF_CARDS =
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';base-uri 'none';form-action 'none';frame-ancestors *;require-trusted-types-for 'script';trusted-types 'none'";

  it("allows pages and cards this and nothing more, wherever they are", async () => {
    for (const path of ["/", "/api/echo", "/api/nothing", "/healthz"])
      expect((await site.get(path)).headers["content-security-policy"]).toBe(OF_PAGES);
    const card = (await site.get("/embed/figure")).headers;
    expect(card["content-security-policy"]).toBe(OF_CARDS);
    expect(card).not.toHaveProperty("x-frame-options");
    expect(card).toMatchObject({
      "cross-origin-resource-policy": "cross-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
  });

  it("allows the images of the host of online tiles, and nothing else of it", async () => {
    const url = "https://tiles.example:8443/{z}/{x}/{y}.png";
    const tiled = await openBareSite(store, routes, { tiles: { url, attribution: [] } });
    expect((await tiled.get("/")).headers["content-security-policy"]).toBe(
      OF_PAGES.replace("img-src 'self' data:", "img-src 'self' data: https://tiles.example:8443"),
    );
    expect((await tiled.get("/embed/figure")).headers["content-security-policy"]).toBe(OF_CARDS);
    await tiled.stop();
  });

  it("sends the headers that protect its readers with every answer, HSTS only over TLS", async () => {
    for (const path of ["/api/echo", "/api/nothing", "/healthz", "/"]) {
      const { headers } = await site.get(path);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
      });
      expect(headers).not.toHaveProperty("strict-transport-security");
      expect(headers).not.toHaveProperty("x-powered-by");
    }
    const proxied = await openBareSite(store, routes, { trustProxy: 1 });
    const { headers } = await proxied.get("/healthz").set("x-forwarded-proto", "https");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    await proxied.stop();
  });
});
