// What a circle's area stands for: what the reader chose, else the figure that most events of the view have.
import { computed } from "@preact/signals";
import type { Summary } from "../../domain/summary.ts";
import { metricBesideCrowds, usualMetric } from "../../domain/usual-metric.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import type { MapSize } from "../map/scale.ts";
import { player } from "./player/state.ts";
import { summary } from "./refresh.ts";
import { dragging, screen } from "./selection.ts";

type Usual = { readonly metric: Metric; readonly beside: Metric };

let held: Usual = { metric: "participants", beside: "detained" };
let seen: Summary | null = null;

/**
 * The figure that most events of the view have, and what goes beside a map of crowds. Both stay as they are through
 * the answers that come while the player is open or something is dragged.
 */
export const usual = computed((): Usual => {
  const now = summary.value;
  if (now === null || now === seen) return held;
  seen = now;
  if (player.peek() !== null || dragging.peek()) return held;
  const { figures } = now.totals;
  held = { metric: usualMetric(figures), beside: metricBesideCrowds(figures) };
  return held;
});

/** What circles are sized by. */
export const mapSize = computed((): MapSize => screen.value.size ?? usual.value.metric);
