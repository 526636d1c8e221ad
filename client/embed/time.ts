// The part of a timeline that a card shows: the bins of its period, with the figure it draws.
import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import { daysOf } from "../../domain/filter.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { dayOf } from "../../domain/when.ts";
import { type TimePart, timePart } from "../dashboard/timeline/time-part.ts";
import { axisOf, windowOf } from "../dashboard/timeline/window.ts";

/** Null when no event of the period can be dated to one bin. */
export function periodPart(
  { filter }: Pick<AskedEmbed, "filter">,
  { summary: { timeline }, today }: EmbedData,
  metric: Metric | null,
): TimePart | null {
  const start = timeline.start === null ? null : dayOf(timeline.start);
  if (start === null) return null;
  const whole = axisOf(timeline.bin, start, timeline.bins);
  const window = windowOf(whole, daysOf(filter.date, today));
  return window && timePart(timeline, whole.starts, window, metric, filter.rule);
}
