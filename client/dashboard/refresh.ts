// One refresh: whatever is chosen is asked of the server once, and drawn when the answer is there.
import { computed, effect, signal, untracked } from "@preact/signals";
import { printFilter } from "../../domain/filter-url.ts";
import { type Drawn, listPath, summaryPath } from "../../domain/questions.ts";
import { ALL_DAYS, periodOf } from "../../domain/summarise/bins.ts";
import type { Summary, Viewport } from "../../domain/summary.ts";
import { resource } from "../resource.ts";
import { path } from "../router.ts";
import { listQuery } from "./narrow.ts";
import { dragging, filter, query, screen } from "./selection.ts";
import { drawnOn, steady } from "./timeline/steady.ts";
import { today } from "./today.ts";
import { wholeTime } from "./whole-time.ts";

/** What the map shows; null until it has been laid out. */
export const viewport = signal<Viewport | null>(null);

export const summaryQuestion = resource<"/api/summary">();
export const listQuestion = resource<"/api/events">();

/** Everything the dashboard draws; null before the first answer. */
export const summary = summaryQuestion.answer;

/** Whether what is drawn belongs to another filter or rule than the one chosen, because asking failed. */
export const stale = computed(() => summaryQuestion.stale.value || listQuestion.stale.value);

const listAddress = computed(() => listPath(listQuery.value, screen.value.sort));

/** Whether the list that is drawn is the one that is chosen, and not the one before it. */
export const listIsChosen = computed(() => listQuestion.answered.value === listAddress.value);

let drawnTimeline: Summary["timeline"] | null = null;

/** The timeline of the answer; the same object while it says the same, so that charts are not drawn anew. */
export const timeline = computed((): Summary["timeline"] | null => {
  const now = summary.value?.timeline ?? null;
  if (JSON.stringify(now) !== JSON.stringify(drawnTimeline)) drawnTimeline = now;
  return drawnTimeline;
});

/** Whether the first answer is there, so that the page can be seen as drawn. */
export const drawn = computed(() => summary.value !== null && listQuestion.answer.value !== null);

/** Asks for all of it again, as after a change of the record. */
export function refresh(): void {
  summaryQuestion.again();
  listQuestion.again();
}

const first = computed(() => summary.value === null);

/** So long the page is not drawn without its first answers: until then nobody would see that they are awaited. */
const PATIENCE_MS = 300;

/** Asks the first questions and waits a moment for the answers: drawn once with them, the page is there sooner than drawn empty before. */
export async function askFirst(): Promise<void> {
  if (summary.peek() !== null) return;
  asked = { query: query.peek(), anyDay: anyDay.peek(), viewport: null, wholeTime: false };
  summaryQuestion.ask(summaryPath(query.peek(), null));
  listQuestion.ask(listAddress.peek());
  await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Waits until nothing that the dashboard draws is being asked for. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    effect(function () {
      if (summaryQuestion.since.value !== null || listQuestion.since.value !== null) return;
      this.dispose();
      resolve();
    });
  });
}

/**
 * Asks whenever the choice or the map moves, but not while something is dragged. The first question is about the
 * whole world, since where the map looks follows from its answer. While it `keepsAxis`, the timeline stays as it is
 * drawn. Gives the way to end it.
 */
export function startRefresh(keepsAxis: () => boolean): () => void {
  const ends = [
    effect(() => {
      const next = {
        query: query.value,
        anyDay: anyDay.value,
        viewport: first.value ? null : viewport.value,
        wholeTime: wholeTime.value,
      };
      if (away.value || dragging.value || isDrawn(next)) return;
      const on = untracked(() => axisFor(next, keepsAxis()));
      asked = next;
      summaryQuestion.ask(summaryPath(next.query, next.viewport, on));
    }),
    effect(() => {
      const address = listAddress.value;
      if (!away.value && !dragging.value) listQuestion.ask(address);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Whether the address is another page's, which has no choice of ours, while its code is on the way. */
const away = computed(() => path.value !== "/");

/** The filter that the summary answers, as a query string. */
export const drawnQuery = (): string => asked?.query ?? "";

/** What a summary is asked for: the filter, also without its period, and how it is drawn. */
type Asked = {
  readonly query: string;
  readonly anyDay: string;
  readonly viewport: Viewport | null;
  readonly wholeTime: boolean;
};

let asked: Asked | null = null;

const anyDay = computed(() => printFilter({ ...filter.value, date: null }));

/** What the timeline is to be drawn on; null leaves it to the server. */
function axisFor(next: Asked, keepsAxis: boolean): Drawn | null {
  const drawn = summary.value?.timeline;
  if (drawn && keepsAxis) return drawnOn(drawn);
  if (next.wholeTime) return { bin: "auto", axis: ALL_DAYS };
  if (!drawn || asked?.anyDay !== next.anyDay || asked.wholeTime) return null;
  // The same again, once it is known how much room there is.
  if (asked.query === next.query && asked.viewport === null) return null;
  return steady(drawn, periodOf(filter.value, today()), next.viewport);
}

/** Whether the last answer holds every circle of this view already: places, which nothing finer replaces. */
function isDrawn({ query, viewport: view, wholeTime }: Asked): boolean {
  const groups = summary.peek()?.groups;
  if (
    asked?.query !== query ||
    asked.wholeTime !== wholeTime ||
    !view ||
    !groups ||
    summaryQuestion.since.peek() !== null
  )
    return false;
  if (summaryQuestion.failure.peek() !== null) return false;
  const before = asked.viewport;
  return (
    groups.every((group) => group.level === "place") &&
    (before === null ||
      (before.width === view.width &&
        view.west >= before.west &&
        view.east <= before.east &&
        view.south >= before.south &&
        view.north <= before.north))
  );
}
