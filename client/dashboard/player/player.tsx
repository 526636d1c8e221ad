// The player's controls: previous, play or pause, next, what a step shows, speed. It never plays by itself.
import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { objectKeys } from "../../../domain/object-keys.ts";
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/button.tsx";
import { useKeys } from "../../ui/keys.ts";
import { announce } from "../../ui/live-region.tsx";
import { still } from "../../ui/media.ts";
import { Select } from "../../ui/select.tsx";
import { listQuestion, summaryQuestion } from "../refresh.ts";
import { axis } from "../timeline/extent.ts";
import {
  closePlayer,
  pause,
  placeSaid,
  SPEEDS,
  setMode,
  setSpeed,
  step,
  togglePlaying,
} from "./controls.ts";
import { player, playing, steps } from "./state.ts";
import "./player.css";

export function Player() {
  const group = useRef<HTMLFieldSetElement>(null);
  useKeys({ "[": () => step(-1), "]": () => step(1), ...(still.value ? {} : { p: toggle }) });
  usePlaying();
  useLayoutEffect(() => {
    group.current?.querySelector<HTMLElement>("[data-first]")?.focus({ preventScroll: true });
    const letGo = holdPlace();
    return () => {
      letGo();
      requestAnimationFrame(() => document.getElementById("open-player")?.focus());
    };
  }, []);
  const play = player.value;
  if (play === null) return null;
  const at = steps.value.indexOf(play.at);
  const of = steps.value.length;
  const bin = axis.value?.bin ?? "day";
  return (
    <fieldset class="player" aria-label={t("player.label")} ref={group}>
      <span class="player-steps">
        <IconButton
          icon="back"
          label={t("player.previous")}
          aria-keyshortcuts="["
          aria-disabled={at <= 0}
          onClick={() => step(-1)}
        />
        {!still.value && (
          <IconButton
            icon={play.running ? "pause" : "play"}
            label={t(play.running ? "player.pause" : "player.play")}
            aria-keyshortcuts="p"
            onClick={toggle}
          />
        )}
        <IconButton
          icon="forward"
          label={t("player.next")}
          aria-keyshortcuts="]"
          aria-disabled={at >= of - 1}
          data-first
          onClick={() => step(1)}
        />
      </span>
      <span class="player-place num">{t("player.place", { at: at + 1, of })}</span>
      <Select
        id="player-mode"
        label={t("player.mode")}
        quiet
        value={play.mode}
        options={[
          { value: "each", text: t(`player.each_${bin}`) },
          { value: "until", text: t(`player.until_${bin}`) },
        ]}
        onValue={setMode}
      />
      {!still.value && (
        <Select
          id="player-speed"
          label={t("player.speed")}
          quiet
          value={play.speed}
          options={objectKeys(SPEEDS).map((value) => ({
            value,
            text: t(`player.${value}`),
          }))}
          onValue={setSpeed}
        />
      )}
      <IconButton icon="close" label={t("player.close")} onClick={closePlayer} />
    </fieldset>
  );
}

function toggle(): void {
  togglePlaying();
  if (!playing.value) announce(placeSaid() ?? "");
}

/** Moves on a while after each step was drawn: never before its answer is there. */
function usePlaying(): void {
  useSignalEffect(() => {
    const play = player.value;
    if (!play?.running) return;
    if (summaryQuestion.failure.value !== null || still.value) return pause();
    if (summaryQuestion.since.value !== null || listQuestion.since.value !== null) return;
    const timer = setTimeout(() => step(1), SPEEDS[play.speed]);
    return () => clearTimeout(timer);
  });
}

const ABOVE = [".ask", ".figures"];

/** Holds the heights as they are now; gives the way to let them go. */
function holdPlace(): () => void {
  const held = ABOVE.flatMap((part) => [...document.querySelectorAll<HTMLElement>(part)]);
  for (const part of held) part.style.minBlockSize = `${part.getBoundingClientRect().height}px`;
  return () => {
    for (const part of held) part.style.minBlockSize = "";
  };
}
