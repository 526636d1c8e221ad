// The jobs as the server tells them: asked again every few seconds while the page is seen, sooner while one runs.
import { computed, signal } from "@preact/signals";
import type { JobAnswer } from "../../domain/answers/job.ts";
import { resource } from "../resource.ts";
import { navigate, search } from "../router.ts";

export const question = resource<"/api/jobs">();

/** Every job; null before the first answer. */
export const jobs = computed(() => question.answer.value?.items ?? null);

/** The moment that lengths and waits are counted to (ms). */
export const now = signal(Date.now());

const asked = computed(() => new URLSearchParams(search.value).get("job"));

/** The job whose runs are shown: the one in the address, else the first that is not well, else the first. */
export const chosen = computed((): JobAnswer | null => {
  const all = jobs.value ?? [];
  const ill = ({ state }: JobAnswer) => state === "failed" || state === "late";
  return all.find(({ name }) => name === asked.value) ?? all.find(ill) ?? all[0] ?? null;
});

/** The address of the page with a job chosen. */
export function hrefOf(name: string): string {
  return `/jobs?job=${encodeURIComponent(name)}`;
}

/** Chooses a job without a step in the history, as after beginning a run. */
export function show(name: string): void {
  navigate(hrefOf(name), { replace: true });
}

/** The name of the job whose schedule is being chosen. */
export const rescheduled = signal<string | null>(null);

const TICK_MS = 1_000;
const RESTING_TICKS = 5;

/** Whether a job runs, or should have begun by now: its next answer will differ. */
function moves({ state, next_at }: JobAnswer): boolean {
  return state === "running" || (next_at !== null && Date.parse(next_at) <= now.value);
}

/** Asks, and goes on asking, until the function given back is called. */
export function startAsking(): () => void {
  question.ask("/api/jobs");
  let ticks = 0;
  const timer = setInterval(() => {
    if (document.hidden) return;
    now.value = Date.now();
    ticks += 1;
    const due = jobs.value?.some(moves) || ticks % RESTING_TICKS === 0;
    if (due && question.since.peek() === null) question.again();
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    question.stop();
    rescheduled.value = null;
  };
}
