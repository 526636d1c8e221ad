// How safe the record is, in words: by the last backup and by the last drill.
import type { Backups } from "../../domain/answers/backups.ts";
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { bytes } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";
import { lengthOf, lengthWords, moment, resultWords } from "./words.ts";

/** A mark, a few words, and what they mean. */
export type Standing = { state: JobAnswer["state"]; title: string; text: string };

const isDone = ({ state }: Run) => state === "done";
const isOver = ({ state }: Run) => state !== "running";

/** The last backup: fine where a drill has proved one within its week, late where nights were missed, or none. */
export function backupState(job: JobAnswer, { newest }: Backups, drill: Standing): Standing {
  const made = job.runs.find(isDone);
  const last = job.runs.find(isOver);
  if (newest === null)
    return {
      state: last === undefined ? "new" : "failed",
      title: t("jobs.no_backup"),
      text: last === undefined ? t("jobs.no_backup_text") : resultWords(last),
    };
  const title = moment(newest.at);
  if (last !== undefined && !isDone(last))
    return { state: "late", title, text: t("jobs.backup_since", { why: resultWords(last) }) };
  if (job.state === "late" || job.state === "paused")
    return { state: "late", title, text: t("jobs.backup_overdue") };
  const size = bytes(newest.bytes);
  return {
    state: drill.state === "on_time" ? "on_time" : "new",
    title,
    text:
      made === undefined
        ? size
        : t("jobs.backup_fine", { length: lengthWords(lengthOf(made, 0)), size }),
  };
}

/** A drill proves something for a week. */
const WEEK_MS = 7 * 86_400_000;
/** It may begin late and takes its time. */
const GRACE_MS = 6 * 3_600_000;

/** The last drill: passed within its week, too long ago, failed, or none. */
export function drillState(job: JobAnswer, now: number): Standing {
  const last = job.runs.find(isOver);
  if (last === undefined)
    return { state: "new", title: t("jobs.no_drill"), text: t("jobs.no_drill_text") };
  const at = moment(last.started_at);
  const { outcome } = last;
  if (!isDone(last) || outcome?.key !== "drill_passed")
    return { state: "failed", title: t("jobs.drill_bad", { moment: at }), text: failure(last) };
  const { events, change } = outcome;
  const isOld = now - Date.parse(last.started_at) > WEEK_MS + GRACE_MS;
  return {
    state: isOld ? "late" : "on_time",
    title: t("jobs.drill_good", { moment: at }),
    text: isOld ? t("jobs.drill_old") : t("jobs.drill_proof", { events, change }),
  };
}

const failure = (run: Run) =>
  run.outcome?.key === "drill_failed"
    ? t("jobs.drill_bad_text", { told: run.outcome.told })
    : resultWords(run);
