/** What the log says of requests that fail, and of what nobody caught. */
import { execFile } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../../bin/run.mjs";
import { createLogger, toldPath } from "../../server/http/log.ts";
import { route } from "../../server/http/route.ts";
import { type BareSite, openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { routes } from "../support/made-up-routes.ts";

describeEachDatabase("a request that fails", (open) => {
  let site: BareSite;
  let lines: string[];
  const away = route(
    "GET",
    "/api/away",
    { doc: "Fails.", may: "read", answer: z.object({}) },
    async () => {
      throw Object.assign(new Error("the database system is shutting down"), { code: "57P03" });
    },
  );
  beforeEach(async () => {
    lines = [];
    const log = createLogger("info", { write: (line) => void lines.push(line) });
    site = await openBareSite(await open(), [...routes, away], { log });
  });
  afterEach(() => site.stop());

  it("is one line, with a stack where nobody foresaw it and none where the database is away", async () => {
    const asked = [
      ["/api/things/bug", 500],
      ["/api/away", 503],
      ["/api/things/missing", 404],
    ] as const;
    for (const [path, status] of asked) expect((await site.get(path)).status).toBe(status);
    await expect.poll(() => lines.length).toBe(asked.length);
    const [bug, gone, missing] = lines.map((line) => JSON.parse(line));
    expect(bug).toMatchObject({ level: "error", req: { path: "/api/things/bug" } });
    expect(bug.err.stack).toMatch(/^Error: the password is hunter2\n +at /);
    expect(gone).toMatchObject({ level: "error", res: { status: 503 } });
    expect(gone.err).toEqual({
      ...{ type: "Error", code: "57P03", message: "the database system is shutting down" },
    });
    expect([missing.level, missing.err]).toEqual(["info", undefined]);
  });
});

it("A path stands in the log without its query, and without what a proposal is followed by", () => {
  const follow = "XXXXXXXXXXXXXXXXXXXXXXXX";
  expect(
    [`/api/proposals/${follow}`, `/proposals/${follow}/?a=b`, "/api/events?q=minsk"].map(toldPath),
  ).toEqual(["/api/proposals/…", "/proposals/…", "/api/events"]);
});

describe("what nobody caught", () => {
  it.each([
    ["an exception", "setTimeout(() => { throw mistake; })"],
    ["a rejection", "Promise.reject(mistake)"],
  ])("ends the process after one line of the log: %s", async (_what, code) => {
    const program = `
      import { openLines } from "./server/http/lines.ts";
      import { createLogger } from "./server/http/log.ts";
      import { endOnUncaught } from "./server/uncaught.ts";
      const lines = openLines(process.stdout);
      endOnUncaught(createLogger("info", lines), lines);
      setInterval(() => {}, 1_000);
      const mistake = new TypeError("x is not a function");
      ${code};`;
    const args = ["--import", "tsx", "--input-type=module", "-e", program];
    const ended = await new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
      execFile(process.execPath, args, { cwd: root }, (error, out, err) =>
        resolve({ code: error?.code, out, err }),
      );
    });
    expect([ended.code, ended.err]).toEqual([1, ""]);
    expect(ended.out.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(ended.out)).toMatchObject({
      level: "fatal",
      err: { type: "TypeError", stack: expect.stringMatching(/^TypeError: x is not/) },
    });
  });
});
