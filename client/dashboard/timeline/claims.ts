// The chosen figure by time, as claimed: a mark for each voice, an arrow for "or more", a dash where nobody gave one.
import type { Chart, ChartConfiguration, ChartDataset, Scale } from "chart.js";
import { objectKeys } from "../../../domain/object-keys.ts";
import type { Timeline } from "../../../domain/summary.ts";
import { colour } from "../../draw/palette.ts";
import { number } from "../../i18n/intl.ts";
import { arrowUp, type MarkShape, shapeOf } from "../../ui/marks/claim-mark.ts";
import { still, upright, write } from "./axes.ts";
import { stacked } from "./bins.ts";
import { byBin, highest, MARKED_BY, type Mark, peaks, type Voice } from "./marks.ts";
import { uprightAxis } from "./plot.ts";
import type { Window } from "./window.ts";

/** Between the baseline and the window's lower edge: the dashes. */
const BELOW = 9;
/** From the baseline down: room for the dashes, ticks, labels. */
const AXIS_PX = 31;
/** What lies under the window: ticks and labels. */
export const UNDER_PX = AXIS_PX - BELOW;
const NAMED = 4;
const NAME_PX = 52;
const LINE_PX = 13;

/** Points of Chart.js for the shapes of the drawing grammar. */
const POINTS: Record<MarkShape, { pointStyle: string; pointRadius: number }> = {
  square: { pointStyle: "rect", pointRadius: 5.6 },
  disc: { pointStyle: "circle", pointRadius: 4.2 },
  triangle: { pointStyle: "triangle", pointRadius: 5 },
  broken: { pointStyle: "circle", pointRadius: 4.2 },
  diamond: { pointStyle: "rectRot", pointRadius: 5.6 },
};

type Tick = { readonly bin: number; readonly text: string };

/** `scaled`: the window that the scale fits; `labels`: the bins that are named under the axis. */
export function claims(
  timeline: Timeline,
  marks: readonly Mark[],
  { window, scaled }: { window: Window | null; scaled: Window | null },
  labels: readonly Tick[],
): ChartConfiguration<"scatter"> {
  const axis = uprightAxis(highest(marks, scaled) ?? 1, "marks", 2);
  const { max } = axis;
  return {
    type: "scatter",
    data: { datasets: objectKeys(MARKED_BY).map((voice) => points(voice, marks, max)) },
    options: {
      ...still(14, 0),
      scales: {
        x: {
          type: "linear",
          min: -0.5,
          max: timeline.bins - 0.5,
          border: { color: colour("--rule-strong") },
          grid: { drawOnChartArea: false, color: colour("--rule-strong"), tickLength: BELOW + 4 },
          ticks: {
            color: colour("--ink-3"),
            font: { family: colour("--sans"), size: 12 },
            maxRotation: 0,
            autoSkip: false,
            padding: 2,
            callback: (value) => labels.find(({ bin }) => bin === value)?.text ?? "",
          },
          afterFit: (scale: Scale) => {
            scale.height = AXIS_PX;
          },
          afterBuildTicks: (scale: Scale) => {
            scale.ticks = labels.map(({ bin }) => ({ value: bin }));
          },
        },
        y: upright(axis),
      },
    },
    plugins: [
      { id: "rivals", beforeDatasetsDraw: (chart) => drawRivals(chart, marks, max) },
      {
        id: "said",
        afterDatasetsDraw: (chart) => {
          drawArrows(chart, marks, max);
          drawMissing(chart, timeline, marks);
          drawNames(chart, marks, window);
        },
      },
    ],
  };
}

function points(voice: Voice, marks: readonly Mark[], max: number): ChartDataset<"scatter"> {
  const mine = marks.filter((mark) => mark.voice === voice);
  const ink = colour("--claim");
  const paper = colour("--surface");
  return {
    data: mine.map(({ bin, value }) => ({ x: bin, y: Math.min(value, max) })),
    ...POINTS[shapeOf(MARKED_BY[voice])],
    clip: false,
    pointBackgroundColor: mine.map(({ used }) => (used ? ink : paper)),
    pointBorderColor: ink,
    pointBorderWidth: 1.4,
    // What is in use and nobody's own lies on top of the voices it lies between.
    order: voice === "several" ? 0 : 1,
  };
}

/** A line between the voices of a bin. */
function drawRivals({ ctx, scales: { x, y } }: Chart, marks: readonly Mark[], max: number): void {
  if (!x || !y) return;
  ctx.strokeStyle = colour("--claim-muted");
  ctx.lineWidth = 2;
  for (const [bin, values] of byBin(marks)) {
    const at = x.getPixelForValue(bin);
    const tops = values.map(({ value }) => y.getPixelForValue(Math.min(value, max)));
    ctx.beginPath();
    ctx.moveTo(at, Math.min(...tops));
    ctx.lineTo(at, Math.max(...tops));
    ctx.stroke();
  }
}

/** Arrows for "or more", and for marks beyond the scale. */
function drawArrows({ ctx, scales: { x, y } }: Chart, marks: readonly Mark[], max: number): void {
  if (!x || !y) return;
  ctx.strokeStyle = colour("--claim");
  ctx.lineWidth = 1.4;
  for (const { bin, value, open } of marks) {
    if (!open && value <= max) continue;
    const top = y.getPixelForValue(Math.min(value, max)) - 6;
    ctx.stroke(new Path2D(arrowUp(x.getPixelForValue(bin), top, 8)));
  }
}

/** A short dash below the baseline for a bin with events and no figure. */
function drawMissing(
  { ctx, chartArea, scales: { x } }: Chart,
  timeline: Timeline,
  marks: readonly Mark[],
): void {
  if (!x) return;
  const known = new Set(marks.map((mark) => mark.bin));
  ctx.strokeStyle = colour("--ink-3");
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  for (let bin = 0; bin < timeline.bins; bin++) {
    if (known.has(bin) || stacked(timeline.series, bin) === 0) continue;
    const at = x.getPixelForValue(bin);
    ctx.moveTo(at - 2.5, chartArea.bottom + BELOW / 2);
    ctx.lineTo(at + 2.5, chartArea.bottom + BELOW / 2);
  }
  ctx.stroke();
}

/** The values at the peaks: bold what is in use; a name that would lie on another mark is left out. */
function drawNames(
  { ctx, chartArea, scales: { x, y } }: Chart,
  marks: readonly Mark[],
  window: Window | null,
): void {
  if (!x || !y) return;
  const step = x.getPixelForValue(1) - x.getPixelForValue(0);
  const all = byBin(marks);
  const taken = marks.map((mark) => ({
    bin: mark.bin,
    x: x.getPixelForValue(mark.bin),
    y: y.getPixelForValue(mark.value),
  }));
  ctx.textBaseline = "middle";
  for (const bin of peaks(marks, window, NAMED, NAME_PX / Math.max(step, 1))) {
    const at = x.getPixelForValue(bin);
    const end = at + NAME_PX > chartArea.right;
    const [from, to] = end ? [at - NAME_PX, at - 9] : [at + 9, at + NAME_PX - 9];
    ctx.textAlign = end ? "right" : "left";
    let free = Number.POSITIVE_INFINITY;
    const values = [...(all.get(bin) ?? [])].sort((a, b) => a.value - b.value);
    for (const { value, used } of values) {
      const top = Math.min(y.getPixelForValue(value), free);
      const hidden = taken.some(
        (mark) =>
          mark.bin !== bin && mark.x > from - 6 && mark.x < to + 6 && Math.abs(mark.y - top) < 9,
      );
      if (hidden) continue;
      write(ctx, number(value), end ? to : from, top, used);
      free = top - LINE_PX;
    }
  }
}
