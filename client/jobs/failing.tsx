// Above every page, for whoever may run jobs: which jobs fail each time they run, since when, and why.
import { useEffect } from "preact/hooks";
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { failedSince } from "../../domain/telling-run.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { path } from "../router.ts";
import { Notice } from "../ui/notice.tsx";
import "./failing.css";
import { hrefOf } from "./state.ts";
import { jobName, moment, resultWords } from "./words.ts";

/** A run that fails now and then is made up for by the next. */
const WORTH_TELLING = 3;
const ASK_MS = 60_000;

const question = resource<"/api/jobs">();

export function FailingJobs() {
  useEffect(() => {
    question.ask("/api/jobs");
    const timer = setInterval(() => document.hidden || question.again(), ASK_MS);
    return () => {
      clearInterval(timer);
      question.stop();
    };
  }, []);
  const jobs = question.answer.value?.items ?? [];
  // Its own page shows them with all the rest.
  if (path.value === "/jobs") return null;
  return (
    <>
      {jobs.map((job) => {
        const failed = failedSince(job.runs);
        const [newest] = failed;
        if (newest === undefined || failed.length < WORTH_TELLING) return null;
        return <Failing key={job.name} job={job} newest={newest} count={failed.length} />;
      })}
    </>
  );
}

function Failing({ job, newest, count }: { job: JobAnswer; newest: Run; count: number }) {
  const told = { job: jobName(job.name), count, moment: moment(newest.started_at) };
  return (
    <div class="failing-job" data-part="job-banner" data-id={job.name}>
      <Notice tone="danger" title={t("jobs.failing", told)}>
        {resultWords(newest)} <a href={hrefOf(job.name)}>{t("jobs.failing_runs")}</a>
      </Notice>
    </div>
  );
}
