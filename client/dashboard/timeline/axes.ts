// What the axes of both panels have in common, as Chart.js takes it.
import type { Scale } from "chart.js";
import { colour, font } from "../../draw/palette.ts";
import { axis } from "../../i18n/say.ts";
import { PLOT_END, PLOT_START, type UprightAxis } from "./plot.ts";

/** Still, as large as its box, with the plot exactly between the shared edges. */
export function still(top: number, bottom: number) {
  return {
    animation: false as const,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { autoPadding: false, padding: { left: 0, right: PLOT_END, top, bottom } },
  };
}

/** The upright axis with thin lines and a fixed width. */
export function upright({ max, ticks }: UprightAxis) {
  return {
    type: "linear",
    min: 0,
    max,
    border: { display: false },
    grid: { color: colour("--rule"), drawTicks: false },
    ticks: {
      color: colour("--ink-3"),
      font: { family: colour("--sans"), size: 12 },
      padding: 6,
      callback: (value: string | number) => axis(Number(value)),
    },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    afterFit: (scale: Scale) => {
      scale.width = PLOT_START;
    },
  } as const;
}

/** Text drawn by our own plugins. */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  strong: boolean,
): void {
  context.font = font(strong ? 600 : 400);
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = colour("--surface");
  context.strokeText(text, x, y);
  context.fillStyle = colour(strong ? "--ink" : "--ink-2");
  context.fillText(text, x, y);
}
