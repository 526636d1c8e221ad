/** The program as it is run, while nobody reads what it prints: it serves on, and ends when it is told to. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endWithMe } from "../../bin/guard.mjs";
import { root } from "../../bin/run.mjs";

let folder: string;
let child: ChildProcess;
let printed: string;
let errors: string;

/** A pipe with a name, as a collector of logs reads it. */
let pipe: string;
let reader: number | null;

const openReader = () => {
  reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
};
const closeReader = () => {
  if (reader !== null) closeSync(reader);
  reader = null;
};

/** Takes what is in the pipe; nothing when it is empty. */
function read(): void {
  const bytes = Buffer.alloc(65_536);
  try {
    for (let got = 1; got > 0 && reader !== null; ) {
      got = readSync(reader, bytes);
      printed += bytes.toString("utf8", 0, got);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
  }
}

async function readUntil(words: RegExp): Promise<string> {
  for (;;) {
    read();
    const [found] = words.exec(printed) ?? [];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`It ended:\n${printed}\n${errors}`);
    await sleep(25);
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "vigil-log-"));
  pipe = join(folder, "log");
  spawnSync("mkfifo", [pipe]);
  printed = "";
  errors = "";
  openReader();
  const writer = openSync(pipe, constants.O_WRONLY);
  child = endWithMe(
    spawn(process.execPath, [join(root, "bin", "vigil.mjs"), "serve"], {
      env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: join(folder, "data"), SEED: "article" },
      stdio: ["ignore", writer, "pipe"],
    }),
  );
  closeSync(writer);
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
});
afterEach(() => {
  closeReader();
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const ready = async () => (await readUntil(/Vigil is ready at \S+/)).split(" at ")[1] ?? "";

/** Asks for addresses so long that few of them fill any pipe; gives what the last was answered. */
async function askMuch(address: string, times: number): Promise<number> {
  let status = 0;
  for (let i = 0; i < times; i++)
    status = (await fetch(`${address}/api/${"x".repeat(12_000)}`)).status;
  return status;
}

/** Ends it as an operator would; gives its exit code. */
async function end(): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const [code] = await ended;
  return code;
}

it("a log whose reader is gone neither ends the program nor keeps it from ending", async () => {
  const address = await ready();
  expect(printed).toMatch(/^Vigil [\d.]+; database \S+vigil\.db; data in \S+data\n/);
  closeReader();
  expect(await askMuch(address, 20)).toBe(404);
  child.kill("SIGHUP");
  expect((await fetch(`${address}/api/summary`)).status).toBe(200);
  expect(await end()).toBe(0);
  expect(errors).toMatch(/^[\d,]+ lines of the log found no reader\.$/m);
  expect(errors).not.toMatch(/EPIPE| {4}at /);
});

it("a log whose reader has stopped reading holds nobody up, and is dropped where too much of it waits", async () => {
  const address = await ready();
  // A pipe takes 64 KB, and the program keeps a megabyte.
  expect(await askMuch(address, 150)).toBe(404);
  expect((await fetch(`${address}/api/summary`)).status).toBe(200);
  expect(await end()).toBe(0);
  expect(errors).toMatch(/^[\d,]+ lines of the log found no reader\.$/m);
});

it("a reader that comes back is told how many lines it has missed", async () => {
  const address = await ready();
  closeReader();
  for (let i = 0; i < 3; i++) await fetch(`${address}/api/nothing`);
  printed = "";
  openReader();
  await fetch(`${address}/api/something`);
  await readUntil(/"dropped":\d+[\s\S]*\n/);
  await readUntil(/"path":"\/api\/something"/);
  // The last of them may have been written only now.
  const lines = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const late = lines.filter(({ req }) => req?.path === "/api/nothing").length;
  expect(late).toBeLessThan(3);
  expect(lines.find(({ dropped }) => dropped)).toMatchObject({ level: "warn", dropped: 3 - late });
  expect(await end()).toBe(0);
  read();
  expect(printed).toContain("Stopping …");
});
