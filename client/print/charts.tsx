// The timeline on paper: events by kind and the chosen figure as claimed, cut to the period, without the window's frame.
import { type AskedEmbed, PLAIN_EMBED } from "../../domain/embed.ts";
import { type Day, nextBin } from "../../domain/when.ts";
import { type Placed, pack } from "../dashboard/timeline/lane.ts";
import { VoiceKey } from "../embed/keys.tsx";
import { type TimePart, timePart } from "../embed/time.ts";
import { TimeChart } from "../embed/time-chart.tsx";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { kindColour } from "../ui/marks/kinds.ts";
import type { PrintView } from "./view.ts";

const WIDTH = 680;
const HEIGHT = 110;
const UNDATED = 82;
const ROWS = 3;
const ROW_PX = 15;

export function Charts({ view }: { view: PrintView }) {
  const { data, metric, title } = view;
  const { timeline } = data.summary;
  const events = timePart(asked(view, "events"), data);
  const claims = timePart(asked(view, metric), data);
  if (events === null || claims === null)
    return <p class="two">{t("dashboard.nothing_datable")}</p>;
  const name = t(`dashboard.per_${timeline.bin}_claimed`, { metric: label("metric", metric) });
  return (
    <section class="sheet-charts">
      <h2>{t(`dashboard.events_per_${timeline.bin}`)}</h2>
      <TimeChart part={events} width={WIDTH} height={UNDATED} dated={false} name={title} />
      <Lane view={view} part={events} />
      <header>
        <h2>{name}</h2>
        <VoiceKey marks={claims.marks} />
      </header>
      {claims.marks.length > 0 ? (
        <TimeChart part={claims} width={WIDTH} height={HEIGHT} name={name} />
      ) : (
        <p class="two">{t("print.no_figure_by_time", { metric: label("metric", metric) })}</p>
      )}
    </section>
  );
}

function asked({ filter }: PrintView, size: AskedEmbed["embed"]["size"]): AskedEmbed {
  return { filter, embed: { ...PLAIN_EMBED, size }, dropped: [] };
}

/** Long events and those not known to one bin, as lines with their names. */
function Lane({ view, part }: { view: PrintView; part: TimePart }) {
  const extent = extentOf(part);
  const { placed, hidden } = pack(view.data.summary.timeline.spans, extent, ROWS);
  if (placed.length === 0) return null;
  const rows = Math.max(...placed.map(({ row }) => row + 1));
  return (
    <>
      <svg class="sheet-lane" viewBox={`0 0 ${WIDTH} ${rows * ROW_PX}`} aria-hidden="true">
        {placed.map((each) => (
          <Span key={each.span.event} placed={each} />
        ))}
      </svg>
      {hidden > 0 && <p class="two">{t("dashboard.more_spans", { count: hidden })}</p>}
    </>
  );
}

function Span({ placed: { span, row, from, to } }: { placed: Placed }) {
  const [x1, x2] = [38 + from * 634, 38 + to * 634];
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

function extentOf({ axis: { bin, starts } }: TimePart): { from: Day; to: Day } {
  return { from: starts[0] ?? 0, to: nextBin(starts.at(-1) ?? 0, bin) - 1 };
}
