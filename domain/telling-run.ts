// Which of a job's runs tell how it stands.
import type { Run } from "./answers/job.ts";

/** Of runs, the one that began last first: the newest that was not dated ahead, or the newest where there is no such. */
export function tellingRun(runs: readonly Run[]): Run | undefined {
  return runs.find(({ ahead }) => !ahead) ?? runs[0];
}

/** Of runs, the one that began last first: those that failed, or were lost, since the last one that did not. */
export function failedSince(runs: readonly Run[]): readonly Run[] {
  const ended = runs.filter(({ state, ahead }) => state !== "running" && !ahead);
  const good = ended.findIndex(({ state }) => state === "done");
  return good === -1 ? ended : ended.slice(0, good);
}
