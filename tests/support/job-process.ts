/** A process of its own that runs one job until it is ended; started by `startJobProcess`. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../server/db/open.ts";
import { createRunner } from "../../server/jobs/runner.ts";
import type { TestStore } from "./databases.ts";

export type JobProcessSettings = { cron: string; leaseMs: number; workMs: number };

/** Starts the process and waits until its schedule runs. Its job is called `work` and takes `workMs`. */
export async function startJobProcess(
  { url, dataDir }: Pick<TestStore, "url" | "dataDir">,
  settings: JobProcessSettings,
): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", fileURLToPath(import.meta.url)],
      JSON.stringify({ url, dataDir, ...settings }),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  return child;
}

/** Ends the process as an operator would, if it has not ended. */
export async function endJobProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const settings = JSON.parse(process.argv[2] ?? "");
  const { url, dataDir, cron, leaseMs, workMs } = settings;
  const { db, close } = await openDatabase({ url, dataDir });
  const log = { warn: () => {}, error: () => {} };
  const run = async () => {
    await sleep(workMs);
    return `Done by ${process.pid}.`;
  };
  const job = { name: "work", cron, doc: "Works.", run };
  const runner = createRunner({ db, jobs: [job], on: true, leaseMs, log });
  await runner.start();
  process.once("SIGTERM", async () => {
    await runner.stop();
    await close();
    process.exit(0);
  });
  const alive = setInterval(() => {}, 1_000);
  process.once("exit", () => clearInterval(alive));
  process.stdout.write("ready\n");
}
