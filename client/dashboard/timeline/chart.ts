// Chart.js, with no more of it than is drawn, and a canvas that follows its configuration.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  PointElement,
  ScatterController,
} from "chart.js";
import { useEffect, useRef } from "preact/hooks";
import { colourVersion } from "./palette.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  PointElement,
  ScatterController,
);

/** Both panels keep this much beside the plot, so that their days stand under each other. */
export const PLOT_START = 40;
export const PLOT_END = 14;

/**
 * A canvas ref on which `make` is drawn, and drawn again when one of `from` or the colours change.
 */
export function useChart<T extends "bar" | "scatter">(
  _type: T,
  make: () => ChartConfiguration<T>,
  from: readonly unknown[],
) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const chart = new Chart(canvas.current, make());
    return () => chart.destroy();
  }, [...from, colourVersion.value]);
  return canvas;
}
