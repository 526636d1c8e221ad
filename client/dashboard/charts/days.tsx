// The chosen figure by day and by who says so, over the chosen period.

import { useRef } from "preact/hooks";
import { isoOf } from "../../../domain/when.ts";
import { capital, number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { inFile } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { timeline } from "../refresh.ts";
import { binName } from "../timeline/bins.ts";
import { VoiceKey } from "../voice-key.tsx";
import { metricName, metricWord } from "../words.ts";
import { type ChartData, date, figureCells, figureColumns, whole } from "./data.ts";
import { daysDrawing } from "./days-drawing.ts";
import { type DaysView, daysView } from "./days-view.ts";
import { ChartFrame } from "./frame.tsx";
import { hrefOnDays } from "./period.ts";
import { Picture } from "./picture.tsx";
import { useWidth } from "./width.ts";

export function DaysChart() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const view = daysView.value;
  const title = view
    ? t(`charts.days_${view.bin}`, { metric: metricName(view.metric) })
    : t("charts.days");
  const said = view
    ? saidOf(view)
    : t(timeline.value ? "dashboard.nothing_datable" : "charts.waiting");
  return (
    <ChartFrame
      id="days"
      title={title}
      said={said}
      marks={t("charts.marks_voices")}
      data={view && dataOf(view)}
      drawing={(wide) => (view ? daysDrawing(view, hrefOnDays, wide) : EMPTY)}
      card={view && { card: "time", size: view.metric }}
    >
      <VoiceKey marks={view?.marks ?? []} gaps />
      <div ref={box} class="chart-body days-body">
        {view && width > 0 && <Picture of={daysDrawing(view, hrefOnDays, width)} name={said} />}
      </div>
    </ChartFrame>
  );
}

const EMPTY = { width: 0, height: 0, shapes: [], words: [], spots: [] };

function saidOf({ bin, bins, metric }: DaysView): string {
  const known = bins.filter(({ sum }) => sum !== null);
  const top = known.reduce<(typeof known)[number] | null>(
    (most, each) => ((each.sum?.headline ?? -1) > (most?.sum?.headline ?? -1) ? each : most),
    null,
  );
  if (top?.sum == null) return t("dashboard.no_figure_of", { metric: metricName(metric) });
  return capital(
    t(`charts.days_said_${bin}`, {
      metric: metricWord(metric),
      with: known.length,
      count: bins.length,
      most: number(top.sum.headline),
      when: binName(bin, top.days.from),
    }),
  );
}

function dataOf({ bins, metric, bin }: DaysView): ChartData {
  const day = bin === "day";
  return {
    columns: [
      date("start", day ? t("dashboard.bin_day") : t("charts.col_first_day")),
      ...(day ? [] : [date("end", t("charts.col_last_day"))]),
      whole("events", t("charts.col_events")),
      ...figureColumns(inFile(metric), metricName(metric)),
      whole("authorities", label("rule", "authorities")),
      whole("monitors", label("rule", "monitors")),
      whole("organisers", label("rule", "organisers")),
    ],
    rows: bins
      .filter(({ events }) => events > 0)
      .map(({ days, events, sum, open, from_groups, ...voices }) => ({
        id: String(days.from),
        cells: [
          isoOf(days.from),
          ...(day ? [] : [isoOf(days.to)]),
          events,
          ...figureCells(sum && { ...sum, open, from_groups }),
          voices.authorities,
          voices.monitors,
          voices.organisers,
        ],
        href: hrefOnDays(days),
      })),
  };
}
