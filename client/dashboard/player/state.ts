// The player's state: which window it steps through, where it stands, also in words, whether it plays. Choosing other days
// ends it.
import { batch, computed, signal } from "@preact/signals";
import { daysOf, type Filter } from "../../../domain/filter.ts";
import type { Day } from "../../../domain/when.ts";
import { day } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { choose, filter } from "../selection.ts";
import { binName } from "../timeline/bins.ts";
import { axis, extent } from "../timeline/extent.ts";
import { today } from "../today.ts";
import { type Days, daysAt, type Mode, stepFrom, stepsOf } from "./steps.ts";

/** Milliseconds that a step stands once it is drawn. */
export const SPEEDS = { slow: 2_400, usual: 1_200, fast: 500 } as const;
export type Speed = keyof typeof SPEEDS;

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

const held = signal<Play | null>(null);

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

/** One step on or back; at the end it stops. */
export function step(by: 1 | -1): void {
  const play = player.value;
  const at = play && stepFrom(steps.value, play.at, by);
  if (play === null) return;
  if (at === null) held.value = { ...play, running: false };
  else move({ ...play, at, running: play.running && by === 1 });
}

/** Plays or pauses; from the end it begins anew. */
export function togglePlaying(): void {
  const play = player.value;
  if (play === null) return;
  const over = play.at === steps.value.at(-1);
  const at = over && !play.running ? (steps.value[0] ?? play.at) : play.at;
  move({ ...play, at, running: !play.running });
}

export function setMode(mode: Mode): void {
  if (player.value) move({ ...player.value, mode });
}

export function setSpeed(speed: Speed): void {
  if (player.value) held.value = { ...player.value, speed };
}

/** Pauses where it stands. */
export function pause(): void {
  if (player.value) held.value = { ...player.value, running: false };
}

/** Back to the whole window. */
export function closePlayer(): void {
  const play = player.value;
  held.value = null;
  if (play) choose({ date: play.before }, { replace: true });
}

function move(play: Play, replace = true): void {
  batch(() => {
    held.value = play;
    const days = showing(play);
    if (days) choose({ date: { from: { day: days.from }, to: { day: days.to } } }, { replace });
  });
}

/** "Sun 13 Sep 2020, 23 of 37."; null while the player is closed. */
export function placeSaid(): string | null {
  const [play, on] = [player.value, axis.value];
  if (play === null || on === null) return null;
  const place = { at: steps.value.indexOf(play.at) + 1, of: steps.value.length };
  if (play.mode === "each")
    return t("player.place_said", { when: binName(on.bin, play.at), ...place });
  const { to } = daysAt(play.span, on.bin, play.at, play.mode);
  return t("player.place_until", { when: day(to), ...place });
}
