// What a job is: declared beside its feature, run by server/jobs.
import { type Outcome, outcomeSentence } from "../../domain/outcome.ts";
import type { Db, Trx } from "./tables.ts";

export type Job = {
  name: string;
  /** Five fields, or six with seconds, in UTC; the setting JOB_<NAME>_CRON replaces it. */
  cron: string;
  /** Whether that setting does. */
  setOnServer?: boolean;
  /** What it does, in one sentence. */
  doc: string;
  /** Gives what it did. Whatever it throws becomes the failed run's sentence, or its outcome (JobFailed). */
  run: (context: JobContext) => Promise<Outcome>;
};

/** Why a job failed, where that has a key. */
export class JobFailed extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcomeSentence(outcome));
    this.outcome = outcome;
  }
}

export type JobContext = {
  /** For reading. */
  db: Db;
  /** When the run began. */
  now: Date;
  /** Aborted when the lease is lost or the process stops: give up soon. */
  signal: AbortSignal;
  /** The only way a job writes: a transaction that fails when another process has taken the job over. */
  write: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;
};
