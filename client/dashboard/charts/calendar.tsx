// The calendar: every day of the period as a square, weeks across; by number of events or by the chosen figure.
import { computed, signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { daysOf } from "../../../domain/filter.ts";
import type { Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { isoOf } from "../../../domain/when.ts";
import { day as dayName } from "../../i18n/dates.ts";
import { inFile } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { box, type Path } from "../../ui/marks/shape.ts";
import { Shapes } from "../../ui/marks/shapes.tsx";
import { SegmentedControl } from "../../ui/segmented.tsx";
import { claimedMetric } from "../claimed-metric.ts";
import { Failed } from "../failed.tsx";
import { timeline } from "../refresh.ts";
import { filter } from "../selection.ts";
import { today } from "../today.ts";
import { metricName } from "../words.ts";
import {
  type CalendarDay,
  calendarDrawing,
  daysNotDrawn,
  daysOfTimeline,
} from "./calendar-drawing.ts";
import { type ChartData, date, whole } from "./data.ts";
import { ChartFrame, Waiting } from "./frame.tsx";
import { hrefOnDays, pathByDay } from "./period.ts";
import { Picture } from "./picture.tsx";
import { type Asking, questions, useAsked } from "./questions.ts";
import { useWanted } from "./wanted.ts";
import { useWidth } from "./width.ts";

export function CalendarChart() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useAsked(asked, useWanted(box), calendarAskings);
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
      whole(inFile(metric), metricName(metric)),
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

/** What a day's ink stands for. */
const counts = signal<"events" | "figure">("events");

const asked = questions<"/api/summary">();

/** Nothing, where the timeline itself goes by days. */
function calendarAskings(): Asking[] | null {
  const now = timeline.value;
  return now === null || now.bin === "day" ? null : [{ id: "days", address: pathByDay() }];
}

const byDay = computed((): Timeline | null => {
  const now = timeline.value;
  if (now === null || now.bin === "day") return now;
  return asked.answers.value?.get("days")?.timeline ?? null;
});

type Calendar =
  /** More days than one answer holds. */
  | { readonly too: "long" }
  | { readonly too: "none" }
  | { readonly too: null; readonly days: readonly CalendarDay[]; readonly metric: Metric };

/** Null before the first answer. */
const calendar = computed((): Calendar | null => {
  const now = byDay.value;
  if (now === null) return null;
  if (now.bin !== "day") return { too: "long" };
  const days = daysOfTimeline(now, claimedMetric.value, daysOf(filter.value.date, today()));
  return days.length === 0 ? { too: "none" } : { too: null, days, metric: claimedMetric.value };
});

const SQUARE = box(0.5, 0.5, 10, 10);

function CalendarKey() {
  return (
    <ul class="voice-key calendar-key" aria-label={t("charts.calendar_key")}>
      <Entry text={t("charts.no_events")} shapes={[{ d: SQUARE, stroke: "--rule-strong" }]} />
      <Entry text={t("charts.few")} shapes={[{ d: SQUARE, fill: "--claim", alpha: 0.3 }]} />
      <Entry text={t("charts.many")} shapes={[{ d: SQUARE, fill: "--claim" }]} />
      {counts.value === "figure" && (
        <Entry
          text={t("words.no_figure")}
          shapes={[{ d: SQUARE, hatch: true, stroke: "--rule-strong" }]}
        />
      )}
    </ul>
  );
}

function Entry({ text, shapes }: { text: string; shapes: readonly Path[] }) {
  return (
    <li>
      <svg width="11" height="11" aria-hidden="true">
        <Shapes of={shapes} />
      </svg>
      {text}
    </li>
  );
}
