/** The built client as it is served: which page, compressed how, kept for how long. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tiles } from "../../domain/tiles.ts";
import { createLogger } from "../../server/http/log.ts";
import { mount } from "../../server/http/mount.ts";
import { unheard } from "../support/unheard.ts";

const SCRIPT = `export const words = "${"lead ".repeat(400)}";`;

describe("the built client", () => {
  const folder = mkdtempSync(join(tmpdir(), "vigil-client-"));
  const app = (tiles: Tiles | null = null) =>
    mount({
      ...{ service: null, routes: [], notReady: async () => null },
      ...{ trustProxy: false, publicOrigin: null, host: "127.0.0.1", tiles, clientFolder: folder },
      ...{ log: createLogger("silent", process.stdout), security: unheard },
    });
  const get = (path: string, encoding = "gzip, deflate, br") =>
    request(app()).get(path).set("accept-encoding", encoding);

  beforeAll(() => {
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<title>any page</title>");
    writeFileSync(join(folder, "dashboard.html"), "<title>the dashboard</title>");
    for (const name of ["page-1a2b.js", "BLR-1a2b.json"])
      writeFileSync(join(folder, "assets", name), SCRIPT);
    writeFileSync(join(folder, "assets/page-1a2b.js.br"), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, "assets/page-1a2b.js.gz"), gzipSync(SCRIPT));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("answers the bare address with the dashboard's page and every other with the one page", async () => {
    expect((await get("/")).text).toContain("the dashboard");
    expect((await get("/?kind=violence")).text).toContain("the dashboard");
    for (const path of ["/inbox", "/events/BLR-2020-09-13-minsk", "/nowhere/at/all"])
      expect((await get(path)).text).toContain("any page");
  });

  it("says of an address that has no page that there is nothing, with the page that says so", async () => {
    for (const path of [
      "/nowhere/at/all",
      "/events",
      "/events/a/b",
      "/inbox.html",
      "/robots.txt",
    ]) {
      const { status, text } = await get(path);
      expect([path, status, text]).toEqual([path, 404, "<title>any page</title>"]);
    }
    for (const path of ["/", "/inbox", "/inbox/", "/events/new", "/sign-in?next=%2F", "/events/x"])
      expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it("tells its pages of online tiles, and lets them show that host's images, only where there are some", async () => {
    const tiles = {
      url: "https://tiles.example/{z}/{x}/{y}.png?a=1&b=2",
      attribution: [{ text: '"Tiles"', href: null }],
    };
    for (const path of ["/", "/events/new"]) {
      const { text, headers } = await request(app(tiles)).get(path);
      const told = /<meta name="vigil-tiles" content="([^"]*)">/.exec(text)?.[1] ?? "";
      expect(JSON.parse(told.replaceAll("&quot;", '"').replaceAll("&amp;", "&"))).toEqual(tiles);
      expect(headers["cache-control"]).toBe("no-cache");
      expect(headers["content-security-policy"]).toContain(
        "img-src 'self' data: https://tiles.example;",
      );
      const without = await get(path);
      expect(without.text).not.toContain("vigil-tiles");
      expect(without.headers["content-security-policy"]).toContain("img-src 'self' data:;");
    }
  });

  it("asks for its pages again each time and keeps its files for good", async () => {
    expect((await get("/")).headers["cache-control"]).toBe("no-cache");
    expect((await get("/inbox")).headers["cache-control"]).toBe("no-cache");
    const { headers } = await get("/assets/page-1a2b.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it.each([
    ["gzip, deflate, br", "br", brotliCompressSync(SCRIPT).length],
    ["gzip", "gzip", gzipSync(SCRIPT).length],
    ["identity", undefined, SCRIPT.length],
  ])(
    "sends to whoever takes %s the file that the build has made: %s",
    async (takes, sent, size) => {
      const { headers, text } = await get("/assets/page-1a2b.js", takes);
      expect(headers["content-encoding"]).toBe(sent);
      expect(headers["content-length"]).toBe(String(size));
      expect(headers["content-type"]).toMatch(/^text\/javascript/);
      expect(headers.vary).toContain("Accept-Encoding");
      expect(text).toBe(SCRIPT);
    },
  );

  it("compresses on the way what the build has left as it is", async () => {
    const { headers, body } = await get("/assets/BLR-1a2b.json", "gzip").buffer().parse(raw);
    expect(headers["content-encoding"]).toBe("gzip");
    expect(String(body)).toBe(SCRIPT);
  });

  it("has no page for a file that is not there", async () => {
    const { status, body } = await get("/assets/page-old.js");
    expect([status, body.code]).toEqual([404, "not_found"]);
  });

  it("names the dashboard's first questions with its page, without what is no part of the filter", async () => {
    const { headers } = await get("/?kind=violence&size=events&map=4.5,53.9,27.6&sort=oldest&x=1");
    expect(headers.link?.split(", ")).toEqual([
      "</api/summary?kind=violence&bin=auto>; rel=preload; as=fetch; crossorigin",
      "</api/events?kind=violence&sort=oldest&limit=60>; rel=preload; as=fetch; crossorigin",
    ]);
    expect((await get("/inbox")).headers.link).toBeUndefined();
  });

  it("names no question that could write a header of its own", async () => {
    const { headers } = await get("/?sort=%3E%2C%3Chttps%3A%2F%2Fexample.org%3E&q=%3E%0D%0Ax%3A1");
    expect(headers.link).toMatch(/^<[^<>\s]*>; [^<>]*, <[^<>\s]*>; [^<>]*$/);
    expect(headers.x).toBeUndefined();
  });
});

/** The body as text, unpacked by superagent. */
function raw(response: request.Response, done: (error: null, body: string) => void): void {
  let body = "";
  response.on("data", (piece) => {
    body += piece;
  });
  response.on("end", () => done(null, body));
}
