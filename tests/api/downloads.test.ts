/**
 * Downloads that nobody takes, from the real program: what they hold, and that they keep it from nothing. They are
 * plain ones, since a socket's buffers take a whole compressed one; `tests/unit/stream.test.ts` stalls those.
 */
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startVigil, type Vigil } from "../support/vigil.ts";

/** So many that the columns are kept in a file, and that a socket's buffers (4 MB) take half of a download at most. */
const EVENTS = 25_000;
const DOWNLOADS = 200;
/** Garbage that nobody has collected yet, in MB, from 20 to 110 on one machine: no more of it with more downloads. */
const GARBAGE = 200;

const JSON_TYPE = { "content-type": "application/json" };

let vigil: Vigil;
let readers: Socket[] = [];

/** Begins a download, eight from each address, and takes its beginning and no more. */
function begin(i: number): Promise<void> {
  const { host, hostname, port } = new URL(vigil.address);
  const reader = connect(Number(port), hostname);
  readers.push(reader);
  const headers = [
    ...["GET /api/export.csv HTTP/1.1", `Host: ${host}`],
    `X-Forwarded-For: 10.0.${Math.floor(i / 8)}.1`,
  ];
  reader.write(`${headers.join("\r\n")}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    reader.on("error", reject).once("data", (first) => {
      reader.pause();
      const [status = ""] = first.toString("latin1").split("\r\n");
      if (status === "HTTP/1.1 200 OK") resolve();
      else reject(new Error(status));
    });
  });
}

/** Resident memory in MB (proc(5), status). */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${vigil.pid}/status`, "utf8"))?.[1]) / 1024;

/** Answered when the thread that makes files has done what it was asked for before. */
const ask = async (path: string, headers = {}) =>
  (await fetch(`${vigil.address}${path}`, { headers })).arrayBuffer();

/** The most that is resident until it grows no more: until every download has all that it holds. */
async function mostMemory(): Promise<number> {
  let most = 0;
  for (let asked = 0, last = 0; asked - last < 100; asked++) {
    await ask("/api/events?limit=1");
    if (memory() <= most + 1) continue;
    most = memory();
    last = asked;
  }
  return most;
}

async function signIn(): Promise<string> {
  const token = /#admin=(.+)/.exec(vigil.adminLink)?.[1];
  const account = { email: "admin@example.org", name: "Admin", password: "correct horse battery" };
  const body = JSON.stringify({ token, ...account });
  const path = `${vigil.address}/api/auth/admin-link`;
  const answer = await fetch(path, { method: "POST", headers: JSON_TYPE, body });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

describe("downloads that nobody takes", () => {
  beforeAll(async () => {
    vigil = await startVigil({ SEED: `synthetic:${EVENTS}`, TRUST_PROXY: "loopback" });
    // By then all that is done once after a start is done.
    while (!vigil.output().includes("columns.bin is written")) await sleep(50);
    await ask("/api/export.csv", { "accept-encoding": "identity" });
  });
  afterAll(async () => {
    for (const reader of readers) reader.destroy();
    readers = [];
    await vigil.stop();
  });

  it.skipIf(process.platform !== "linux")("hold less than a megabyte each", async () => {
    const before = memory();
    const begun = Array.from({ length: DOWNLOADS }, (_, i) => begin(i));
    await Promise.all(begun);
    expect((await mostMemory()) - before).toBeLessThan(GARBAGE + DOWNLOADS);
  });

  it("do not keep it from stopping in good order, with a job that runs and columns to keep", async () => {
    const headers = { ...JSON_TYPE, cookie: await signIn() };
    const send = async (method: string, path: string, body: object) => {
      const request = { method, headers, body: JSON.stringify(body) };
      return (await fetch(`${vigil.address}${path}`, request)).status;
    };
    const correction = { summary: "Another one.", reason: "To move an event." };
    expect(await send("PATCH", "/api/events/SYN-0000001", correction)).toBe(200);
    expect(await send("POST", "/api/jobs/verify/run", {})).toBe(202);
    const began = performance.now();
    expect(await vigil.stop()).toBe(0);
    // How long it takes is measured by `npm run bench -- soak`. Where ten seconds are too few, it ends without the columns.
    if (performance.now() - began < 9_000)
      expect(vigil.output().match(/columns.bin is written/g)).toHaveLength(2);
  });
});
