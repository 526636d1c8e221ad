// The jobs as they stand in the store, and their last runs.
import type { JobStatus, Run } from "../../domain/job.ts";
import { readResult } from "../../domain/outcome.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import type { Schedule } from "./schedule.ts";

/** A job with the cron expression that holds for this process. */
export type Scheduled = { name: string; cron: string; schedule: Schedule };

const HOUR_MS = 3_600_000;

/**
 * Makes the rows of new jobs. A new job has missed nothing: its schedule begins now. So does that of a
 * job whose last slot lies ahead, which a wrong clock once took.
 */
export async function addJobs(db: Db, jobs: readonly Scheduled[], now: Date): Promise<void> {
  const ahead = new Date(now.getTime() + HOUR_MS).toISOString();
  await db.transaction().execute(async (trx) => {
    for (const { name, schedule } of jobs) {
      const last_slot = schedule.before(now)?.toISOString() ?? null;
      await trx
        .insertInto("job")
        .values({ name, paused: 0, holder: null, token: 0, lease_until: null, last_slot })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .execute();
      await trx
        .updateTable("job")
        .set({ last_slot })
        .where("name", "=", name)
        .where("last_slot", ">", ahead)
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

/** How each job stands; `results` tells what the runs did. */
export async function readStatus(
  db: Db,
  jobs: readonly Scheduled[],
  now: Date,
  { results }: { results: boolean },
): Promise<JobStatus[]> {
  const rows = await db.selectFrom("job").selectAll().execute();
  return Promise.all(
    jobs.map(async (job) => {
      const row = rows.find(({ name }) => name === job.name);
      const runs = (await lastRuns(db, job.name)).map((run) => shown(run, row, now, results));
      const paused = row?.paused === 1;
      return {
        name: job.name,
        cron: job.cron,
        state: stateOf(row, runs, job.schedule, now),
        next_at: paused ? null : (job.schedule.after(now)?.toISOString() ?? null),
        runs,
      };
    }),
  );
}

/** A run by its id, with its result. */
export async function readRun(db: Db, id: string): Promise<Run> {
  const {
    token: _,
    result,
    ...run
  } = await db.selectFrom("run").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  return { ...run, state: run.state as Run["state"], ...readResult(result) };
}

function lastRuns(db: Db, job: string) {
  return db
    .selectFrom("run")
    .selectAll()
    .where("job", "=", job)
    .orderBy("started_at", "desc")
    .orderBy("token", "desc")
    .limit(RUNS_SHOWN)
    .execute();
}

type JobRow = Tables["job"];

/** A run whose lease lapsed is lost, also before somebody has written that down. */
function shown(
  { token, ...run }: Tables["run"],
  job: JobRow | undefined,
  now: Date,
  results: boolean,
): Run {
  const alive = job?.token === token && (job.lease_until ?? "") >= now.toISOString();
  const state = run.state === "running" && !alive ? "lost" : (run.state as Run["state"]);
  return { ...run, state, ...readResult(results ? run.result : null) };
}

function stateOf(
  row: JobRow | undefined,
  [newest]: readonly Run[],
  schedule: Schedule,
  now: Date,
): JobStatus["state"] {
  if (newest?.state === "running") return "running";
  if (row?.paused === 1) return "paused";
  const due = schedule.before(new Date(now.getTime() - LATE_MS))?.toISOString() ?? "";
  if (row !== undefined && row.last_slot !== null && row.last_slot < due) return "late";
  if (newest === undefined) return "new";
  return newest.state === "done" ? "on_time" : "failed";
}
