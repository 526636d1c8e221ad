// The jobs: what runs by itself, how it stands, what it did; for those who may, run now, pause, resume and schedule.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { ApiProblem, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Failure } from "../ui/failure.tsx";
import { announce } from "../ui/live-region.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { DiskUse } from "./disk.tsx";
import { JobList } from "./job-list.tsx";
import "./jobs.css";
import { LastRuns } from "./last-runs.tsx";
import { SafeKeeping } from "./safe-keeping.tsx";
import { Schedule } from "./schedule.tsx";
import { chosen, jobs, question, rescheduled, startAsking } from "./state.ts";
import { jobName, lastResult } from "./words.ts";

export function JobsPage() {
  useEffect(startAsking, []);
  useEffect(announceEnds, []);
  useSignalEffect(() => {
    if (jobs.value !== null || question.failure.value !== null) requestAnimationFrame(markReady);
  });
  return (
    <div class="page jobs-page">
      <PageTitle lead={t("jobs.lead")}>{t("shell.jobs")}</PageTitle>
      {may("run jobs") && (
        <p class="jobs-sources">
          <a href="/sources">{t("jobs.to_sources")}</a>
        </p>
      )}
      <Body />
      <Rescheduling />
    </div>
  );
}

function Rescheduling() {
  const job = jobs.value?.find(({ name }) => name === rescheduled.value);
  return job ? <Schedule key={job.name} job={job} /> : null;
}

function Body() {
  const [all, failure] = [jobs.value, question.failure.value];
  if (failure instanceof ApiProblem && (failure.status === 401 || failure.status === 403))
    return <SignInFirst title={t("jobs.not_allowed")}>{t("jobs.not_allowed_text")}</SignInFirst>;
  return (
    <>
      {failure !== null && (
        <Failure title={t("jobs.load_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {all === null && failure === null && <Skeleton widths={[100, 100, 100, 100]} />}
      {all !== null && may("run jobs") && <SafeKeeping />}
      {all !== null && <JobList jobs={all} />}
      {all !== null && !may("run jobs") && (
        <p class="jobs-note muted small">{t("jobs.no_results")}</p>
      )}
      <div class="jobs-below">
        {chosen.value && <LastRuns job={chosen.value} />}
        {may("run jobs") && <DiskUse />}
      </div>
    </>
  );
}

/** Says how the chosen job's run ended, for those who do not see it. */
function announceEnds(): () => void {
  let before: { name: string; state: string } | null = null;
  return chosen.subscribe((job) => {
    if (job && before?.name === job.name && before.state === "running" && job.state !== "running")
      announce(t("jobs.ended", { job: jobName(job.name), result: lastResult(job) }));
    before = job && { name: job.name, state: job.state };
  });
}
