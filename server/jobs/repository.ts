// The jobs as they stand in the store, and their last runs.
import type { Selectable } from "kysely";
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { readResult } from "../../domain/outcome.ts";
import { tellingRun } from "../../domain/telling-run.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import type { Schedule } from "./schedule.ts";
import type { Scheduled } from "./scheduled.ts";
import { latest, latestLease } from "./wrong-clock.ts";

/** Makes the rows of new jobs. A new job has missed nothing: its schedule begins now. */
export async function addJobs(
  db: Db,
  jobs: readonly Pick<Scheduled, "name" | "schedule">[],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { name, schedule } of jobs) {
      const last_slot = schedule.before(now)?.toISOString() ?? null;
      await trx
        .insertInto("job")
        .values({ name, paused: 0, holder: null, token: 0, lease_until: null, last_slot })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .execute();
    }
  });
}

/** Pauses or resumes; what was due while a job paused is not caught up. False when it was so already. */
export async function setPaused(
  trx: Trx,
  { name, schedule }: Scheduled,
  paused: boolean,
  now: Date,
): Promise<boolean> {
  const changed = await trx
    .updateTable("job")
    .set({
      paused: paused ? 1 : 0,
      ...(paused ? {} : { last_slot: schedule.before(now)?.toISOString() ?? null }),
    })
    .where("name", "=", name)
    .where("paused", "=", paused ? 0 : 1)
    .returning("name")
    .executeTakeFirst();
  return changed !== undefined;
}

const RUNS_SHOWN = 14;
/** So long after its time a run that has not begun is called late. */
const LATE_MS = 60_000;

type StatusOptions = {
  now: Date;
  /** How long leases are. */
  leaseMs: number;
  /** Whether to tell what the runs did. */
  results: boolean;
};

/** How each job stands, by what is due: nothing that a wrong clock has dated ahead tells that. */
export async function readStatus(
  db: Db,
  jobs: readonly Scheduled[],
  options: StatusOptions,
): Promise<JobAnswer[]> {
  const rows = await db.selectFrom("job").selectAll().execute();
  const rowOf = (job: Scheduled) => rows.find(({ name }) => name === job.name);
  return Promise.all(jobs.map((job) => presentJob(db, job, rowOf(job), options)));
}

/** How one job stands. */
export async function readJob(db: Db, job: Scheduled, options: StatusOptions): Promise<JobAnswer> {
  const row = await db
    .selectFrom("job")
    .selectAll()
    .where("name", "=", job.name)
    .executeTakeFirst();
  return presentJob(db, job, row, options);
}

async function presentJob(
  db: Db,
  { name, cron, usual, setOnServer = false, schedule }: Scheduled,
  row: JobRow | undefined,
  options: StatusOptions,
): Promise<JobAnswer> {
  const { now } = options;
  const runs = (await lastRuns(db, name)).map((run) => shown(run, row, options));
  const paused = row?.paused === 1;
  return {
    name,
    cron,
    usual,
    set_on_server: setOnServer,
    state: stateOf(row, runs, schedule, now),
    next_at: paused ? null : (schedule.after(now)?.toISOString() ?? null),
    runs,
  };
}

/** A run by its id, with its result. */
export async function readRun(db: Db, id: string): Promise<Run> {
  const row = await db.selectFrom("run").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  return runOf(row);
}

type RunRow = Selectable<Tables["run"]>;

function runOf({ token: _, result, state, ahead, ...run }: RunRow): Run {
  return { ...run, state: state as Run["state"], ahead: ahead === 1, ...readResult(result) };
}

function lastRuns(db: Db, job: string) {
  return db
    .selectFrom("run")
    .selectAll()
    .where("job", "=", job)
    .orderBy("token", "desc")
    .limit(RUNS_SHOWN)
    .execute();
}

type JobRow = Selectable<Tables["job"]>;

/** A run whose lease lapsed is lost, also before somebody has written that down. */
function shown(
  row: RunRow,
  job: JobRow | undefined,
  { now, leaseMs, results }: StatusOptions,
): Run {
  const run = runOf(results ? row : { ...row, result: null });
  const until = job?.token === row.token ? (job.lease_until ?? "") : "";
  const alive = until >= now.toISOString() && until <= latestLease(now, leaseMs);
  const state = run.state === "running" && !alive ? "lost" : run.state;
  return { ...run, state, ahead: run.ahead || run.started_at > latest(now) };
}

function stateOf(
  row: JobRow | undefined,
  runs: readonly Run[],
  schedule: Schedule,
  now: Date,
): JobAnswer["state"] {
  if (runs.some(({ state }) => state === "running")) return "running";
  if (row?.paused === 1) return "paused";
  const due = schedule.before(new Date(now.getTime() - LATE_MS))?.toISOString() ?? "";
  if (row !== undefined && row.last_slot !== null && lastSlot(row.last_slot, runs, now) < due)
    return "late";
  const telling = tellingRun(runs);
  if (telling === undefined) return "new";
  return telling.state === "done" ? "on_time" : "failed";
}

/** The last slot that was run, unless it lies ahead: then that of the newest run of before. */
function lastSlot(last: string, runs: readonly Run[], now: Date): string {
  if (last <= latest(now)) return last;
  return runs.find(({ ahead }) => !ahead)?.slot ?? "";
}
