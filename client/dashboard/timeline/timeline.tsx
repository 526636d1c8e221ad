// The timeline: events by kind above, the chosen figure as claimed below, one window over both.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Timeline as Timelines } from "../../../domain/summary.ts";
import { withWords } from "../../i18n/catalogues.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { useKeys } from "../../ui/keys.ts";
import { lazy } from "../../ui/lazy.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { atTimeline } from "../brush/cube-asked.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { OpenPlayer } from "../player/open-player.tsx";
import { player, stepped } from "../player/state.ts";
import { summary, summaryQuestion, timeline } from "../refresh.ts";
import { VoiceKey } from "../voice-key.tsx";
import { showWholeTime, wholeTime } from "../whole-time.ts";
import { metricShort } from "../words.ts";
import { labelled } from "./bins.ts";
import { Brush } from "./brush.tsx";
import { useChart } from "./chart.ts";
import { claims, UNDER_PX } from "./claims.ts";
import { ClaimsHead } from "./claims-head.tsx";
import { columns } from "./columns.ts";
import { axis, settledWindow } from "./extent.ts";
import { Lane, laneNow } from "./lane-of-spans.tsx";
import { marksOf } from "./marks.ts";
import { PLOT_END, PLOT_START } from "./plot.ts";
import { timelineWords } from "./said.ts";
import { isWhole } from "./steady.ts";
import { TypedDates } from "./typed-dates.tsx";

const Player = lazy(
  withWords(() => import("../player/player.tsx").then((module) => module.Player)),
);
const TimelineTable = lazy(() => import("./table.tsx").then((module) => module.TimelineTable));

const COLUMNS_PX = 88;
const HEAD_PX = 28;
const CLAIMS_PX = 98;

export function Timeline() {
  const open = useSignal(false);
  const show = () => {
    open.value = true;
  };
  useKeys({ t: show });
  const now = timeline.value;
  const stepping = player.value !== null;
  return (
    <section
      class="timeline"
      id="timeline"
      data-part="timeline"
      aria-labelledby="timeline-title"
      {...atTimeline}
    >
      <header class="timeline-head">
        <h2 class="panel-title" id="timeline-title">
          {t(`dashboard.events_per_${now?.bin ?? "day"}`)}
        </h2>
        {stepping ? <Player /> : <span class="timeline-hint">{hint(now)}</span>}
        {stepping && <span class="spacer" />}
        {!stepping && now && <Reach of={now} />}
        {!stepping && now && <OpenPlayer />}
        {!stepping && (
          <Button small rank="quiet" icon="list" onClick={show} aria-keyshortcuts="t">
            {t("dashboard.as_table")}
          </Button>
        )}
        <TypedDates id="timeline" />
      </header>
      {now && <Panels timeline={now} />}
      {!now && summaryQuestion.failure.value === null && <Skeleton widths={[92, 92, 92]} />}
      {open.value && now && (
        <TimelineTable
          timeline={now}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </section>
  );
}

/** What can be done here, or how much lies beside what is drawn. */
function hint(now: Timelines | null): string {
  if (now === null || isWhole(now)) return t("dashboard.timeline_hint");
  const [earlier, later] = [number(now.earlier), number(now.later)];
  return t("dashboard.beside_axis", { earlier, later });
}

/** Shows the whole time, or the chosen period closer. */
function Reach({ of }: { of: Timelines }) {
  const all = wholeTime.value;
  if (!all && isWhole(of)) return null;
  return (
    <Button
      small
      rank="quiet"
      icon={all ? "calendar" : "fit"}
      title={all ? undefined : hint(of)}
      onClick={() => showWholeTime(!all)}
    >
      {t(all ? "dashboard.period_closer" : "dashboard.whole_time")}
    </Button>
  );
}

function Panels({ timeline }: { timeline: Timelines }) {
  const metric = claimedMetric.value;
  const rule = summary.value?.rule ?? "lowest";
  const window = settledWindow.value;
  // The scales stand still from step to step.
  const scaled = stepped.value ?? window;
  const lane = laneNow();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const ticks = useMemo(
    () => (axis.value ? labelled(axis.value, width - PLOT_START - PLOT_END) : []),
    [width, axis.value],
  );
  const figures = timeline.figures[metric];
  const marks = useMemo(() => (figures ? marksOf(figures, rule) : []), [figures, rule]);
  const upper = useChart(() => columns(timeline, scaled), [timeline, scaled]);
  const lower = useChart(
    () => claims(timeline, marks, { window, scaled }, ticks),
    [timeline, marks, window, scaled, ticks],
  );
  const said = timelineWords(timeline, metric);
  if (timeline.start === null)
    return (
      <p class="two">
        {t(summary.value?.totals.events === 0 ? "dashboard.nothing" : "dashboard.nothing_datable")}
      </p>
    );
  const second = COLUMNS_PX + lane.height + HEAD_PX;
  const panels = [
    { top: 0, height: COLUMNS_PX + lane.height },
    { top: second, height: CLAIMS_PX - UNDER_PX },
  ];
  return (
    <div class="panels" ref={box}>
      <div class="panel-canvas" style={{ blockSize: `${COLUMNS_PX}px` }}>
        <canvas ref={upper} role="img" aria-label={said.events} />
      </div>
      <Lane placed={lane.placed} height={lane.height} />
      {lane.hidden > 0 && (
        <span class="lane-more">{t("dashboard.more_spans", { count: lane.hidden })}</span>
      )}
      <ClaimsHead metric={metric} bin={timeline.bin} height={HEAD_PX} marks={marks} />
      <div class="panel-canvas" style={{ blockSize: `${CLAIMS_PX}px` }}>
        <canvas ref={lower} role="img" aria-label={said.figures} />
      </div>
      {!figures && (
        <p class="panel-none" style={{ top: `${second + 24}px` }}>
          {t("dashboard.no_figure_of", { metric: metricShort(metric) })}
        </p>
      )}
      <Brush panels={panels} />
      <div class="panels-key">
        <VoiceKey marks={marks} gaps />
      </div>
    </div>
  );
}

/** The width of an element, followed. */
function useWidth(of: { current: HTMLElement | null }): number {
  const width = useSignal(0);
  useEffect(() => {
    if (!of.current) return;
    const watch = new ResizeObserver(([entry]) => {
      width.value = Math.round(entry?.contentRect.width ?? 0);
    });
    watch.observe(of.current);
    return () => watch.disconnect();
  }, [of, width]);
  return width.value;
}
