// The calendar: every day of the period as a square, weeks across; by number of events or by the chosen figure.
import { useRef } from "preact/hooks";
import { isoOf } from "../../../domain/when.ts";
import { day as dayName } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { SegmentedControl } from "../../ui/segmented.tsx";
import { claimedMetric } from "../claimed-metric.ts";
import { Failed } from "../failed.tsx";
import { metricName } from "../words.ts";
import { useAsked } from "./ask-all.ts";
import { asked, type Calendar, calendar, calendarAskings, counts } from "./calendar-days.ts";
import { calendarDrawing, daysNotDrawn } from "./calendar-drawing.ts";
import { CalendarKey } from "./calendar-key.tsx";
import { type ChartData, date, whole } from "./data.ts";
import type { CalendarDay } from "./day-cells.ts";
import { ChartFrame } from "./frame.tsx";
import { hrefOnDays } from "./period.ts";
import { Picture } from "./picture.tsx";
import { Waiting } from "./waiting.tsx";
import { useNear, useWidth } from "./width.ts";

export function CalendarChart() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useAsked(asked, useNear(box, 200), calendarAskings);
  const now = calendar.value;
  const by = counts.value;
  const metric = metricName(claimedMetric.value);
  const days = now?.too === null ? now.days : [];
  const said = saidOf(now);
  const left = daysNotDrawn(days, width);
  return (
    <ChartFrame
      id="calendar"
      title={
        by === "events" ? t("charts.calendar_events") : t("charts.calendar_figure", { metric })
      }
      said={said}
      marks={t("charts.marks_calendar")}
      data={days.length === 0 ? null : dataOf(days)}
      drawing={(wide) => calendarDrawing({ days, by }, hrefOnDays, wide)}
    >
      <div class="chart-choice">
        <SegmentedControl
          small
          label={t("charts.calendar_by")}
          value={by}
          options={[
            { value: "events", text: t("dashboard.events_label") },
            { value: "figure", text: metric },
          ]}
          onValue={(value) => {
            counts.value = value;
          }}
        />
        <CalendarKey />
      </div>
      <div ref={box} class="chart-body calendar-body">
        <Failed of={asked} what={t("charts.failed")} />
        {now === null && <Waiting rows={6} of={asked} />}
        {days.length > 0 && width > 0 && (
          <Picture of={calendarDrawing({ days, by }, hrefOnDays, width)} name={said} />
        )}
        {left > 0 && <p class="note-size two">{t("charts.calendar_left", { count: left })}</p>}
      </div>
    </ChartFrame>
  );
}

function saidOf(now: Calendar | null): string {
  if (now === null) return t("charts.waiting");
  if (now.too === "long") return t("charts.calendar_long");
  if (now.too === "none") return t("dashboard.nothing_datable");
  const { days } = now;
  const busy = days.filter(({ events }) => events > 0);
  const top = days.reduce((a, b) => (b.events > a.events ? b : a));
  return t("charts.calendar_said", {
    with: busy.length,
    count: days.length,
    most: top.events,
    when: dayName(top.day),
  });
}

function dataOf(days: readonly CalendarDay[]): ChartData {
  const metric = claimedMetric.value;
  return {
    columns: [
      date("day", t("dashboard.bin_day")),
      whole("events", t("charts.col_events")),
      whole(metric, metricName(metric)),
    ],
    rows: days
      .filter(({ events }) => events > 0)
      .map(({ day, events, figure }) => ({
        id: String(day),
        cells: [isoOf(day), events, figure],
        href: hrefOnDays({ from: day, to: day }),
      })),
  };
}
