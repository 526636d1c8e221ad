// Safe keeping: when the last backup was made, whether it came back, how many are kept; for whoever may run jobs.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Backups } from "../../domain/answers/backups.ts";
import type { JobAnswer } from "../../domain/answers/job.ts";
import { sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { perform } from "./actions.tsx";
import { cronWords } from "./cron-words.ts";
import "./safe-keeping.css";
import { backupState, drillState, type Standing } from "./keeping-state.ts";
import { jobs, now } from "./state.ts";
import { JobState } from "./state-mark.tsx";

const question = resource<"/api/backups">();

const named = (name: string): JobAnswer | null =>
  (jobs.value ?? []).find((job) => job.name === name) ?? null;

let seen: string | undefined;

export function SafeKeeping() {
  useEffect(() => {
    question.ask("/api/backups");
    return question.stop;
  }, []);
  useSignalEffect(() => {
    const ended = named("backup")?.runs.find(({ finished_at }) => finished_at)?.id;
    if (seen !== ended && question.answer.peek() !== null) question.again();
    seen = ended;
  });
  const [backups, failure] = [question.answer.value, question.failure.value];
  const [backup, drill] = [named("backup"), named("drill")];
  if (backup === null || drill === null) return null;
  return (
    <section class="keeping" aria-labelledby="keeping" data-part="backup">
      <h2 class="section-title" id="keeping">
        {t("jobs.keeping")}
      </h2>
      {failure !== null && (
        <Notice tone="danger" title={t("jobs.keeping_failed")}>
          {sentence(failure)}
        </Notice>
      )}
      {backups && (
        <div class="framed">
          <div class="keeping-facts">
            <Fact
              name={t("jobs.last_backup")}
              {...backupState(backup, backups, drillState(drill, now.value))}
            />
            <Fact name={t("jobs.drill")} {...drillState(drill, now.value)} />
            <Kept backups={backups} />
          </div>
          <div class="keeping-foot">
            <Run job={backup} words={t("jobs.back_up_now")} />
            <Run job={drill} words={t("jobs.run_drill")} />
            <p class="muted small">
              {t("jobs.keeping_when", {
                backup: cronWords(backup.cron),
                drill: cronWords(drill.cron),
              })}{" "}
              {t(backups.apart ? "jobs.keeping_apart" : "jobs.keeping_same_disk")}
            </p>
          </div>
        </div>
      )}
    </section>
  );
}

function Fact({ name, state, title, text }: Standing & { name: string }) {
  return (
    <div>
      <h3 class="muted small">{name}</h3>
      <p class="keeping-big num">
        <JobState state={state} words={title} />
      </p>
      <p class="two">{text}</p>
    </div>
  );
}

function Run({ job, words }: { job: JobAnswer; words: string }) {
  return (
    <Button small busy={job.state === "running"} onClick={() => void perform(job.name, "run")}>
      {words}
    </Button>
  );
}

const WORDS = { daily: "jobs.daily", weekly: "jobs.weekly", monthly: "jobs.monthly" } as const;
/** More squares than this say nothing that the number does not. */
const MOST_SQUARES = 12;
const STEP = 15;

function Kept({ backups: { kept } }: { backups: Backups }) {
  return (
    <div>
      <h3 class="muted small">{t("jobs.kept")}</h3>
      <dl class="keeping-kept">
        {kept.map(({ period, have, of }) => (
          <div key={period}>
            <dt>{t(WORDS[period])}</dt>
            <dd class="num">
              <Squares have={have} of={of ?? have} />
              <span class="muted">
                {of === null ? t("jobs.kept_all", { have }) : t("jobs.kept_of", { have, of })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Filled: there; hollow: not yet. */
function Squares({ have, of }: { have: number; of: number }) {
  const all = Math.min(of, MOST_SQUARES);
  return (
    <svg width={all * STEP} height="12" aria-hidden="true">
      {Array.from({ length: all }, (_, i) => i * STEP + 0.75).map((x, i) => (
        <rect
          key={x}
          class={i < have ? "keeping-there" : "keeping-missing"}
          x={x}
          y="0.75"
          width="10.5"
          height="10.5"
          rx="1"
        />
      ))}
    </svg>
  );
}
