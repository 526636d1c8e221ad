// Runs the jobs: a tick of node-cron asks the lease for its slot; who gets it runs, and writes the history.
import { randomUUID } from "node:crypto";
import { createTask, type ScheduledTask } from "node-cron";
import type { Logger } from "pino";
import { type Job, JobFailed } from "../db/job.ts";
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
 * Of all processes on one database exactly one runs each slot: node-cron's run coordinator is asked whether
 * this one may, and who gets the lease of the slot runs it there and then. Of all slots missed while nothing ran, the last one is caught up.
 * Throws when a cron expression is none.
 */
export function createRunner({ db, jobs, on, leaseMs, log }: RunnerSettings): Runner {
  const holder = { holder: randomUUID(), leaseMs };
  const scheduled = jobs.map((job) => ({ ...job, schedule: scheduleOf(job.cron) }));
  const running = new Set<Promise<void>>();
  const tasks: ScheduledTask[] = [];
  const stopping = new AbortController();

  const waitedFor = <T>(work: Promise<T>): Promise<T> => {
    const ended = work.then(nothing, nothing);
    running.add(ended);
    void ended.then(() => running.delete(ended));
    return work;
  };

  const begin = (lease: Lease) => {
    const job = scheduled.find(({ name }) => name === lease.job);
    if (job === undefined) return;
    void waitedFor(runOnce({ db, leaseMs, log, stopping: stopping.signal }, job, lease));
  };

  /** Runs the slot if the lease is given; a lease given while the process stops is given back by a run that gives up. */
  const runIfFree = async (job: string, slot: Date): Promise<boolean> => {
    if (stopping.signal.aborted) return false;
    const lease = await db
      .transaction()
      .execute((trx) => claim(trx, { job, slot, byHand: false, ...holder, now: new Date() }));
    if (lease !== null) begin(lease);
    return lease !== null;
  };

  const catching = new Set<string>();
  const catchUp = async (job: Scheduled): Promise<void> => {
    if (stopping.signal.aborted || catching.has(job.name)) return;
    catching.add(job.name);
    try {
      const slot = job.schedule.before(new Date());
      if (slot !== null) await waitedFor(runIfFree(job.name, slot));
    } catch (error) {
      log.error({ err: error, job: job.name }, "a job could not be caught up");
      setTimeout(() => void catchUp(job), RETRY_MS).unref();
    } finally {
      catching.delete(job.name);
    }
  };

  const schedule = (job: Scheduled): void => {
    const task = createTask(job.cron, nothing, {
      name: job.name,
      timezone: "UTC",
      unref: true,
      logger: { info() {}, debug() {}, warn: (line) => log.warn(line), error: logged(log) },
      distributed: true,
      runCoordinator: {
        shouldRun: (key) =>
          waitedFor(runIfFree(job.name, new Date(key.slice(job.name.length + 1)))),
      },
    });
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
      stopping.abort(new JobFailed({ key: "stopped" }));
      for (const task of tasks) await task.destroy();
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function nothing() {}

function logged(log: RunnerSettings["log"]) {
  return (message: string | Error, error?: Error) => {
    const err = message instanceof Error ? message : error;
    log.error({ err }, message instanceof Error ? "a schedule failed" : message);
  };
}
