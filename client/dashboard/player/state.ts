// The player's state: which window it steps through, where it stands, whether it plays. Choosing other days ends it.
import { batch, computed, signal } from "@preact/signals";
import { daysOf, type Filter } from "../../../domain/filter.ts";
import type { Day } from "../../../domain/when.ts";
import { choose, filter } from "../selection.ts";
import { axis, extent } from "../timeline/extent.ts";
import { windowOf } from "../timeline/window.ts";
import { today } from "../today.ts";
import { type Days, daysAt, type Mode, stepsOf } from "./steps.ts";

/** How fast it plays. */
export type Speed = "slow" | "usual" | "fast";

type Play = {
  readonly span: Days;
  /** The period before it was opened: what closing brings back. */
  readonly before: Filter["date"];
  /** First day of the bin it stands on. */
  readonly at: Day;
  readonly mode: Mode;
  readonly speed: Speed;
  readonly running: boolean;
};

/** What it was left at; `player` is whether that still is the window. */
export const held = signal<Play | null>(null);

/** Null while it is closed. */
export const player = computed((): Play | null => {
  const play = held.value;
  const shown = play && showing(play);
  const { from, to } = daysOf(filter.value.date, 0);
  return shown && shown.from === from && shown.to === to ? play : null;
});

/** Whether it moves on by itself now. */
export const playing = computed(() => player.value?.running ?? false);

/** The first days of its steps. */
export const steps = computed((): readonly Day[] =>
  player.value && axis.value ? stepsOf(axis.value, player.value.span) : [],
);

/** The window of all its steps; null while it is closed. */
export const stepped = computed(() =>
  player.value && axis.value ? windowOf(axis.value, player.value.span) : null,
);

function showing({ span, at, mode }: Play): Days | null {
  return axis.value && daysAt(span, axis.value.bin, at, mode);
}

/** Opens it on the first bin of the chosen window: a step that Back undoes. It does not play yet. */
export function openPlayer(): void {
  const [on, all] = [axis.value, extent.value];
  if (on === null || all === null) return;
  const { date } = filter.value;
  const chosen = daysOf(date, today());
  const span = { from: Math.max(chosen.from, all.from), to: Math.min(chosen.to, all.to) };
  const [first] = stepsOf(on, span);
  if (first === undefined) return;
  move({ span, before: date, at: first, mode: "each", speed: "usual", running: false }, false);
}

/** Goes there, and chooses its days. */
export function move(play: Play, replace = true): void {
  batch(() => {
    held.value = play;
    const days = showing(play);
    if (days) choose({ date: { from: { day: days.from }, to: { day: days.to } } }, { replace });
  });
}
