// The program under measurement, run as its users run it: its own process, its own folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** The program that runs the bench: bin/vigil.mjs, which npx reaches through a link. */
export const ENTRY = realpathSync(process.argv[1] ?? "");
const LONGEST_START_MS = 600_000;

export type Running = {
  address: string;
  /** What makes the first administrator; empty when there is one. */
  adminToken: () => string;
  readyMs: number;
  pid: number;
  peakKb: () => Promise<number>;
  /** Resident memory now, in kB, above which the next peak is counted. */
  restKb: () => Promise<number>;
  stop: () => Promise<void>;
  /** Ends it at once, wherever it is. */
  kill: () => Promise<void>;
};

/** Runs a command of the program to its end. Gives the milliseconds it took. */
export async function run(args: string[], settings: Record<string, string>): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`vigil ${args.join(" ")} ended with ${code}`);
  return performance.now() - began;
}

/** Serves from a folder; `readyMs` runs from the start of the process to the first 200 of /readyz. */
export async function serve(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [ENTRY, "serve"], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, SEED: "none", JOBS: "off", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const ended = once(child, "exit");
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    await ended;
  };
  while (performance.now() - began < LONGEST_START_MS && child.exitCode === null) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    const ready =
      address &&
      (await fetch(`${address}/readyz`)
        .then((r) => r.ok)
        .catch(() => false));
    if (address && ready)
      return {
        address,
        adminToken: () => /#admin=(\S+)/.exec(printed)?.[1] ?? "",
        readyMs: performance.now() - began,
        pid: child.pid ?? 0,
        peakKb: () => memoryOf(child.pid ?? 0, "VmHWM"),
        restKb: async () => {
          await writeFile(`/proc/${child.pid}/clear_refs`, FORGET_PEAK).catch(() => {});
          return memoryOf(child.pid ?? 0, "VmRSS");
        },
        stop: () => end("SIGTERM"),
        kill: () => end("SIGKILL"),
      };
    await sleep(10);
  }
  throw new Error(`the program did not get ready:\n${printed}`);
}

/** What has a process count its largest resident memory anew (proc(5), clear_refs). */
const FORGET_PEAK = "5";

/** Resident memory in kB, now or the largest so far; only Linux tells it (proc(5), status). */
export async function memoryOf(pid: number, what: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN);
}
