/** The security log's file: what a line holds, how much of it there is at most, and that it gets over whatever happens to its file. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSecurityLog, type SecurityLogSettings } from "../../server/http/security-log.ts";

describe("the security log", () => {
  let folder: string;
  let file: string;
  let now: Date;
  let failures: unknown[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vigil-security-"));
    file = join(folder, "security.log");
    now = new Date("2026-11-24T08:00:00.123Z");
    failures = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (settings: Partial<SecurityLogSettings> = {}) =>
    openSecurityLog({
      ...{ file, addresses: false, now: () => now, failed: (error) => failures.push(error) },
      ...settings,
    });
  const linesOf = (path = file) =>
    readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const ADA = { address: "192.0.2.1", request: "r1" };

  it("has a line of JSON for each event, in a file that its owner alone can read", async () => {
    const log = open();
    log.tell("role_changed", ADA, { by: "a1", account: "a2", before: "reader", role: "editor" });
    log.tell("link_made", { address: null }, { by: "command line", role: "admin" });
    await log.close();
    const time = "2026-11-24T08:00:00.123Z";
    const from = expect.stringMatching(/^[0-9a-f]{12}$/);
    expect(linesOf()).toEqual([
      {
        ...{ time, event: "role_changed", from, request: "r1", by: "a1", account: "a2" },
        ...{ before: "reader", role: "editor" },
      },
      { time, event: "link_made", from: null, by: "command line", role: "admin" },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("stands an address in by a name that says who was the same, on one day and in one process", async () => {
    const [one, other] = [open(), open()];
    const tell = (log: typeof one, address: string) =>
      log.tell("sign_in_failed", { address }, { account: null });
    tell(one, "192.0.2.1");
    tell(one, "192.0.2.1");
    tell(one, "192.0.2.2");
    tell(one, "2001:db8:1:1::1");
    tell(one, "2001:db8:1:1::2");
    now = new Date("2026-11-25T00:00:00Z");
    tell(one, "192.0.2.1");
    await one.close();
    tell(other, "192.0.2.1");
    await other.close();
    const names = linesOf().map(({ from }) => from);
    expect(names[1]).toBe(names[0]);
    expect(names[4]).toBe(names[3]);
    expect(new Set(names).size).toBe(5);
    expect(readFileSync(file, "utf8")).not.toMatch(/192\.0\.2|2001:db8/);
  });

  it("holds addresses where they are asked for", async () => {
    const log = open({ addresses: true });
    log.tell("sign_in_failed", ADA, { account: null });
    await log.close();
    expect(readFileSync(file, "utf8")).toBe(
      '{"time":"2026-11-24T08:00:00.123Z","event":"sign_in_failed","address":"192.0.2.1","request":"r1","account":null}\n',
    );
  });

  it("lets nobody write lines of their own, or long ones", async () => {
    const log = open({ addresses: true });
    const path = `/x"}\n{"event":"sign_in_failed","address":"198.51.100.7"\u2028${"y".repeat(9_000)}`;
    log.tell("write_refused", ADA, { path });
    await log.close();
    expect(linesOf()).toHaveLength(1);
    expect(linesOf()[0].path).toBe(path.slice(0, 200));
  });

  it("holds so much of one sender and of all in a minute, and then how much it left out", async () => {
    const log = open();
    const tell = (address: string) => log.tell("write_refused", { address }, {});
    for (let i = 0; i < 50; i++) tell("192.0.2.1");
    for (let i = 0; i < 1_000; i++) tell(`198.51.${i >> 8}.${i & 255}`);
    log.tell("erased", { address: null }, { subject: "event", id: "e" });
    now = new Date("2026-11-24T08:01:00Z");
    tell("192.0.2.1");
    await log.close();
    const lines = linesOf();
    expect(lines).toHaveLength(600 + 3);
    expect(lines.filter(({ from }) => from === lines[0].from)).toHaveLength(21);
    expect(lines.filter(({ event }) => event === "omitted")).toMatchObject([{ lines: 450 }]);
    expect(lines.filter(({ event }) => event === "erased")).toHaveLength(1);
  });

  it.each([
    "account_made",
    "role_changed",
    "link_made",
    "password_set",
    "sessions_ended",
    "erased",
  ] as const)("leaves out nothing that accounts do, however often: %s", async (event) => {
    const log = open();
    for (let i = 0; i < 25; i++) log.tell(event, ADA, { by: "a1" });
    await log.close();
    expect(linesOf().map((line) => line.event)).toEqual(Array(25).fill(event));
  });

  it("says at its end what it left out last", async () => {
    const log = open();
    for (let i = 0; i < 25; i++) log.tell("sign_in_failed", ADA, {});
    await log.close();
    expect(linesOf().at(-1)).toMatchObject({ event: "omitted", lines: 5 });
  });

  it("goes on in a new file when its own is moved away, and from the beginning when it is cut", async () => {
    const log = open();
    log.tell("sign_in_failed", ADA, { n: 1 });
    await log.close();
    renameSync(file, `${file}.moved`);
    log.tell("sign_in_failed", ADA, { n: 2 });
    await log.close();
    truncateSync(file);
    log.tell("sign_in_failed", ADA, { n: 3 });
    await log.close();
    expect(linesOf(`${file}.moved`).map(({ n }) => n)).toEqual([1]);
    expect(linesOf().map(({ n }) => n)).toEqual([3]);
  });

  it("keeps one file before this one, and both have an end", async () => {
    writeFileSync(file, `${"x".repeat(9_999_950)}\n`);
    const log = open();
    log.tell("sign_in_failed", ADA, { n: 1 });
    await log.close();
    log.tell("sign_in_failed", ADA, { n: 2 });
    await log.close();
    expect(statSync(`${file}.1`).size).toBeGreaterThan(10_000_000);
    expect(linesOf().map(({ n }) => n)).toEqual([2]);
    appendFileSync(file, `${"x".repeat(10_000_000)}\n`);
    log.tell("sign_in_failed", ADA, { n: 3 });
    await log.close();
    expect(readFileSync(`${file}.1`, "utf8")).toContain('"n":2');
    expect(existsSync(file)).toBe(false);
  });

  it("never throws: what can't be written is kept for the next time, as far as there is room", async () => {
    mkdirSync(file);
    const log = open();
    for (let i = 0; i < 30; i++) log.tell("erased", ADA, { n: i });
    await log.close();
    expect(failures.length).toBeGreaterThan(0);
    for (let i = 30; i < 650; i++) log.tell("erased", ADA, { n: i });
    await log.close();
    rmdirSync(file);
    log.tell("erased", ADA, { n: 650 });
    await log.close();
    const lines = linesOf();
    const [{ event, lines: left }] = lines;
    const written = lines.slice(1).map(({ n }) => n);
    expect(event).toBe("omitted");
    expect(written.slice(0, 600)).toEqual(Array.from({ length: 600 }, (_, n) => n));
    expect(written.length + left).toBe(651);
  });
});
