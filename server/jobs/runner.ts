// Runs the jobs: at a slot the lease is asked for; who gets it runs, and writes the history.
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { inTurn } from "../../domain/in-turn.ts";
import { type Job, JobFailed } from "../db/job.ts";
import type { Db, Trx } from "../db/tables.ts";
import { isWaiting, type Lease, type LeaseRequest, sweep, takeLease } from "./lease.ts";
import { addJobs } from "./repository.ts";
import { runOnce } from "./run-once.ts";
import { chosenSchedules, type Scheduled, scheduledAs } from "./scheduled.ts";
import { type SlotTimer, startSlotTimer } from "./slot-timer.ts";
import { setRight } from "./wrong-clock.ts";

export type RunnerSettings = {
  db: Db;
  jobs: readonly Job[];
  /** Whether this process runs jobs by their schedule and by hand. */
  on: boolean;
  leaseMs: number;
  log: Pick<Logger, "warn" | "error">;
};

export type Runner = {
  /** With the schedules that hold at the moment. */
  jobs: () => readonly Scheduled[];
  on: boolean;
  /** How long a lease is. */
  leaseMs: number;
  /** Takes the lease for a run by hand; null when the job runs already. */
  leaseByHand: (trx: Trx, job: string, now: Date) => Promise<Lease | null>;
  /** Makes the jobs known, catches up what was missed, and starts the schedules. */
  start: () => Promise<void>;
  /** Takes over the schedules that administrators have chosen by now. */
  follow: () => Promise<void>;
  /** Runs what a lease allows; the run's end is in its history. */
  begin: (lease: Lease) => void;
  /** Starts nothing more, tells running jobs to give up, and waits until they have. */
  stop: () => Promise<void>;
};

type Kept = { timer: SlotTimer; catchUp: () => Promise<void> };

/** How often the clock is looked at. */
const LOOK_MS = 1_000;
/** A slot that could not be had is tried again after so long. */
const RETRY_MS = 5_000;

/**
 * Of all processes on one database exactly one runs each slot: node-cron's run coordinator is asked whether
 * this one may, and who gets the lease of the slot runs it there and then. Of all slots missed while nothing ran,
 * or while a run took longer than its period, the last one is caught up.
 * Throws when a cron expression is none.
 */
export function createRunner({ db, jobs, on, leaseMs, log }: RunnerSettings): Runner {
  const holder = randomUUID();
  const scheduled = new Map(jobs.map((job) => [job.name, scheduledAs(job, null)]));
  const working = new Set<Promise<void>>();
  const running = new Set<string>();
  const retrying = new Set<string>();
  const kept = new Map<string, Kept>();
  const stopping = new AbortController();
  let looking: NodeJS.Timeout | undefined;

  const waitedFor = <T>(work: Promise<T>): Promise<T> => {
    const ended = work.then(nothing, nothing);
    working.add(ended);
    void ended.then(() => working.delete(ended));
    return work;
  };

  const begin = (lease: Lease) => {
    const job = scheduled.get(lease.job);
    if (job === undefined) return;
    running.add(job.name);
    const run = runOnce({ db, leaseMs, log, stopping: stopping.signal }, job, lease);
    void waitedFor(run.finally(() => running.delete(job.name)));
  };

  /** A clock that jumps ends leases too: what still runs here is not begun once more. */
  const take = async (trx: Trx, asked: Omit<LeaseRequest, "holder" | "leaseMs">) => {
    if (running.has(asked.job)) return null;
    if (await setRight(trx, asked.job, { ...asked, leaseMs }))
      log.warn({ job: asked.job }, "the clock was ahead: slots, leases and runs are set right");
    return takeLease(trx, { ...asked, holder, leaseMs });
  };

  /** Runs the slot if the lease is given; a lease given while the process stops is given back by a run that gives up. */
  const runIfFree = async (
    { name: job, chosen, setOnServer }: Scheduled,
    slot: Date,
  ): Promise<"runs" | "waits" | "over"> => {
    if (stopping.signal.aborted) return "over";
    const asked = { job, slot, chosen: setOnServer ? undefined : chosen, byHand: false };
    const lease = await db.transaction().execute((trx) => take(trx, { ...asked, now: new Date() }));
    if (lease === null) return (await isWaiting(db, job, slot)) ? "waits" : "over";
    begin(lease);
    return "runs";
  };

  /** Has a job's slots run: each at its time, or the last one as soon as that can be. */
  const keepTo = (job: Scheduled): Kept => {
    const run = async (slot: Date): Promise<boolean> => {
      try {
        const what = await waitedFor(runIfFree(job, slot));
        if (what === "waits") later();
        return what === "runs";
      } catch (error) {
        log.error({ err: error, job: job.name }, "a job could not be begun");
        later();
        return false;
      }
    };
    const later = () => {
      if (retrying.has(job.name)) return;
      retrying.add(job.name);
      setTimeout(() => {
        retrying.delete(job.name);
        void catchUp();
      }, RETRY_MS).unref();
    };
    const catchUp = inTurn(async () => {
      const slot = job.schedule.before(new Date());
      if (slot !== null) await run(slot);
    });
    return { timer: startSlotTimer(job, { due: run, missed: catchUp, log }), catchUp };
  };

  /** Slots that were run ahead of their time come again. */
  const goneBack = (ms: number) => {
    log.warn({ seconds: Math.round(ms / 1_000) }, "the clock went back");
    for (const { catchUp } of kept.values()) void catchUp();
  };

  const follow = inTurn(async () => {
    const chosen = await chosenSchedules(db);
    for (const job of jobs) {
      const next = scheduledAs(job, chosen.get(job.name) ?? null);
      if (next.chosen === scheduled.get(job.name)?.chosen) continue;
      scheduled.set(job.name, next);
      kept.get(job.name)?.timer.stop();
      if (kept.has(job.name) && !stopping.signal.aborted) kept.set(job.name, keepTo(next));
    }
  });

  return {
    jobs: () => [...scheduled.values()],
    on,
    leaseMs,
    leaseByHand: (trx, job, now) => take(trx, { job, slot: now, byHand: true, now }),
    begin,
    start: async () => {
      await addJobs(db, [...scheduled.values()], new Date());
      await follow();
      if (!on) return;
      await sweep(db, new Date());
      for (const job of scheduled.values()) kept.set(job.name, keepTo(job));
      for (const { catchUp } of kept.values()) void catchUp();
      let seen = Date.now();
      looking = setInterval(() => {
        const now = Date.now();
        if (now < seen) goneBack(seen - now);
        seen = now;
        for (const { timer } of kept.values()) timer.check();
      }, LOOK_MS).unref();
    },
    follow,
    stop: async () => {
      stopping.abort(new JobFailed({ key: "stopped" }));
      clearInterval(looking);
      for (const { timer } of kept.values()) timer.stop();
      while (working.size > 0) await Promise.all(working);
    },
  };
}

function nothing() {}
