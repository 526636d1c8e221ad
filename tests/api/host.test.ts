/** By which names the site answers: its own, and no name that somebody else has led to it. */
import { request as ask } from "node:http";
import { connect } from "node:net";
import { hostname } from "node:os";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Site } from "../../server/http/mount.ts";
import { type BareSite, openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { routes } from "../support/made-up-routes.ts";

describeEachDatabase("a request", (open) => {
  let store: TestStore;
  let site: BareSite | undefined;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => site?.stop());

  const listen = async (settings: Partial<Site>) => {
    await site?.stop();
    site = await openBareSite(store, routes, settings);
    return site;
  };

  /** The status of an answer to whoever sends this Host, and its problem's code. */
  const answered = (
    { address }: BareSite,
    host: string,
    { path = "/api/echo", headers = {} }: { path?: string; headers?: object } = {},
  ): Promise<[number | undefined, string | undefined]> =>
    new Promise((resolve, reject) => {
      ask(`${address}${path}`, { headers: { ...headers, host } }, async (response) => {
        let text = "";
        for await (const piece of response.setEncoding("utf8")) text += piece;
        resolve([response.statusCode, JSON.parse(text).code]);
      })
        .on("error", reject)
        .end();
    });

  const REFUSED = [421, "wrong_host"];
  const FINE = [200, undefined];

  it.each([
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "evil.localhost",
    "vigil",
    "192.0.2.1",
    "[2001:db8::1]",
    "127.0.0.1@evil.example",
    "127.0.0.1 evil.example",
    "localhost/",
    "[::1",
  ])("that calls a site on this machine %j is refused, whatever it asks for", async (host) => {
    const here = await listen({});
    for (const path of ["/api/echo", "/healthz", "/readyz", "/", "/api/nothing"])
      expect([path, await answered(here, host, { path })]).toEqual([path, REFUSED]);
  });

  it.each(["127.0.0.1", "127.0.0.1:8080", "LOCALHOST:3000", "localhost.", "[::1]:3000", "127.1"])(
    "that calls a site on this machine %s is answered",
    async (host) => {
      expect(await answered(await listen({}), host)).toEqual(FINE);
    },
  );

  it("is refused before anything is written", async () => {
    const { status } = await (await listen({}))
      .post("/api/sources", { publisher: "x" })
      .set("host", "evil.example");
    expect(status).toBe(421);
    expect(await store.db.selectFrom("source").selectAll().execute()).toEqual([]);
  });

  it("is told what whoever runs the site can set, and nothing of the site", async () => {
    const here = await listen({ publicOrigin: "https://vigil.example" });
    const { text } = await here.get("/api/echo").set("host", "evil.example");
    expect(text).toContain("PUBLIC_URL");
    expect(text).not.toMatch(/vigil\.example|evil\.example|127\.0/);
  });

  it("may come by the public name, with any port, and by the address listened on", async () => {
    const here = await listen({ publicOrigin: "https://vigil.example:8443" });
    for (const host of ["vigil.example", "Vigil.Example:8443", "vigil.example.", "127.0.0.1:3000"])
      expect([host, await answered(here, host)]).toEqual([host, FINE]);
    expect(await answered(here, "127.0.0.1", { path: "/readyz" })).toEqual(FINE);
    expect(await answered(here, "www.vigil.example")).toEqual(REFUSED);
    expect(await answered(here, hostname())).toEqual(REFUSED);
  });

  it("may come by any address, and by the machine's name, where every address is listened on", async () => {
    for (const host of ["0.0.0.0", "::"]) {
      const here = await listen({ host });
      for (const name of ["192.0.2.1:3000", "[2001:db8::1]:3000", "localhost", hostname()])
        expect([name, await answered(here, name)]).toEqual([name, FINE]);
      expect(await answered(here, "evil.example")).toEqual(REFUSED);
    }
  });

  it("may come by the name that is listened on", async () => {
    const here = await listen({ host: "archive.internal" });
    expect(await answered(here, "archive.internal:3000")).toEqual(FINE);
    expect(await answered(here, "other.internal:3000")).toEqual(REFUSED);
  });

  it("may come through a trusted proxy that says what people asked for", async () => {
    const publicOrigin = "https://vigil.example";
    const by = (forwarded: string) => ({ headers: { "x-forwarded-host": forwarded } });
    const here = await listen({ publicOrigin, trustProxy: "loopback" });
    for (const host of ["127.0.0.1:3000", "vigil.example", "backend"])
      expect([host, await answered(here, host, by("vigil.example"))]).toEqual([host, FINE]);
    expect(await answered(here, "127.0.0.1:3000", by("evil.example"))).toEqual(REFUSED);
    // A page can send this header to its own name, though that leads here.
    expect(await answered(here, "evil.example", by("vigil.example"))).toEqual(REFUSED);
    expect(await answered(here, "backend")).toEqual(REFUSED);
    const alone = await listen({ publicOrigin });
    expect(await answered(alone, "backend", by("vigil.example"))).toEqual(REFUSED);
    expect(await answered(alone, "vigil.example", by("evil.example"))).toEqual(FINE);
  });

  it("of a program that names no host, as HTTP/1.0 allows, is answered", async () => {
    const { port } = new URL((await listen({})).address);
    const answer = await new Promise<string>((resolve, reject) => {
      let heard = "";
      connect(Number(port), "127.0.0.1")
        .on("data", (piece) => {
          heard += piece;
        })
        .on("error", reject)
        .on("end", () => resolve(heard))
        .end("GET /healthz HTTP/1.0\r\n\r\n");
    });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});
