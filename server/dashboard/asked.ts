// What questions about the dashboard have in common: where the map looks, how long bins are, which day it is.
import { z } from "zod";
import type { Viewport } from "../../domain/summary.ts";
import { BINS, type Day } from "../../domain/when.ts";

/** What the parameter `viewport` is. */
export const VIEWPORT = "The map in sight: west,south,east,north,zoom,width,height.";

/** "west,south,east,north,zoom,width,height": degrees, Leaflet's zoom, CSS pixels. */
export const viewportSchema = z
  .string()
  .transform((raw) =>
    raw.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part))),
  )
  .refine(
    (numbers) => numbers.length === 7 && numbers.every(Number.isFinite),
    "is not w,s,e,n,zoom,width,height",
  )
  .transform(
    ([west = 0, south = 0, east = 0, north = 0, zoom = 0, width = 0, height = 0]): Viewport => ({
      west,
      south,
      east,
      north,
      zoom,
      width,
      height,
    }),
  );

export const binSchema = z
  .enum(["auto", ...BINS])
  .default("auto")
  .describe("How long a bin of the timeline is.");

const MS_PER_DAY = 86_400_000;

export function todayOf(now: Date): Day {
  return Math.floor(now.getTime() / MS_PER_DAY);
}
