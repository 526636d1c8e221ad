// What the player's buttons do, and where it stands in words: once it is opened.
import { day } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { choose } from "../selection.ts";
import { binName } from "../timeline/bins.ts";
import { axis } from "../timeline/extent.ts";
import { held, move, player, type Speed, steps } from "./state.ts";
import { daysAt, type Mode, stepFrom } from "./steps.ts";

/** Milliseconds that a step stands once it is drawn. */
export const SPEEDS: Readonly<Record<Speed, number>> = { slow: 2_400, usual: 1_200, fast: 500 };

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
