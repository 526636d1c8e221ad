// What the dashboard says to those who do not see it: what a choice came to, once its answer is drawn.
import { computed, effect, untracked } from "@preact/signals";
import { withWords } from "../i18n/catalogues.ts";
import { t } from "../i18n/t.ts";
import { announce } from "../ui/live-region.tsx";
import { claimedMetric } from "./claimed-metric.ts";
import { player, playing } from "./player/state.ts";
import { drawnQuery, summary, summaryQuestion } from "./refresh.ts";
import { summaryLine } from "./rule/rule-words.ts";
import { query } from "./selection.ts";

/** Says what could not be loaded, once, until it could. */
export function startAnnouncingFailure(): () => void {
  const failed = computed(() => summaryQuestion.failure.value !== null);
  return effect(() => {
    if (failed.value) announce(t("dashboard.summary_failed"));
  });
}

/** Says each view that is chosen; not the one that the page began with, nor the same again after a move of the map. */
export function startAnnouncing(): () => void {
  let of = query.peek();
  let said: string | null = null;
  return effect(() => {
    const now = summary.value;
    if (now === null) return;
    const line = summaryLine(
      now,
      untracked(() => claimedMetric.value),
    );
    const known = drawnQuery() === of && (said ?? line) === line;
    of = drawnQuery();
    said = line;
    if (!known && !playing.peek()) void announceWith(line);
  });
}

const playerControls = withWords(() => import("./player/controls.ts"));

/** With where the player stands, while it is open. */
async function announceWith(line: string): Promise<void> {
  if (player.peek() === null) return announce(line);
  const { placeSaid } = await playerControls();
  announce([placeSaid() ?? "", line].join(" ").trim());
}
