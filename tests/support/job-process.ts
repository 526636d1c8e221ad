/** A process of its own that runs one job until it is ended; started by `startJobProcess`. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { endWithMe } from "../../bin/guard.mjs";
import { openDatabase } from "../../server/db/open.ts";
import { createRunner } from "../../server/jobs/runner.ts";
import type { TestStore } from "./databases.ts";
import { shiftClock } from "./shifted-clock.ts";

type JobProcessSettings = { cron: string; leaseMs: number; workMs: number };

export type JobProcess = {
  /** Starts the schedule of its job, which is called `work` and takes `workMs`. */
  schedule: (settings: JobProcessSettings) => Promise<void>;
  /** Ends the work of the run that is under way. */
  finish: () => void;
  /** Sets its clock ahead, or back, by so much. */
  shiftClock: (ms: number) => Promise<void>;
  /** Resolves when it has told its log this. */
  told: (words: string) => Promise<void>;
  kill: ChildProcess["kill"];
  /** Ends it as an operator would, if it has not ended. */
  end: () => Promise<void>;
};

type Told = { schedule: JobProcessSettings } | { finish: true } | { shiftClock: number };

const SCHEDULED = "scheduled";
const SHIFTED = "its clock was shifted";

/** Starts the process on the store; its job has no schedule yet, so that starting may take as long as it takes. */
export async function startJobProcess({
  url,
  dataDir,
}: Pick<TestStore, "url" | "dataDir">): Promise<JobProcess> {
  const child = endWithMe(
    spawn(
      process.execPath,
      ["--import", "tsx", fileURLToPath(import.meta.url), JSON.stringify({ url, dataDir })],
      { stdio: ["pipe", "pipe", "inherit"] },
    ),
  );
  const lines = createInterface({ input: child.stdout });
  const heard: string[] = [];
  lines.on("line", (line) => heard.push(line));
  const told = async (words: string) => {
    while (!heard.some((line) => line.includes(words))) await once(lines, "line");
  };
  await told("ready");
  const tell = (what: Told) => child.stdin.write(`${JSON.stringify(what)}\n`);
  let shifts = 0;
  return {
    schedule: async (schedule) => {
      tell({ schedule });
      await told(SCHEDULED);
    },
    finish: () => void tell({ finish: true }),
    shiftClock: async (ms) => {
      tell({ shiftClock: ms });
      await told(`${SHIFTED} ${++shifts}`);
    },
    told,
    kill: (signal) => child.kill(signal),
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { db, close } = await openDatabase(JSON.parse(process.argv[2] ?? ""));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const alive = setInterval(() => {}, 1_000);
  process.once("exit", () => clearInterval(alive));
  process.once("SIGTERM", () => process.exit(0));
  let finish = () => {};
  const run = async (workMs: number) => {
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await Promise.race([sleep(workMs), finished]);
    return { key: "nothing_due" } as const;
  };
  const tell = (_about: unknown, words?: string) => say(words ?? "");
  const schedule = async ({ cron, leaseMs, workMs }: JobProcessSettings) => {
    const runner = createRunner({
      ...{ db, jobs: [{ name: "work", cron, doc: "Works.", run: () => run(workMs) }] },
      ...{ on: true, leaseMs, log: { warn: tell, error: tell } },
    });
    await runner.start();
    process.removeAllListeners("SIGTERM").once("SIGTERM", async () => {
      await runner.stop();
      await close();
      process.exit(0);
    });
    say(SCHEDULED);
  };
  let shifts = 0;
  createInterface({ input: process.stdin }).on("line", (line) => {
    const told: Told = JSON.parse(line);
    if ("schedule" in told) return void schedule(told.schedule);
    if ("finish" in told) return finish();
    shiftClock(told.shiftClock);
    say(`${SHIFTED} ${++shifts}`);
  });
  say("ready");
}
