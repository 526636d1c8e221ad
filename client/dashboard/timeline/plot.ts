// What every drawing of figures over time has in common, on the canvas as in a scene: margins, head-room, the upright axis.
import { fewTicks } from "../../ui/marks/scale.ts";

/** So much stays free beside a plot, so that the days of plots above each other stand under each other. */
export const PLOT_START = 42;
export const PLOT_END = 14;

/** How far the axis reaches beyond the largest number: a mark has its name and its arrow there. */
const HEADROOM = { columns: 1.06, marks: 1.12 };

/** The upright axis of a plot: its end, and the numbers named on it. */
export type UprightAxis = { readonly max: number; readonly ticks: readonly number[] };

/** From zero to a little over `most`, with at least `few` steps. */
export function uprightAxis(most: number, of: keyof typeof HEADROOM, few: number): UprightAxis {
  const max = Math.max(1, most) * HEADROOM[of];
  return { max, ticks: fewTicks(max, few) };
}
