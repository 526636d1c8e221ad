// The jobs as a table; on narrow windows as a list of the same facts.
import type { JobAnswer } from "../../domain/answers/job.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { narrow } from "../ui/media.ts";
import { Table } from "../ui/table.tsx";
import { JobActions } from "./actions.tsx";
import { cronWords } from "./cron-words.ts";
import { RunBars } from "./run-bars.tsx";
import { chosen, hrefOf, now } from "./state.ts";
import { JobState } from "./state-mark.tsx";
import { jobName, jobText, lastResult, nextWords, sinceWords } from "./words.ts";

type Props = { jobs: readonly JobAnswer[] };

export function JobList({ jobs }: Props) {
  return narrow.value ? <Cards jobs={jobs} /> : <Rows jobs={jobs} />;
}

function Rows({ jobs }: Props) {
  const acts = may("run jobs");
  return (
    <Table caption={t("jobs.caption")} framed>
      <thead>
        <tr>
          <th scope="col">{t("jobs.job")}</th>
          <th scope="col">{t("jobs.runs")}</th>
          <th scope="col">{t("jobs.state")}</th>
          <th scope="col">{t("jobs.last_runs_head")}</th>
          <th scope="col">{t("jobs.last_result")}</th>
          <th scope="col">{t("jobs.next")}</th>
          {acts && (
            <th scope="col">
              <span class="sr">{t("jobs.actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.name} class={looks(job)} data-part="job" data-id={job.name}>
            <th scope="row" class="job-what">
              <JobLink job={job} />
            </th>
            <td class="job-when">
              <When job={job} />
            </td>
            <td class="job-how">
              <State job={job} />
            </td>
            <td>
              <RunBars runs={job.runs} />
            </td>
            <td class="job-result two">
              <span>{lastResult(job)}</span>
            </td>
            <td class="job-next num">{nextWords(job, now.value)}</td>
            {acts && (
              <td>
                <JobActions job={job} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cards({ jobs }: Props) {
  return (
    <ul class="job-cards framed" aria-label={t("jobs.caption")}>
      {jobs.map((job) => (
        <li key={job.name} class={looks(job)} data-part="job" data-id={job.name}>
          <div class="job-what">
            <JobLink job={job} />
          </div>
          <div class="job-card-facts">
            <div class="job-how">
              <State job={job} />
            </div>
            <div class="job-when">
              <When job={job} />
            </div>
          </div>
          <RunBars runs={job.runs} />
          <p class="job-result two">
            <span>{lastResult(job)}</span>
          </p>
          <div class="job-card-end">
            <span class="job-next num">
              <span class="muted">{t("jobs.next")}</span> {nextWords(job, now.value)}
            </span>
            <JobActions job={job} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type One = { job: JobAnswer };

const isChosen = ({ name }: JobAnswer) => chosen.value?.name === name;
const looks = (job: JobAnswer) => `job ${isChosen(job) ? "job-chosen" : ""}`;

/** Its name chooses the job whose runs stand below; the whole row is the target. */
function JobLink({ job }: One) {
  return (
    <>
      <a href={hrefOf(job.name)} aria-current={isChosen(job) ? "true" : undefined}>
        {jobName(job.name)}
      </a>
      <span class="job-text two">{jobText(job.name)}</span>
    </>
  );
}

function When({ job: { cron, set_on_server } }: One) {
  const words = cronWords(cron);
  return (
    <>
      {words !== cron && <span>{words}</span>}
      <bdi class="muted num">{cron}</bdi>
      {set_on_server && may("pause jobs") && (
        <span class="muted small">{t("jobs.set_on_server")}</span>
      )}
    </>
  );
}

function State({ job }: One) {
  return (
    <>
      <JobState state={job.state} />
      <span class="job-since muted num">{sinceWords(job, now.value)}</span>
    </>
  );
}
