// What the two panels show, in a sentence each: the names of their canvases.

import type { Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { dayRange } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { list } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { metricShort } from "../words.ts";
import { binName, stacked } from "./bins.ts";
import { axis, extent } from "./extent.ts";

export function timelineWords(
  timeline: Timeline,
  metric: Metric,
): { events: string; figures: string } {
  const days = extent.value;
  const span = days ? dayRange(days.from, days.to) : "";
  const kinds = KINDS.flatMap(({ value }) => {
    const count = (timeline.series[value] ?? []).reduce((sum, n) => sum + n, 0);
    return count > 0 ? [t("words.named", { name: label("kind", value), text: number(count) })] : [];
  });
  const tallest = most(timeline.bins, (bin) => stacked(timeline.series, bin));
  const headline = timeline.figures[metric]?.headline ?? [];
  const highest = most(timeline.bins, (bin) => headline[bin] ?? null);
  return {
    events: t("dashboard.chart_events", { span, kinds: list(kinds), ...peak(timeline, tallest) }),
    figures:
      highest === null
        ? t("dashboard.no_figure_of", { metric: metricShort(metric) })
        : t("dashboard.chart_figures", {
            metric: metricShort(metric),
            span,
            with: headline.filter((value) => value !== null).length,
            bins: timeline.bins,
            ...peak(timeline, highest),
          }),
  };
}

type Peak = { readonly bin: number; readonly value: number };

function most(bins: number, valueAt: (bin: number) => number | null): Peak | null {
  let peak: Peak | null = null;
  for (let bin = 0; bin < bins; bin++) {
    const value = valueAt(bin);
    if (value !== null && value > (peak?.value ?? -1)) peak = { bin, value };
  }
  return peak;
}

function peak({ bin }: Timeline, highest: Peak | null): { most: number; when: string } {
  const start = highest && axis.value?.starts[highest.bin];
  return {
    most: highest?.value ?? 0,
    when: start === null || start === undefined ? "" : binName(bin, start),
  };
}
