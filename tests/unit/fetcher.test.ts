/** Asking other hosts: what comes back, and what is too much, too slow, too far or not what it says. */
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFetcher, type Fetcher, type FetcherSettings } from "../../server/fetch/fetcher.ts";
import { privateHosts } from "../../server/fetch/private-hosts.ts";
import { retryAfter } from "../../server/fetch/retry-after.ts";
import {
  type Answerer,
  type ForeignHost,
  leadsTo,
  startForeignHost,
  text,
} from "../support/foreign-host.ts";

let host: ForeignHost;
let fetcher: Fetcher;
const never = new AbortController().signal;

const open = (settings: Partial<FetcherSettings> = {}) =>
  createFetcher({
    userAgent: "Vigil/test",
    privateHosts: privateHosts.parse(host.host),
    ...settings,
  });

beforeEach(async () => {
  host = await startForeignHost();
  fetcher = open();
});
afterEach(async () => {
  await fetcher.close();
  await host.stop();
});

const ask = (path: string, asked: Partial<Parameters<Fetcher["fetch"]>[1]> = {}) =>
  fetcher.fetch(`${host.origin}${path}`, { accept: "*/*", signal: never, ...asked });

describe("a fetcher", () => {
  it("gives a document with its type, its address and how its host knows it", async () => {
    const headers = {
      "content-type": "Application/RSS+XML; charset=utf-8",
      etag: '"a1"',
      "last-modified": "Sun, 23 Aug 2020 10:00:00 GMT",
    };
    host.pages.set("/feed", text("Гродна", headers));
    expect(await ask("/feed")).toEqual({
      is: "fetched",
      url: `${host.origin}/feed`,
      moved: null,
      type: "application/rss+xml",
      text: "Гродна",
      etag: '"a1"',
      last_modified: "Sun, 23 Aug 2020 10:00:00 GMT",
    });
  });

  it("says who it is, and asks only for what has changed", async () => {
    host.pages.set("/feed", (_, response) => response.writeHead(304).end());
    const known = { etag: '"a1"', last_modified: "Sun, 23 Aug 2020 10:00:00 GMT" };
    expect(await ask("/feed", { known, accept: "text/xml" })).toEqual({ is: "unchanged" });
    expect(host.asked[0]?.headers).toMatchObject({
      accept: "text/xml",
      "user-agent": "Vigil/test",
      "if-none-match": '"a1"',
      "if-modified-since": "Sun, 23 Aug 2020 10:00:00 GMT",
    });
    expect(Object.keys(host.asked[0]?.headers ?? {})).not.toContain("cookie");
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("unpacks %s", async (packing, pack) => {
    host.pages.set("/", text(pack(Buffer.from("Minsk")), { "content-encoding": packing }));
    expect(await ask("/")).toMatchObject({ is: "fetched", text: "Minsk" });
  });

  it.each(["gzip", "br", "compress", "gzip, gzip"])(
    "refuses an answer that is not packed as it says: %s",
    async (packing) => {
      host.pages.set("/", text("no such thing", { "content-encoding": packing }));
      expect(await ask("/")).toMatchObject({ is: "failed", code: "bad_answer" });
    },
  );

  it("takes 2 MB and not a byte more", async () => {
    host.pages.set("/most", text("x".repeat(2_000_000)));
    host.pages.set("/more", text("x".repeat(2_000_001)));
    expect(await ask("/most")).toMatchObject({ is: "fetched" });
    expect(await ask("/more")).toMatchObject({ is: "failed", code: "too_large" });
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("stops at 2 MB of what %s unfolds to", async (packing, pack) => {
    const bomb = pack(Buffer.alloc(10_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    host.pages.set("/", text(bomb, { "content-encoding": packing }));
    expect(await ask("/")).toMatchObject({ is: "failed", code: "too_large" });
  });

  it("reads no answer that never ends", async () => {
    host.pages.set("/", (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(await ask("/")).toMatchObject({ is: "failed", code: "too_large" });
  });

  it.each([
    ["that never answers", () => {}],
    ["that never ends its document", (_, response) => void response.writeHead(200).write("<")],
  ] satisfies [string, Answerer][])(
    "waits no longer than it may for a host %s",
    async (_, page) => {
      await fetcher.close();
      fetcher = open({ longestMs: 150 });
      host.pages.set("/", page);
      expect(await ask("/")).toMatchObject({ is: "failed", code: "timeout" });
    },
  );

  it("gives up when whoever asked does", async () => {
    const given = new AbortController();
    host.pages.set("/", () => given.abort(new Error("stopped")));
    await expect(ask("/", { signal: given.signal })).rejects.toThrow("stopped");
  });

  it("follows three redirects, and says where the document is for good", async () => {
    host.pages.set("/a", leadsTo("/b", 301));
    host.pages.set("/b", leadsTo(`${host.origin}/c`, 308));
    host.pages.set("/c", leadsTo("d?x=1", 302));
    host.pages.set("/d?x=1", text("here"));
    const [url, moved] = [`${host.origin}/d?x=1`, `${host.origin}/c`];
    expect(await ask("/a")).toMatchObject({ is: "fetched", url, moved, text: "here" });
    host.pages.set("/0", leadsTo("/a"));
    expect(await ask("/0")).toMatchObject({ is: "failed", code: "too_many_redirects" });
    host.pages.set("/round", leadsTo("/round"));
    expect(await ask("/round")).toMatchObject({ is: "failed", code: "too_many_redirects" });
  });

  it("does not take a document for moved that was led to for the time being first", async () => {
    host.pages.set("/a", leadsTo("/b", 307));
    host.pages.set("/b", leadsTo("/c", 301));
    host.pages.set("/c", text("here"));
    expect(await ask("/a")).toMatchObject({ is: "fetched", moved: null });
  });

  it("follows no redirect to nowhere", async () => {
    host.pages.set("/", (_, response) => response.writeHead(302).end());
    host.pages.set("/bad", leadsTo("http://["));
    host.pages.set("/scheme", leadsTo("file:///etc/passwd"));
    // Without an address, it leads to itself.
    expect(await ask("/")).toMatchObject({ is: "failed", code: "too_many_redirects" });
    expect(await ask("/bad")).toMatchObject({ is: "failed", code: "too_many_redirects" });
    expect(await ask("/scheme")).toMatchObject({ is: "failed", code: "bad_address" });
  });

  it("tells an error with its status", async () => {
    host.pages.set("/500", text("", {}, 500));
    const error = { is: "failed", code: "http_error", wait_until: null };
    expect(await ask("/nothing")).toEqual({ ...error, status: 404 });
    expect(await ask("/500")).toEqual({ ...error, status: 500 });
  });

  it("tells until when a host asks to be left alone", async () => {
    const until = "Fri, 01 Jan 2100 00:00:00 GMT";
    host.pages.set("/429", text("", { "retry-after": "120" }, 429));
    host.pages.set("/503", text("", { "retry-after": until }, 503));
    const before = Date.now();
    const soon = await ask("/429");
    expect(soon).toMatchObject({ is: "failed", code: "told_to_wait", status: 429 });
    const at = soon.is === "failed" ? soon.wait_until?.getTime() : 0;
    expect(at).toBeGreaterThanOrEqual(before + 120_000);
    expect(at).toBeLessThanOrEqual(Date.now() + 120_000);
    expect(await ask("/503")).toMatchObject({ code: "told_to_wait", status: 503 });
  });

  it("tells a host that is not there from one that does not answer", async () => {
    await fetcher.close();
    const resolve = () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" }));
    fetcher = open({ resolve });
    const asked = { accept: "*/*", signal: never };
    expect(await fetcher.fetch("http://nowhere.example/", asked)).toMatchObject({
      code: "no_such_host",
    });
    host.pages.set("/", (request) => request.socket.destroy());
    expect(await ask("/")).toMatchObject({ is: "failed", code: "unreachable" });
  });

  it.each([
    ["what the answer says", "text/xml; charset=windows-1251", [0xcc, 0xe8, 0xed, 0xf1, 0xea]],
    [
      "a mark before what the answer says",
      "text/xml; charset=koi8-r",
      [0xef, 0xbb, 0xbf, ...Buffer.from("Минск")],
    ],
    ["UTF-8 where nobody says", "text/xml", [...Buffer.from("Минск")]],
    ["UTF-8 where the encoding is none", "text/xml; charset=utf-99", [...Buffer.from("Минск")]],
    ["UTF-16 by its mark", "text/xml", [0xff, 0xfe, ...Buffer.from("Минск", "utf16le")]],
  ])("reads a document by %s", async (_, type, bytes) => {
    host.pages.set("/", text(Buffer.from(bytes), { "content-type": type }));
    expect(await ask("/")).toMatchObject({ is: "fetched", text: "Минск" });
  });

  it.each([
    ["<?xml version='1.0' encoding='windows-1251'?>", "text/xml"],
    ['<meta charset="windows-1251">', "text/html"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "text/html"],
  ])("reads a document by what it says itself: %s", async (head, type) => {
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xcc, 0xe8, 0xed, 0xf1, 0xea])]);
    host.pages.set("/", text(bytes, { "content-type": type }));
    expect(await ask("/")).toMatchObject({ is: "fetched", text: `${head}Минск` });
  });

  it("reads Latin 1 as browsers do", async () => {
    const bytes = Buffer.from([0x93, 0x41, 0x94]);
    host.pages.set("/", text(bytes, { "content-type": "text/plain; charset=iso-8859-1" }));
    expect(await ask("/")).toMatchObject({ text: "“A”" });
  });
});

describe("Retry-After", () => {
  const now = new Date("2020-08-23T12:00:00Z");
  it.each([
    ["60", "2020-08-23T12:01:00.000Z"],
    ["Sun, 23 Aug 2020 13:00:00 GMT", "2020-08-23T13:00:00.000Z"],
    ["99999999999", "2020-08-30T12:00:00.000Z"],
    ["Sun, 23 Aug 2020 11:00:00 GMT", null],
    ["0", null],
    ["soon", null],
    ["", null],
  ])("%j is until %s", (value, until) => {
    expect(retryAfter(value, now)?.toISOString() ?? null).toBe(until);
  });
});
