// How a job and its runs are put into words: its name, its state and since when, what came of a run.
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { tellingRun } from "../../domain/telling-run.ts";
import { day, duration } from "../i18n/dates.ts";
import { bytes } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";

const KNOWN = [
  "publish",
  "snapshot",
  "prune",
  "backup",
  "verify",
  "drill",
  "erase",
  "refresh",
  "feeds",
  "links",
] as const;
const known = (name: string) => KNOWN.find((each) => each === name);

/** What people call the job; one this page does not know goes by its own name. */
export function jobName(name: string): string {
  const job = known(name);
  return job ? t(`jobs.${job}`) : name;
}

/** What the job does, in one line. */
export function jobText(name: string): string {
  const job = known(name);
  return job ? t(`jobs.${job}_text`) : "";
}

/** "24 Nov, 03:00": a moment of Universal Time. */
export function moment(iso: string): string {
  return t("jobs.moment", { day: day(iso, "short"), time: iso.slice(11, 16) });
}

/** "Tue 24 Nov, 03:00". */
export function dayAndMoment(iso: string): string {
  return t("jobs.moment", { day: day(iso, "row"), time: iso.slice(11, 16) });
}

/** "24 Nov, 03:00:05". */
export function exactMoment(iso: string): string {
  const [time, seconds] = [iso.slice(11, 16), iso.slice(17, 19)];
  return t("jobs.moment_seconds", { day: day(iso, "short"), time, seconds });
}

/** How long a run took, or has taken until `now`, in milliseconds. */
export function lengthOf({ started_at, finished_at }: Run, now: number): number {
  const end = finished_at === null ? now : Date.parse(finished_at);
  return Math.max(0, end - Date.parse(started_at));
}

/** "40 s", "under 1 s". */
export function lengthWords(ms: number): string {
  return ms < 1_000 ? t("jobs.under_second") : duration(ms);
}

/** Since when the job is in its state, or when it ran last. */
export function sinceWords({ state, runs }: JobAnswer, now: number): string {
  const newest = state === "running" ? runs[0] : tellingRun(runs);
  if (newest === undefined) return t("jobs.not_run_yet");
  const length = lengthWords(lengthOf(newest, now));
  const at = moment(newest.started_at);
  if (state === "running")
    return t("jobs.running_for", { time: newest.started_at.slice(11, 16), length });
  if (state === "late") return t("jobs.late_since", { moment: at });
  if (newest.state === "lost") return t("jobs.lost_at", { moment: at });
  if (newest.state === "failed") return t("jobs.stopped_after", { moment: at, length });
  return t("jobs.ran_for", { moment: at, length });
}

/** "in 13 min", "paused". */
export function nextWords({ state, next_at }: JobAnswer, now: number): string {
  if (state === "paused") return t("jobs.next_paused");
  if (state === "late") return t("jobs.next_waiting");
  if (next_at === null) return t("jobs.next_never");
  return t("jobs.next_in", { wait: duration(Date.parse(next_at) - now) });
}

/** What came of the newest run that has ended. */
export function lastResult({ runs }: JobAnswer): string {
  const ended = runs.find((run) => run.state !== "running");
  return ended ? resultWords(ended) : t("jobs.result_none");
}

/** What came of a run; whoever may not run jobs learns only whether it finished. */
export function resultWords({ state, result, outcome }: Run): string {
  if (outcome) return outcomeWords(outcome);
  if (result) return result;
  if (state === "running") return t("jobs.run_running");
  if (state === "lost") return t("jobs.lost_text");
  return state === "done" ? t("jobs.result_done") : t("jobs.result_failed");
}

/** An outcome in the reader's language; what is wrong with a record is told as the server found it. */
function outcomeWords(outcome: Outcome): string {
  switch (outcome.key) {
    case "published":
      return t("jobs.outcome_published", outcome);
    case "erased":
      return t("jobs.outcome_erased", outcome);
    case "snapshot_made":
      return t("jobs.outcome_snapshot_made", outcome);
    case "snapshot_same":
      return t("jobs.outcome_snapshot_same", outcome);
    case "pruned":
      return t("jobs.outcome_pruned", { ...outcome, size: bytes(outcome.bytes) });
    case "all_fit":
      return t("jobs.outcome_all_fit", outcome);
    case "stands_at":
      return t("jobs.outcome_stands_at", outcome);
    case "backup_made":
      return t("jobs.outcome_backup_made", { ...outcome, size: bytes(outcome.bytes) });
    case "drill_passed":
      return t("jobs.outcome_drill_passed", { ...outcome, moment: moment(outcome.at) });
    case "drill_failed":
      return t("jobs.outcome_drill_failed", { ...outcome, moment: moment(outcome.at) });
    case "faults":
      return t("jobs.outcome_faults", outcome);
    case "feeds_read":
      return t("jobs.outcome_feeds_read", outcome);
    case "links_checked":
      return t("jobs.outcome_links_checked", outcome);
    default:
      return t(`jobs.outcome_${outcome.key}`);
  }
}
