// Events per day, week or month as columns, stacked by kind. The scale fits the window; what is taller outside is cut.
import type { Chart, ChartConfiguration } from "chart.js";
import type { Timeline } from "../../../domain/summary.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { colour } from "../../draw/palette.ts";
import { arrowUp } from "../../ui/marks/claim-mark.ts";
import { kindColour, kindCuts } from "../../ui/marks/kinds.ts";
import { still, upright } from "./axes.ts";
import { stacked } from "./bins.ts";
import { uprightAxis } from "./plot.ts";
import type { Window } from "./window.ts";

/** One event is seen beside thousands: two pixels of it, clear of the edge above and of the axis below. */
const EDGE_PX = 0.8;
const LEAST_PX = 2 + EDGE_PX + 1;

/** The tallest stack inside the window; 1 when there is none. */
function tallest({ series, bins }: Timeline, window: Window | null): number {
  let most = 1;
  for (let bin = window?.first ?? 0; bin <= (window?.last ?? bins - 1); bin++)
    most = Math.max(most, stacked(series, bin));
  return most;
}

/** The chart of a timeline, scaled to a window. */
export function columns(timeline: Timeline, scaled: Window | null): ChartConfiguration<"bar"> {
  const { series, bins } = timeline;
  const axis = uprightAxis(tallest(timeline, scaled), "columns", 2);
  const surface = colour("--surface");
  return {
    type: "bar",
    data: {
      labels: Array.from({ length: bins }, (_, i) => i),
      datasets: KINDS.filter(({ value }) => series[value]).map(({ value }) => ({
        data: (series[value] ?? []).map((events) => events || null),
        minBarLength: LEAST_PX,
        stack: "events",
        backgroundColor: cutAcross(colour(kindColour(value)), kindCuts(value)),
        borderColor: surface,
        borderWidth: { top: EDGE_PX, bottom: 0, left: 0, right: 0 },
        borderSkipped: false,
        barPercentage: 0.74,
        categoryPercentage: 1,
        maxBarThickness: 40,
      })),
    },
    options: {
      ...still(0, 1),
      scales: {
        x: {
          type: "category",
          stacked: true,
          border: { color: colour("--rule-strong") },
          grid: { display: false },
          ticks: { display: false },
        },
        y: { ...upright(axis), stacked: true },
      },
    },
    plugins: [{ id: "cut", afterDatasetsDraw: (chart) => drawCut(chart, timeline, axis.max) }],
  };
}

/** A fill that leaves lines across a column out, as the drawings of the kinds do. */
function cutAcross(
  ink: string,
  cuts: readonly [number, number] | undefined,
): string | CanvasPattern {
  const context = document.createElement("canvas").getContext("2d");
  if (cuts === undefined || context === null) return ink;
  const [drawn, out] = cuts;
  // Half pixels of a period become whole ones.
  const fine = 2;
  context.canvas.width = 1;
  context.canvas.height = (drawn + out) * fine;
  context.fillStyle = ink;
  context.fillRect(0, 0, 1, drawn * fine);
  const pattern = context.createPattern(context.canvas, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / fine));
  return pattern ?? ink;
}

/** An arrow over every column that is taller than the scale. */
function drawCut(chart: Chart, { series, bins }: Timeline, max: number): void {
  const { ctx, chartArea, scales } = chart;
  const x = scales.x;
  if (!x) return;
  ctx.strokeStyle = colour("--ink-2");
  ctx.lineWidth = 1.5;
  for (let bin = 0; bin < bins; bin++)
    if (stacked(series, bin) > max)
      ctx.stroke(new Path2D(arrowUp(x.getPixelForValue(bin), chartArea.top + 10, 9)));
}
