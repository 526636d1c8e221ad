/** A process of its own that runs one job until it is ended; started by `startJobProcess`. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../server/db/open.ts";
import { createRunner } from "../../server/jobs/runner.ts";
import type { TestStore } from "./databases.ts";

type JobProcessSettings = { cron: string; leaseMs: number; workMs: number };

export type JobProcess = {
  /** Starts the schedule of its job, which is called `work` and takes `workMs`. */
  schedule: (settings: JobProcessSettings) => Promise<void>;
  /** Resolves when it has told its log this. */
  told: (words: string) => Promise<void>;
  kill: ChildProcess["kill"];
  /** Ends it as an operator would, if it has not ended. */
  end: () => Promise<void>;
};

const SCHEDULED = "scheduled";

/** Starts the process on the store; its job has no schedule yet, so that starting may take as long as it takes. */
export async function startJobProcess({
  url,
  dataDir,
}: Pick<TestStore, "url" | "dataDir">): Promise<JobProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(import.meta.url), JSON.stringify({ url, dataDir })],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: child.stdout });
  const heard: string[] = [];
  lines.on("line", (line) => heard.push(line));
  const told = async (words: string) => {
    while (!heard.some((line) => line.includes(words))) await once(lines, "line");
  };
  await told("ready");
  return {
    schedule: async (settings) => {
      child.stdin.end(JSON.stringify(settings));
      await told(SCHEDULED);
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
  say("ready");
  const { cron, leaseMs, workMs } = JSON.parse(
    (await process.stdin.setEncoding("utf8").toArray()).join(""),
  );
  const run = async () => {
    await sleep(workMs);
    return { key: "nothing_due" } as const;
  };
  const tell = (_about: unknown, words?: string) => say(words ?? "");
  const runner = createRunner({
    ...{ db, jobs: [{ name: "work", cron, doc: "Works.", run }] },
    ...{ on: true, leaseMs, log: { warn: tell, error: tell } },
  });
  await runner.start();
  process.removeAllListeners("SIGTERM").once("SIGTERM", async () => {
    await runner.stop();
    await close();
    process.exit(0);
  });
  say(SCHEDULED);
}
