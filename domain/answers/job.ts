// Scheduled jobs and their runs as the API answers them.
import { z } from "zod";
import { outcomeSchema } from "../outcome.ts";

const RUN_STATES = ["running", "done", "failed", "lost"] as const;

/** One run of a job in one slot of its schedule. `lost`: its process stopped before it ended. */
export const runSchema = z
  .object({
    id: z.string(),
    job: z.string().describe("Name of the job."),
    slot: z
      .string()
      .describe("The scheduled time it stands for; by hand, the moment it was asked for."),
    started_at: z.string(),
    finished_at: z.string().nullable(),
    ahead: z
      .boolean()
      .describe("Whether the clock was ahead when it ran: it is dated later than it took place."),
    state: z.enum(RUN_STATES),
    result: z
      .string()
      .nullable()
      .describe(
        "What it did, or why it failed, in English. Null while it runs, and for whoever may not run jobs.",
      ),
    outcome: outcomeSchema
      .nullable()
      .describe(
        "The same as a key with its values; null where `result` is an error's own sentence.",
      ),
  })
  .meta({ id: "Run" });
export type Run = z.infer<typeof runSchema>;

const JOB_STATES = ["new", "on_time", "running", "late", "failed", "paused"] as const;

/** A job, its schedule (five- or six-field cron, UTC) and its last 14 runs, newest first. */
export const jobAnswerSchema = z
  .object({
    name: z.string(),
    cron: z.string().describe("Its schedule, in UTC."),
    usual: z.string().describe("Its schedule where nobody has chosen another."),
    set_on_server: z
      .boolean()
      .describe("Whether the server's settings say its schedule, so that none can be chosen."),
    state: z.enum(JOB_STATES),
    next_at: z.string().nullable().describe("When it is due; null while it is paused."),
    runs: z.array(runSchema).describe("The last 14, the one that began last first."),
  })
  .meta({ id: "Job" });
export type JobAnswer = z.infer<typeof jobAnswerSchema>;

/** The answer of GET /api/jobs/times: when a schedule would run next. */
export const scheduleTimesSchema = z.object({
  times: z.array(z.string()).describe("The next five times, as instants in UTC."),
});
export type ScheduleTimes = z.infer<typeof scheduleTimesSchema>;

/** The answer of GET /api/jobs: every job. */
export const jobsSchema = z.object({ items: z.array(jobAnswerSchema) });
export type Jobs = z.infer<typeof jobsSchema>;
