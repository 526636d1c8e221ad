// The window in which a job's schedule is chosen, with the times at which it would run next.
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { JobAnswer } from "../../domain/answers/job.ts";
import { ApiProblem, patch, sentence } from "../api.ts";
import { weekdayName } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";
import { cronWords } from "./cron-words.ts";
import "./schedule.css";
import {
  choiceOf,
  cronOf,
  isTime,
  OFTEN,
  type Often,
  type ScheduleChoice,
} from "./schedule-choice.ts";
import { question, rescheduled } from "./state.ts";
import { dayAndMoment, jobName } from "./words.ts";

/** So long after the last key is asked when it would run. */
const RESTING_MS = 250;

export function Schedule({ job: { name, cron, usual } }: { job: JobAnswer }) {
  const choice = useSignal(choiceOf(cron));
  const failure = useSignal<unknown>(null);
  const busy = useSignal(false);
  const times = useMemo(() => resource<"/api/jobs/times">(), []);
  useEffect(() => () => times.stop(), [times]);
  useSignalEffect(() => {
    const asked = cronOf(choice.value);
    if (asked === null) return;
    const ask = () => times.ask(`/api/jobs/times?cron=${encodeURIComponent(asked)}`);
    const timer = setTimeout(ask, RESTING_MS);
    return () => clearTimeout(timer);
  });
  const close = () => {
    rescheduled.value = null;
  };
  const save = async (chosen: string | null) => {
    if (busy.value) return;
    busy.value = true;
    failure.value = null;
    try {
      await choose(name, chosen, cron);
      close();
    } catch (error) {
      failure.value = error;
    }
    busy.value = false;
  };
  const set = (fields: Partial<ScheduleChoice>) => {
    choice.value = { ...choice.value, ...fields };
  };
  const chosen = cronOf(choice.value);
  const { often, time, weekday } = choice.value;
  const wrong = failure.value ?? (times.since.value === null ? times.failure.value : null);
  const isWrong = wrong instanceof ApiProblem && wrong.status === 400;
  return (
    <Dialog
      title={t("jobs.schedule_of", { job: jobName(name) })}
      lead={t("jobs.schedule_lead")}
      onClose={close}
      footer={
        <div class="actions">
          <Button
            rank="primary"
            disabled={chosen === null}
            busy={busy.value}
            onClick={() => save(chosen)}
          >
            {t("jobs.schedule_save")}
          </Button>
          {cron !== usual && (
            <Button disabled={busy.value} onClick={() => save(null)}>
              {t("jobs.schedule_usual", { schedule: cronWords(usual) })}
            </Button>
          )}
        </div>
      }
    >
      <form
        class="schedule-form"
        data-part="schedule"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null) void save(chosen);
        }}
      >
        {wrong !== null && !isWrong && (
          <Notice tone="danger" alert>
            {sentence(wrong)}
          </Notice>
        )}
        <SelectField<Often>
          id="schedule-often"
          label={t("jobs.schedule_often")}
          value={often}
          options={OFTEN.map((value) => ({ value, text: oftenWords(value) }))}
          // An expression of one's own begins with the one that was chosen before.
          onValue={(next) => set({ often: next, cron: chosen ?? choice.value.cron })}
        />
        {often === "week" && (
          <SelectField
            id="schedule-weekday"
            label={t("jobs.schedule_weekday")}
            value={weekday}
            options={WEEKDAYS.map((value) => ({ value, text: weekdayName(dayOfWeek(value)) }))}
            onValue={(next) => set({ weekday: next })}
          />
        )}
        {(often === "day" || often === "week") && (
          <TextField
            id="schedule-time"
            label={t("jobs.schedule_time")}
            chars={6}
            autocomplete="off"
            value={time}
            error={isTime(time) ? undefined : t("jobs.schedule_time_wrong")}
            onValue={(typed) => set({ time: typed })}
          />
        )}
        {often === "other" && (
          <TextField
            id="schedule-cron"
            label={t("jobs.schedule_cron")}
            hint={t("jobs.schedule_cron_hint")}
            autocomplete="off"
            spellcheck={false}
            value={choice.value.cron}
            error={isWrong ? t("jobs.schedule_wrong") : undefined}
            onValue={(typed) => set({ cron: typed })}
          />
        )}
        <div class="schedule-times" aria-live="polite" data-part="schedule-times">
          {chosen !== null && !isWrong && times.answer.value !== null && (
            <>
              <h3 class="label">{t("jobs.schedule_next")}</h3>
              <ol class="num" aria-busy={times.since.value !== null}>
                {times.answer.value.times.map((at) => (
                  <li key={at}>{dayAndMoment(at)}</li>
                ))}
              </ol>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "0"];
/** 4 January 1970 was a Sunday. */
const dayOfWeek = (weekday: string) => `1970-01-0${4 + Number(weekday)}`;

function oftenWords(often: Often): string {
  if (often === "day" || often === "week" || often === "other") return t(`jobs.schedule_${often}`);
  return cronWords(cronOf({ ...choiceOf(""), often }) ?? "");
}

/** Chooses it, and offers what held before. Throws as `patch` does. */
async function choose(name: string, cron: string | null, before: string): Promise<void> {
  const job = jobName(name);
  const { cron: held } = await patch("/api/jobs/:name", { cron }, { params: { name } });
  question.again();
  if (held === before) return;
  toast(t("jobs.rescheduled", { job, schedule: cronWords(held) }), () => {
    choose(name, before, held).catch((error) =>
      toast(t("jobs.not_changed", { job, why: sentence(error) })),
    );
  });
}
