// When a chart below the first window is asked for: while it is near the window, and as soon as the view stands still, since
// somebody may take the whole page as one picture.
import {
  computed,
  effect,
  type ReadonlySignal,
  signal,
  useComputed,
  useSignal,
} from "@preact/signals";
import { useEffect } from "preact/hooks";
import { summary, summaryQuestion } from "../refresh.ts";
import { dragging, query } from "../selection.ts";
import type { Of } from "./width.ts";

/** A view that stands for so long is no step to another one. */
const STANDS_MS = 1000;

/** How far from the window a chart may be. */
const NEAR = "200px 0px";

/** What is drawn now; null while something else is on its way. */
const drawn = computed(() =>
  dragging.value || summaryQuestion.since.value !== null
    ? null
    : `${summary.value?.change} ${query.value}`,
);

const stands = signal<string | null>(null);

effect(() => {
  const now = drawn.value;
  if (now === null) return;
  const timer = setTimeout(() => {
    stands.value = now;
  }, STANDS_MS);
  return () => clearTimeout(timer);
});

/** Of more events than these the charts ask too much of a server to be asked for by everybody. */
const MANY = 200_000;

const isAtHand = computed(
  () =>
    drawn.value !== null &&
    drawn.value === stands.value &&
    (summary.value?.totals.events ?? 0) <= MANY,
);

/** True while a chart's answers are wanted. */
export function useWanted(chart: Of): ReadonlySignal<boolean> {
  const near = useNear(chart);
  return useComputed(() => near.value || isAtHand.value);
}

function useNear(of: Of): ReadonlySignal<boolean> {
  const near = useSignal(false);
  useEffect(() => {
    if (!of.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        near.value = entries.at(-1)?.isIntersecting ?? false;
      },
      { rootMargin: NEAR },
    );
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of, near]);
  return near;
}
