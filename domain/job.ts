// A scheduled job and its runs, as the jobs page and the API show them.
import { z } from "zod";

const RUN_STATES = ["running", "done", "failed", "lost"] as const;

/** One run of a job in one slot of its schedule. `lost`: its process stopped before it ended. */
export const runSchema = z.object({
  id: z.string(),
  job: z.string(),
  /** The scheduled time it stands for, ISO; a run by hand stands for the moment it was asked for. */
  slot: z.string(),
  started_at: z.string(),
  finished_at: z.string().nullable(),
  state: z.enum(RUN_STATES),
  /** One sentence: what it did, or why it failed. Null while it runs, and for whoever may not run jobs. */
  result: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;

const JOB_STATES = ["new", "on_time", "running", "late", "failed", "paused"] as const;

/** A job, its schedule (five- or six-field cron, UTC) and its last 14 runs, newest first. */
export const jobStatusSchema = z.object({
  name: z.string(),
  cron: z.string(),
  state: z.enum(JOB_STATES),
  next_at: z.string().nullable(),
  runs: z.array(runSchema),
});
export type JobStatus = z.infer<typeof jobStatusSchema>;
