// The state of a job or a run: a shape of its own and a word, so that nothing is told by colour alone.
import type { ComponentChildren } from "preact";
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { t } from "../i18n/t.ts";

export type Look = "new" | "ok" | "running" | "late" | "failed" | "paused";

/** Paths in a 14-unit box: the ground in the state's colour, then what is cut into it. */
const SHAPES: Record<Look, { ground?: string; cut?: string; line?: string }> = {
  new: { line: "M1.8 7a5.2 5.2 0 1 1 10.4 0 5.2 5.2 0 1 1-10.4 0" },
  ok: { ground: "M.6 7a6.4 6.4 0 1 1 12.8 0A6.4 6.4 0 1 1 .6 7", cut: "m4 7.2 2.2 2.2L10 5.2" },
  running: { line: "M12.2 7A5.2 5.2 0 1 1 7 1.8" },
  late: { ground: "M7 .8 13.4 12.8H.6Z", cut: "M7 5v3.6M7 10.3v.2" },
  failed: { ground: "M.8.8h12.4v12.4H.8Z", cut: "m4.4 4.4 5.2 5.2M9.6 4.4 4.4 9.6" },
  paused: { line: "M4.5 2v10M9.5 2v10" },
};

const LOOKS: Record<JobAnswer["state"], Look> = {
  new: "new",
  on_time: "ok",
  running: "running",
  late: "late",
  failed: "failed",
  paused: "paused",
};

/** "● On time", or the mark of the state with other words. */
export function JobState({ state, words }: Pick<JobAnswer, "state"> & { words?: string }) {
  return (
    <StateMark look={LOOKS[state]}>
      {words !== undefined && <span class="sr">{t(`jobs.state_${state}`)} </span>}
      {words ?? t(`jobs.state_${state}`)}
    </StateMark>
  );
}

/** A state of something else that stands like a job. */
export function StateMark({ look, children }: { look: Look; children: ComponentChildren }) {
  return (
    <span class={`job-state job-state-${look}`}>
      <Mark look={look} />
      {children}
    </span>
  );
}

/** The mark of a run; its word is there for assistive technology. */
export function RunState({ state }: Pick<Run, "state">) {
  const look: Look = state === "done" ? "ok" : state === "running" ? "running" : "failed";
  return (
    <span class={`job-state job-state-${look}`} title={t(`jobs.run_${state}`)}>
      <Mark look={look} />
      <span class="sr">{t(`jobs.run_${state}`)}</span>
    </span>
  );
}

function Mark({ look }: { look: Look }) {
  const { ground, cut, line } = SHAPES[look];
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {ground && <path class="job-ground" d={ground} />}
      {cut && <path class="job-cut" d={cut} />}
      {line && <path class="job-line" d={line} />}
    </svg>
  );
}
