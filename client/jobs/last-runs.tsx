// The chosen job's last runs, and what its state means when it is not well.
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { tellingRun } from "../../domain/telling-run.ts";
import { t } from "../i18n/t.ts";
import { Notice } from "../ui/notice.tsx";
import { Table } from "../ui/table.tsx";
import { now } from "./state.ts";
import { RunState } from "./state-mark.tsx";
import { exactMoment, jobName, lengthOf, lengthWords, resultWords } from "./words.ts";

export function LastRuns({ job }: { job: JobAnswer }) {
  const name = jobName(job.name);
  return (
    <section class="last-runs" aria-labelledby="last-runs">
      <h2 class="section-title" id="last-runs">
        {t("jobs.last_runs", { job: name })}
      </h2>
      <StateNotice job={job} />
      {job.runs.some(({ ahead }) => ahead) && (
        <Notice tone="warn" title={t("jobs.ahead_title")}>
          {t("jobs.ahead_text")}
        </Notice>
      )}
      {job.runs.length === 0 ? (
        <p class="two">{t("jobs.no_runs")}</p>
      ) : (
        <Table caption={t("jobs.last_runs_caption", { job: name })} framed>
          <thead class="sr">
            <tr>
              <th scope="col">{t("jobs.state")}</th>
              <th scope="col">{t("jobs.began")}</th>
              <th scope="col">{t("jobs.length")}</th>
              <th scope="col">{t("jobs.result")}</th>
            </tr>
          </thead>
          <tbody>
            {job.runs.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function RunRow({ run }: { run: Run }) {
  return (
    <tr data-part="row" data-id={run.id}>
      <td class="run-mark">
        <RunState state={run.state} />
      </td>
      <td class="run-began num">{exactMoment(run.started_at)}</td>
      <td class="run-length num two">{lengthWords(lengthOf(run, now.value))}</td>
      <td class="run-result">
        {resultWords(run)}
        {run.ahead && <div class="muted small">{t("jobs.run_ahead")}</div>}
      </td>
    </tr>
  );
}

function StateNotice({ job: { state, runs } }: { job: JobAnswer }) {
  if (state === "late")
    return (
      <Notice tone="warn" title={t("jobs.late_title")}>
        {t("jobs.late_text")}
      </Notice>
    );
  const telling = tellingRun(runs);
  if (state === "failed" && telling)
    return (
      <Notice tone="danger" title={t("jobs.failed_title")}>
        {resultWords(telling)}
      </Notice>
    );
  if (state !== "paused") return null;
  return <Notice title={t("jobs.paused_title")}>{t("jobs.paused_text")}</Notice>;
}
