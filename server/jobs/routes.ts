// The jobs over HTTP: how they stand, run now, pause, resume, and when they run.
import { z } from "zod";
import {
  jobAnswerSchema,
  jobsSchema,
  runSchema,
  scheduleTimesSchema,
} from "../../domain/answers/job.ts";
import type { Change, NewChange } from "../../domain/change.ts";
import { Problem } from "../../domain/problem.ts";
import { can } from "../../domain/roles.ts";
import { publicId, text } from "../../domain/text.ts";
import { record } from "../changes/repository.ts";
import { type Route, route } from "../http/route.ts";
import { readJob, readRun, readStatus, setPaused } from "./repository.ts";
import type { Runner } from "./runner.ts";
import { type Schedule, scheduleOf, slotsAfter } from "./schedule.ts";
import { chooseSchedule, type Scheduled } from "./scheduled.ts";

/** As many of the times to come as are shown of a schedule. */
const TIMES_SHOWN = 5;

const cron = text(100).describe("Five fields, or six with seconds first; in UTC.");
const RESCHEDULE = "schedule";

/** Whether a change is that of a job's schedule. */
export const isRescheduling = ({ subject, action }: Change) =>
  subject === "job" && action === RESCHEDULE;

const nameParams = z.strictObject({ name: publicId.max(50).describe("Name of the job.") });

/** The routes under /api/jobs. What a run did is told to whoever may run jobs: it may speak of what is unpublished. */
export function jobRoutes(runner: Runner): Route[] {
  const { leaseMs } = runner;
  const jobOf = (name: string): Scheduled => {
    const job = runner.jobs().find((candidate) => candidate.name === name);
    if (job === undefined) throw new Problem("not_found", "There is no such job.");
    return job;
  };

  const pausing = (verb: "pause" | "resume", doc: string) =>
    route(
      "POST",
      `/api/jobs/:name/${verb}`,
      { doc, may: "pause jobs", params: nameParams, answer: jobAnswerSchema },
      async ({ db, params, actor, now }) => {
        const job = jobOf(params.name);
        const paused = verb === "pause";
        await db.transaction().execute(async (trx) => {
          if (await setPaused(trx, job, paused, now))
            await record(trx, byHand(verb, job.name, actor.id, { paused: [!paused, paused] }), now);
        });
        return { json: await readJob(db, job, { now, leaseMs, results: true }) };
      },
    );

  return [
    route(
      "GET",
      "/api/jobs",
      {
        doc: "Every job: its schedule, how it stands, when it runs next, its last 14 runs.",
        may: "read",
        answer: jobsSchema,
      },
      async ({ db, actor, now }) => {
        const results = can(actor.role, "run jobs");
        return { json: { items: await readStatus(db, runner.jobs(), { now, leaseMs, results }) } };
      },
    ),
    route(
      "POST",
      "/api/jobs/:name/run",
      {
        doc: "Begins a run now, also of a paused job; answers the run, which goes on.",
        may: "run jobs",
        params: nameParams,
        problems: ["conflict"],
        answer: runSchema,
      },
      async ({ db, params, actor, now }) => {
        const { name: job } = jobOf(params.name);
        if (!runner.on) throw new Problem("unavailable", "This process runs no jobs.");
        const lease = await db.transaction().execute(async (trx) => {
          const taken = await runner.leaseByHand(trx, job, now);
          if (taken !== null) await record(trx, byHand("run", job, actor.id, {}), now);
          return taken;
        });
        if (lease === null) throw new Problem("conflict", "The job is running already.");
        const json = await readRun(db, lease.run);
        runner.begin(lease);
        return { status: 202, json };
      },
    ),
    pausing("pause", "Stops the job's schedule until it is resumed."),
    pausing("resume", "Starts the job's schedule again; what was due meanwhile is not caught up."),
    route(
      "GET",
      "/api/jobs/times",
      {
        doc: "When a schedule would run next, before it is chosen.",
        may: "pause jobs",
        query: z.strictObject({ cron }),
        example: { query: { cron: "0 5 * * 1" } },
        answer: scheduleTimesSchema,
      },
      async ({ query, now }) => {
        const times = slotsAfter(readCron(query.cron, now), now, TIMES_SHOWN);
        return { json: { times: times.map((at) => at.toISOString()) } };
      },
    ),
    route(
      "PATCH",
      "/api/jobs/:name",
      {
        doc: "Chooses the job's schedule, for every process; what was due before is not caught up.",
        may: "pause jobs",
        params: nameParams,
        body: z.strictObject({
          cron: cron.nullable().describe("Five fields, or six with seconds; null: the usual one."),
        }),
        example: { body: { cron: "0 5 * * *" } },
        answer: jobAnswerSchema,
      },
      async ({ db, params, body, actor, now }) => {
        const job = jobOf(params.name);
        if (job.setOnServer) throw setOnServer(job);
        if (body.cron !== null) readCron(body.cron, now);
        const chosen = body.cron === job.usual ? null : body.cron;
        await db.transaction().execute(async (trx) => {
          const before = await chooseSchedule(trx, job, chosen, now);
          const diff = { cron: [before ?? job.usual, chosen ?? job.usual] as const };
          if (before !== chosen)
            await record(trx, byHand(RESCHEDULE, job.name, actor.id, diff), now);
        });
        await runner.follow();
        return { json: await readJob(db, jobOf(job.name), { now, leaseMs, results: true }) };
      },
    ),
  ];
}

/** Throws `bad_input` where the expression is none, or never comes. */
function readCron(expression: string, now: Date): Schedule {
  const schedule = understood(expression);
  if (schedule === null) throw wrongCron("is no cron expression of five or six fields");
  if (schedule.after(now) === null) throw wrongCron("never comes");
  return schedule;
}

function understood(expression: string): Schedule | null {
  try {
    return scheduleOf(expression);
  } catch {
    return null;
  }
}

function wrongCron(message: string): Problem {
  const errors = [{ path: "cron", code: "bad_value", message }];
  return new Problem("bad_input", "There is no such schedule.", errors);
}

function setOnServer({ name }: Scheduled): Problem {
  const message = `is set on the server, by JOB_${name.toUpperCase()}_CRON`;
  const errors = [{ path: "cron", code: "set_on_server", message }];
  return new Problem("bad_input", "The schedule is set on the server.", errors);
}

function byHand(action: string, job: string, actor: string, diff: NewChange["diff"]): NewChange {
  const change = { action, subject_id: job, diff, actor };
  return { ...change, subject: "job", events: [], reason: null, public: false };
}
