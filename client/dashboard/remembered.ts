// While the server's database is away it draws what it remembers: as of when, and asking again until it is current.
import { computed, effect, signal } from "@preact/signals";
import { refresh, summary, summaryQuestion } from "./refresh.ts";

const AGAIN_MS = 15_000;

const retryAt = signal(0);

/** Since when what is drawn may be out of date, and when it is asked for again (ms); null while it is current. */
export const remembered = computed(() => {
  const since = summary.value?.stale_since;
  return since === undefined ? null : { since: Date.parse(since), retryAt: retryAt.value };
});

/** Asks again, whatever came of the last time, for as long as what is drawn is remembered. Gives the way to end it. */
export function startAskingAgain(): () => void {
  return effect(() => {
    if (summary.value?.stale_since === undefined) return;
    // A refusal is a reason to ask once more.
    summaryQuestion.failure.value;
    retryAt.value = Date.now() + AGAIN_MS;
    const timer = setTimeout(refresh, AGAIN_MS);
    return () => clearTimeout(timer);
  });
}
