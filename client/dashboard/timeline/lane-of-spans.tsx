// The lane under the columns: events longer than two days as bars, dashed when only the week or month is known.

import { when } from "../../i18n/dates.ts";
import { word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { kindColour } from "../../ui/marks/kinds.ts";
import { timeline } from "../refresh.ts";
import { axis, extent, settledWindow } from "./extent.ts";
import { type Placed, pack } from "./lane.ts";

const ROWS = 3;
const ROW_PX = 11;

/** The spans with their rows, and the lane's height in pixels. */
export function laneNow(): { placed: Placed[]; hidden: number; height: number } {
  const all = extent.value;
  const now = timeline.value;
  const { placed, hidden } = all && now ? pack(now, all, ROWS) : { placed: [], hidden: 0 };
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  return { placed, hidden, height: rows * ROW_PX + 10 };
}

export function Lane({ placed, height }: { placed: readonly Placed[]; height: number }) {
  const named = placed.filter((each) => isVague(each) && isAlone(each, placed));
  return (
    <div class="lane-box">
      <svg class="lane" height={height} aria-hidden="true">
        {placed.map((span) => (
          <Bar key={span.span.event} placed={span} />
        ))}
      </svg>
      {named.map((span) => (
        <Name key={span.span.event} placed={span} />
      ))}
    </div>
  );
}

const isVague = ({ span }: Placed) => span.date_precision !== "day";

/** Whether the row is free to the right, so that a name has room on the line itself. */
function isAlone({ row, from }: Placed, all: readonly Placed[]): boolean {
  return from < 0.75 && all.filter((other) => other.row === row).length === 1;
}

/** So much of the axis is enough for a name. */
const LEAST = 0.2;

const lineAt = (row: number) => 9 + row * ROW_PX;

function Bar({ placed }: { placed: Placed }) {
  const { span, row, from, to } = placed;
  const y = lineAt(row);
  const [x1, x2] = [`${from * 100}%`, `${to * 100}%`];
  const vague = isVague(placed);
  const colour = { color: `var(${kindColour(span.kind)})` };
  return (
    <g style={colour} class={vague ? "lane-vague" : "lane-bar"}>
      <title>{commas([span.title, when(span.start, span.end, span.date_precision)])}</title>
      <line x1={x1} x2={x2} y1={y} y2={y} />
      {!vague && <line class="lane-end" x1={x1} x2={x1} y1={y - 4} y2={y + 4} />}
      {!vague && <line class="lane-end" x1={x2} x2={x2} y1={y - 4} y2={y + 4} />}
    </g>
  );
}

/** The name stands inside the window where that is wide enough, since beyond it everything is dimmed. */
function Name({ placed: { span, row, from, to } }: { placed: Placed }) {
  const [on, window] = [axis.value, settledWindow.value];
  const bins = on?.starts.length ?? 1;
  const [first, last] = window ? [window.first / bins, (window.last + 1) / bins] : [0, 1];
  const inside = Math.min(to, last) - Math.max(from, first) > LEAST;
  const [start, end] = inside ? [Math.max(from, first), last] : [from, 1];
  return (
    <span
      class="lane-name"
      aria-hidden="true"
      style={{
        insetInlineStart: `${start * 100}%`,
        insetBlockStart: `${lineAt(row)}px`,
        maxInlineSize: `calc(${(end - start) * 100}% - 8px)`,
      }}
    >
      {t("dashboard.span_known", {
        title: span.title,
        known: word("date_precision", span.date_precision),
      })}
    </span>
  );
}
