// The question of how a figure comes about: asked anew when another is chosen, kept as it is when the record changes.
import { batch, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ExplanationAnswer } from "../../../domain/answers/explanation.ts";
import { EVERYTHING } from "../../../domain/filter.ts";
import { printFilter } from "../../../domain/filter-url.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { get } from "../../api.ts";
import { onChange, publicNumber } from "../../live.ts";
import { filter, query } from "../selection.ts";

export type Asked = {
  /** The last answer, and when it came, in milliseconds since 1970; null before the first. */
  readonly answer: ExplanationAnswer | null;
  readonly at: number;
  readonly failure: unknown;
  /** The record has changed since. */
  readonly stale: boolean;
  again(): void;
};

/** What stands behind the "?": one event is explained over everything, all else over what is chosen. */
export function explanationQuery(metric: Metric, event: string | null): string {
  const { rule, as_of, subject } = filter.value;
  const over =
    event === null
      ? query.value
      : [printFilter({ ...EVERYTHING, rule, as_of, subject }), `event=${encodeURIComponent(event)}`]
          .filter(Boolean)
          .join("&");
  return [`metric=${metric}`, over].filter(Boolean).join("&");
}

export function useExplanation(asking: string): Asked {
  const answer = useSignal<ExplanationAnswer | null>(null);
  const at = useSignal(0);
  const failure = useSignal<unknown>(null);
  const stale = useSignal(false);
  const tries = useSignal(0);
  const attempt = tries.value;
  useEffect(() => {
    const controller = new AbortController();
    get("/api/explain", { query: asking, signal: controller.signal }).then(
      (found) =>
        batch(() => {
          answer.value = found;
          at.value = Date.now();
          failure.value = null;
          stale.value = false;
        }),
      (error) => {
        if (!controller.signal.aborted) failure.value = error;
      },
    );
    return () => controller.abort();
  }, [asking, attempt, answer, at, failure, stale]);
  useEffect(
    () =>
      onChange((change) => {
        const drawn = answer.peek()?.change ?? Number.POSITIVE_INFINITY;
        if (publicNumber(change) > drawn) stale.value = true;
      }),
    [answer, stale],
  );
  return {
    answer: answer.value,
    at: at.value,
    failure: failure.value,
    stale: stale.value,
    again: () => {
      tries.value++;
    },
  };
}
