// The jobs over HTTP: how they stand, run now, pause, resume.
import { z } from "zod";
import { jobAnswerSchema, jobsSchema, runSchema } from "../../domain/answers/job.ts";
import type { NewChange } from "../../domain/change.ts";
import { Problem } from "../../domain/problem.ts";
import { can } from "../../domain/roles.ts";
import { publicId } from "../../domain/text.ts";
import { record } from "../changes/repository.ts";
import { type Route, route } from "../http/route.ts";
import { readJob, readRun, readStatus, type Scheduled, setPaused } from "./repository.ts";
import type { Runner } from "./runner.ts";

const nameParams = z.strictObject({ name: publicId.max(50).describe("Name of the job.") });

/** The routes under /api/jobs. What a run did is told to whoever may run jobs: it may speak of what is unpublished. */
export function jobRoutes(runner: Runner): Route[] {
  const { leaseMs } = runner;
  const jobOf = (name: string): Scheduled => {
    const job = runner.jobs.find((candidate) => candidate.name === name);
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
        return { json: { items: await readStatus(db, runner.jobs, { now, leaseMs, results }) } };
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
  ];
}

function byHand(action: string, job: string, actor: string, diff: NewChange["diff"]): NewChange {
  const change = { action, subject_id: job, diff, actor };
  return { ...change, subject: "job", events: [], reason: null, public: false };
}
