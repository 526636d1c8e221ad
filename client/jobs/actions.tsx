// What may be done with a job: run it now, pause it, resume it.
import { useSignal } from "@preact/signals";
import type { JobAnswer } from "../../domain/answers/job.ts";
import { ApiProblem, post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { question, rescheduled, show } from "./state.ts";
import { jobName } from "./words.ts";

/** Empty for whoever may not run jobs; pausing is the administrators'. */
export function JobActions({ job }: { job: JobAnswer }) {
  const busy = useSignal(false);
  if (!may("run jobs")) return null;
  const act = (action: Action) => async () => {
    busy.value = true;
    await perform(job.name, action);
    busy.value = false;
  };
  const resumes = job.state === "paused" && may("pause jobs");
  const name = jobName(job.name);
  const reschedule = () => {
    rescheduled.value = job.name;
  };
  const items: MenuItem[] = [
    resumes
      ? { text: t("jobs.run_now"), icon: "play", act: act("run") }
      : { text: t("jobs.pause"), icon: "pause", act: act("pause") },
    ...(job.set_on_server
      ? []
      : [{ text: t("jobs.reschedule"), icon: "edit", act: reschedule } as const]),
  ];
  return (
    <div class="job-actions">
      <Button
        small
        icon="play"
        busy={busy.value}
        aria-label={t(resumes ? "jobs.resume_job" : "jobs.run_now_job", { job: name })}
        onClick={act(resumes ? "resume" : "run")}
      >
        {t(resumes ? "jobs.resume" : "jobs.run_now")}
      </Button>
      {may("pause jobs") && <Menu label={t("jobs.more", { job: name })} items={items} />}
    </div>
  );
}

type Action = "run" | "pause" | "resume";

const DONE = { run: "jobs.begun", pause: "jobs.paused", resume: "jobs.resumed" } as const;

/** Asks for it, and says what came of asking. */
export async function perform(name: string, action: Action): Promise<void> {
  const job = jobName(name);
  try {
    await post(`/api/jobs/:name/${action}`, {}, { params: { name } });
    toast(t(DONE[action], { job }));
    show(name);
  } catch (error) {
    const why = isRunning(error) ? t("jobs.running_already") : sentence(error);
    toast(t(action === "run" ? "jobs.not_begun" : "jobs.not_changed", { job, why }));
  }
  question.again();
}

const isRunning = (error: unknown) => error instanceof ApiProblem && error.code === "conflict";
