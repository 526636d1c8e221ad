// A scheduled job and its runs, as the jobs page and the API show them.

export const RUN_STATES = ["running", "done", "failed", "lost"] as const;

/** One run of a job in one slot of its schedule. `lost`: its process stopped before it ended. */
export type Run = {
  id: string;
  job: string;
  /** The scheduled time it stands for, ISO; a run by hand stands for the moment it was asked for. */
  slot: string;
  started_at: string;
  finished_at: string | null;
  state: (typeof RUN_STATES)[number];
  /** One sentence: what it did, or why it failed. */
  result: string | null;
};

export const JOB_STATES = ["new", "on_time", "running", "late", "failed", "paused"] as const;

/** A job, its schedule (five- or six-field cron, UTC) and its last runs, newest first. */
export type JobStatus = {
  name: string;
  cron: string;
  state: (typeof JOB_STATES)[number];
  next_at: string | null;
  runs: Run[];
};
