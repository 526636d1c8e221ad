/** Requests that are not whole in time are ended with an answer, however they are sent. */
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Request, Response } from "express";
import { afterEach, describe, expect, it } from "vitest";
import { readBody } from "../../server/http/body.ts";
import { expectFile, type Listening, listen, TIMES } from "../../server/http/listen.ts";

const HEAD = "POST /api/drafts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

/** What begins each request, and what is sent again and again after that. */
const SLOW: Record<string, [begin: string, drip: string]> = {
  "a head": [HEAD, "A: b\r\n"],
  "a body that stops": [`${HEAD}Content-Length: 1000\r\n\r\n{`, ""],
  "a body that drips": [`${HEAD}Content-Length: 1000\r\n\r\n{`, " "],
  "a body in pieces": [`${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`, "1\r\n \r\n"],
  "a second body": [`${HEAD}Content-Length: 2\r\n\r\n{}${HEAD}Content-Length: 1000\r\n\r\n{`, " "],
};

describe("a request that is not whole in time", () => {
  let door: Listening;
  let handled: unknown[];
  const open = async (times?: typeof TIMES) => {
    const failed: unknown[] = [];
    handled = failed;
    door = await listen(
      { port: 0, host: "127.0.0.1" },
      (request, response) => {
        const [asked, answer] = [request, response] as unknown as [Request, Response];
        readBody(asked, answer, "member").then(
          ({ value }) => response.end(JSON.stringify(value)),
          (error) => failed.push(error),
        );
      },
      times,
    );
  };
  const SOON = { headersMs: 300, bodyMs: 300, uploadMs: 3_000, checkMs: 50, idleMs: 1_000 };
  afterEach(() => door.close(0));

  /** All that the server sends until it hangs up. */
  const heardBy = (begin: string, drip: string): Promise<string> =>
    new Promise((resolve) => {
      let heard = "";
      let timer: NodeJS.Timeout | undefined;
      const socket = connect(Number(new URL(door.address).port), "127.0.0.1");
      socket
        .on("data", (piece) => {
          heard += piece;
        })
        .on("error", () => {})
        .on("close", () => {
          clearInterval(timer);
          resolve(heard);
        })
        .write(begin);
      if (drip !== "") timer = setInterval(() => socket.writable && socket.write(drip), 20);
    });

  it.each(Object.entries(SLOW))("is ended with a problem: %s", async (_what, [begin, drip]) => {
    await open(SOON);
    const [head = "", body = ""] = (await heardBy(begin, drip)).split("\r\n\r\n").slice(-2);
    expect(head).toMatch(/^(\{\})?HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(head).toContain("Content-Type: application/problem+json\r\n");
    expect(head).toContain("Connection: close");
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toMatchObject({ code: "request_timeout", status: 408 });
  });

  it("is told nothing where an answer has begun, which would seem to be part of it", async () => {
    door = await listen({ port: 0, host: "127.0.0.1" }, (_request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("begun");
    });
    expect(await heardBy(`${HEAD}\r\nGARBAGE\r\n\r\n`, "")).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*begun$/,
    );
  });

  it("leaves nothing running behind it", async () => {
    await open(SOON);
    await heardBy(...(SLOW["a body that drips"] ?? ["", ""]));
    await expect.poll(() => handled).toMatchObject([{ type: "request.aborted" }]);
  });

  it("has ten seconds for its head and thirty in all", async () => {
    await open();
    expect(TIMES).toMatchObject({ headersMs: 10_000, bodyMs: 20_000 });
    expect(TIMES.checkMs).toBeLessThanOrEqual(1_000);
  });

  it("may take minutes where it brings a file, and not for ever", async () => {
    door = await listen(
      { port: 0, host: "127.0.0.1" },
      (request, response) => {
        expectFile(request);
        buffer(request).then(
          ({ length }) => response.end(`${length} bytes`),
          () => {},
        );
      },
      SOON,
    );
    const slowly = (head: string) => heardBy(`${HEAD}Connection: close\r\n${head}\r\n\r\n`, "x");
    expect(await slowly("Content-Length: 40")).toMatch(/^HTTP\/1\.1 200 [\s\S]*40 bytes$/);
    expect(await slowly("Content-Length: 100000")).toMatch(/^HTTP\/1\.1 408 /);
    expect(TIMES.uploadMs).toBe(600_000);
  });

  it("finds its connection open for longer than a proxy keeps one: two minutes", async () => {
    door = await listen({ port: 0, host: "127.0.0.1" }, (_request, response) => response.end());
    const { headers } = await fetch(door.address);
    expect(Number(/timeout=(\d+)/.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(120);
  });

  it("is told apart from one that is no HTTP, or whose head is too long", async () => {
    await open();
    expect(await heardBy("GARBAGE\r\n\r\n", "")).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*"bad_input"/,
    );
    expect(await heardBy(`${HEAD}A: ${"x".repeat(100_000)}\r\n\r\n`, "")).toMatch(
      /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n[\s\S]*"too_large"/,
    );
  });
});
