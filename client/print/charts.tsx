// The timeline on paper: events by kind and the chosen figure as claimed, cut to the period, without the window's frame.
import { type Day, nextBin } from "../../domain/when.ts";
import { type Placed, pack } from "../dashboard/timeline/lane.ts";
import type { TimePart } from "../dashboard/timeline/time-part.ts";
import { claimsScene, eventsScene, timeFrame } from "../dashboard/timeline/time-scene.ts";
import { metricShort } from "../dashboard/words.ts";
import { VoiceKey } from "../embed/keys.tsx";
import { periodPart } from "../embed/time.ts";
import { TimeChart } from "../embed/time-chart.tsx";
import { t } from "../i18n/t.ts";
import { kindColour } from "../ui/marks/kinds.ts";
import type { PrintView } from "./view.ts";

const EVENTS = { width: 680, height: 82, dated: false };
const CLAIMS = { width: 680, height: 110, dated: true };
const ROWS = 3;
const ROW_PX = 15;

export function Charts({ view }: { view: PrintView }) {
  const { data, metric, title } = view;
  const { timeline } = data.summary;
  const part = periodPart(view, data, metric);
  if (part === null) return <p class="two">{t("dashboard.nothing_datable")}</p>;
  const name = t(`dashboard.per_${timeline.bin}_claimed`, { metric: metricShort(metric) });
  return (
    <section class="sheet-charts">
      <h2>{t(`dashboard.events_per_${timeline.bin}`)}</h2>
      <TimeChart {...EVENTS} scene={eventsScene(part, EVENTS)} name={title} />
      <Lane view={view} part={part} />
      <header>
        <h2>{name}</h2>
        <VoiceKey marks={part.marks} />
      </header>
      {part.marks.length > 0 ? (
        <TimeChart {...CLAIMS} scene={claimsScene(part, CLAIMS)} name={name} />
      ) : (
        <p class="two">{t("print.no_figure_by_time", { metric: metricShort(metric) })}</p>
      )}
    </section>
  );
}

/** Long events and those not known to one bin, as lines with their names. */
function Lane({ view, part }: { view: PrintView; part: TimePart }) {
  const extent = extentOf(part);
  const { placed, hidden } = pack(view.data.summary.timeline, extent, ROWS);
  if (placed.length === 0) return null;
  const rows = Math.max(...placed.map(({ row }) => row + 1));
  const { start, end } = timeFrame(part, EVENTS);
  return (
    <>
      <svg class="sheet-lane" viewBox={`0 0 ${EVENTS.width} ${rows * ROW_PX}`} aria-hidden="true">
        {placed.map((each) => (
          <Span key={each.span.event} placed={each} x={(at) => start + at * (end - start)} />
        ))}
      </svg>
      {hidden > 0 && <p class="two">{t("dashboard.more_spans", { count: hidden })}</p>}
    </>
  );
}

function Span({ placed, x }: { placed: Placed; x: (part: number) => number }) {
  const { span, row, from, to } = placed;
  const [x1, x2] = [x(from), x(to)];
  const y = row * ROW_PX + 8;
  return (
    <g>
      <path
        class={span.date_precision === "day" ? "sheet-span" : "sheet-span sheet-vague"}
        d={`M${x1} ${y}H${x2}`}
        stroke={`var(${kindColour(span.kind)})`}
      />
      <text class="axis-text sheet-span-name" x={x1 + 6} y={y + 4}>
        {span.title}
      </text>
    </g>
  );
}

function extentOf({ bin, starts }: TimePart): { from: Day; to: Day } {
  return { from: starts[0] ?? 0, to: nextBin(starts.at(-1) ?? 0, bin) - 1 };
}
