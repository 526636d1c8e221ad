// The view counted three times over, by the summary, the list and the file: only what agrees is offered.
import { computed, effect, signal } from "@preact/signals";
import type { Shape } from "../../domain/csv-rows.ts";
import { summaryPath } from "../../domain/questions.ts";
import type { Totals } from "../../domain/summary.ts";
import { get, getAt } from "../api.ts";
import { query } from "../dashboard/selection.ts";
import { beginOf, type FileBegin } from "./file.ts";
import { shape } from "./format.ts";

export type Count = {
  /** What was asked. */
  readonly query: string;
  readonly shape: Shape;
  /** When the answers came (ms). */
  readonly at: number;
  readonly change: number;
  readonly totals: Totals;
  /** How many events the list and the table hold. */
  readonly listed: number;
  readonly file: FileBegin;
};

/** The last count; it may be of another view while a new one is under way. */
export const count = signal<Count | null>(null);

/** Why the last counting failed; null when it did not. */
export const failure = signal<unknown>(null);

/** The count of what is chosen now; null while it is under way. */
export const settled = computed(() => {
  const last = count.value;
  return last?.query === query.value && last.shape === shape.value ? last : null;
});

/** Whether summary, list and file hold the same events. */
export function agrees({ totals, listed, file }: Count): boolean {
  const { events, on_map, not_mappable } = totals;
  return events === listed && events === file.events && events === on_map + not_mappable;
}

/** How many rows the file has below its column names: one per event, or one per claim of the same events. */
export function rowsOf({ shape, totals, file }: Count): number {
  return shape === "claims" ? totals.claims : file.events;
}

const again = signal(0);

/** Counts anew, as after a change of the record. */
export function recount(): void {
  again.value += 1;
}

/** Counts whatever is chosen until the function given back is called. */
export function startCounting(): () => void {
  return effect(() => {
    const asking = new AbortController();
    void again.value;
    run(query.value, shape.value, asking.signal).then(
      (found) => {
        if (asking.signal.aborted) return;
        count.value = found;
        failure.value = null;
      },
      (error: unknown) => {
        if (!asking.signal.aborted) failure.value = error;
      },
    );
    return () => asking.abort();
  });
}

const TRIES = 4;

/** All three at one change of the record: what changed in between is asked again. */
async function run(query: string, shape: Shape, signal: AbortSignal): Promise<Count> {
  const list = [query, "limit=1"].filter(Boolean).join("&");
  for (let tries = 1; ; tries++) {
    const [summary, listed, file] = await Promise.all([
      getAt<"/api/summary">(summaryPath(query, null), { signal }),
      get("/api/events", { query: list, signal }),
      beginOf(query, shape, signal),
    ]);
    const { change, totals } = summary;
    const found = { query, shape, at: Date.now(), change, totals, listed: listed.total, file };
    if ((listed.change === change && file.change === change) || tries === TRIES) return found;
  }
}
