// How large a circle is: its area is in proportion to the figure, and the highest claim on screen has the largest.
import type { Group, Sum } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import type { Point, Size } from "./plane.ts";

/** What a circle's area stands for. */
export type MapSize = Metric | "events";

/** Radius in pixels of the largest circle a map of this size draws: 11 % of its shorter side. */
export function largestRadius({ width, height }: Size): number {
  return Math.min(64, Math.max(28, 0.11 * Math.min(width, height)));
}

/** Whether some of the largest circle would show on the map, with its middle at this point. */
export function mayShow({ x, y }: Point, map: Size): boolean {
  const r = largestRadius(map);
  return x >= -r && y >= -r && x <= map.width + r && y <= map.height + r;
}

type Ranged = Pick<Sum, "headline" | "low" | "high">;

/** What of a group tells how large it is. */
export type Sized = Pick<Group, "events"> & { figures: { readonly [M in Metric]?: Ranged } };

/** The figure a group is sized by, with the smallest and largest claims; null when no source gave one. */
export function figureOf(group: Sized, size: MapSize): Ranged | null {
  if (size === "events") {
    return { headline: group.events, low: group.events, high: group.events };
  }
  return group.figures[size] ?? null;
}

/** The highest claim among groups drawn as circles (two events or more); 0 when none has a figure. */
export function largestValue(groups: readonly Sized[], size: MapSize): number {
  return groups
    .filter((group) => group.events > 1)
    .reduce((most, group) => {
      const figure = figureOf(group, size);
      return figure ? Math.max(most, figure.high, figure.headline) : most;
    }, 0);
}

/** Radius of a value when `largest` has `radius`: r = radius · √(value / largest), and never more than `radius`. */
export function radiusOf(value: number, largest: number, radius: number): number {
  return largest > 0 ? radius * Math.sqrt(Math.min(1, Math.max(0, value) / largest)) : 0;
}

/** The smallest radius that holds a count of events. */
export function leastRadius(count: number): number {
  const digits = String(count).length;
  return [0, 8, 13, 17, 21][digits] ?? 25;
}
