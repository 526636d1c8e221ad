// Runs the jobs: a tick of node-cron asks the lease for its slot; who gets it runs, and writes the history.
import { randomUUID } from "node:crypto";
import { createTask, type ScheduledTask } from "node-cron";
import type { Logger } from "pino";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { type Claim, claim, type Lease, sweep } from "./lease.ts";
import { addJobs, type Scheduled } from "./repository.ts";
import { runOnce } from "./run-once.ts";
import { scheduleOf } from "./schedule.ts";

export type RunnerSettings = {
  db: Db;
  jobs: readonly Job[];
  /** Whether this process runs jobs by their schedule and by hand. */
  on: boolean;
  leaseMs: number;
  log: Pick<Logger, "warn" | "error">;
};

export type Runner = {
  jobs: readonly Scheduled[];
  on: boolean;
  /** Whose run the lease is when this process takes it. */
  holder: Pick<Claim, "holder" | "leaseMs">;
  /** Makes the jobs known, catches up what was missed, and starts the schedules. */
  start: () => Promise<void>;
  /** Runs what a lease allows; the run's end is in its history. */
  begin: (lease: Lease) => void;
  /** Starts nothing more, tells running jobs to give up, and waits until they have. */
  stop: () => Promise<void>;
};

const RETRY_MS = 30_000;

/**
 * Of all processes on one database exactly one runs each slot: node-cron's run coordinator asks for the
 * lease, and the lease names the slot. Of all slots missed while nothing ran, the last one is caught up.
 * Throws when a cron expression is none.
 */
export function createRunner({ db, jobs, on, leaseMs, log }: RunnerSettings): Runner {
  const holder = { holder: randomUUID(), leaseMs };
  const scheduled = jobs.map((job) => ({ ...job, schedule: scheduleOf(job.cron) }));
  const running = new Set<Promise<void>>();
  const tasks: ScheduledTask[] = [];
  const stopping = new AbortController();

  const ask = (job: string, slot: Date): Promise<Lease | null> =>
    db
      .transaction()
      .execute((trx) => claim(trx, { job, slot, byHand: false, ...holder, now: new Date() }));

  const begin = (lease: Lease) => {
    const job = scheduled.find(({ name }) => name === lease.job);
    if (job === undefined) return;
    const run = runOnce({ db, leaseMs, log, stopping: stopping.signal }, job, lease);
    running.add(run);
    void run.finally(() => running.delete(run));
  };

  const catching = new Set<string>();
  const catchUp = async (job: Scheduled): Promise<void> => {
    if (stopping.signal.aborted || catching.has(job.name)) return;
    catching.add(job.name);
    try {
      const slot = job.schedule.before(new Date());
      const lease = slot === null ? null : await ask(job.name, slot);
      if (lease !== null) begin(lease);
    } catch (error) {
      log.error({ err: error, job: job.name }, "a job could not be caught up");
      setTimeout(() => void catchUp(job), RETRY_MS).unref();
    } finally {
      catching.delete(job.name);
    }
  };

  const schedule = (job: Scheduled): void => {
    const leases = new Map<string, Lease>();
    const task = createTask(
      job.cron,
      ({ date }) => {
        const lease = leases.get(date.toISOString());
        leases.delete(date.toISOString());
        if (lease !== undefined) begin(lease);
      },
      {
        name: job.name,
        timezone: "UTC",
        unref: true,
        logger: { info() {}, debug() {}, warn: (line) => log.warn(line), error: logged(log) },
        distributed: true,
        runCoordinator: {
          shouldRun: async (key) => {
            const slot = key.slice(job.name.length + 1);
            const lease = await ask(job.name, new Date(slot));
            if (lease !== null) leases.set(slot, lease);
            return lease !== null;
          },
        },
      },
    );
    task.on("execution:missed", () => catchUp(job));
    task.on("execution:skipped", ({ reason }) =>
      reason === "coordinator-error" ? catchUp(job) : undefined,
    );
    tasks.push(task);
  };

  return {
    jobs: scheduled,
    on,
    holder,
    begin,
    start: async () => {
      await addJobs(db, scheduled, new Date());
      if (!on) return;
      await sweep(db, new Date());
      for (const job of scheduled) schedule(job);
      for (const task of tasks) await task.start();
      for (const job of scheduled) void catchUp(job);
    },
    stop: async () => {
      stopping.abort(new Error("Vigil was stopped."));
      for (const task of tasks) await task.destroy();
      await Promise.all(running);
    },
  };
}

function logged(log: RunnerSettings["log"]) {
  return (message: string | Error, error?: Error) => {
    const err = message instanceof Error ? message : error;
    log.error({ err }, message instanceof Error ? "a schedule failed" : message);
  };
}
