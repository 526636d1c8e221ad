// Which of a job's runs tells how it stands.
import type { Run } from "./answers/job.ts";

/** Of runs, the one that began last first: the newest that was not dated ahead, or the newest where there is no such. */
export function tellingRun(runs: readonly Run[]): Run | undefined {
  return runs.find(({ ahead }) => !ahead) ?? runs[0];
}
