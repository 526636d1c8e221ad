// The box around each country, known before any file of the base map is there.
import type { BBox } from "../../domain/filter.ts";
import type { Area } from "../../domain/summary.ts";
import boundsOfCountries from "../basemap/bounds.json" with { type: "json" };
import { isCountryArea } from "./area-shape.ts";
import { overlap } from "./detail-level.ts";

const bounds: Readonly<Record<string, readonly number[]>> = boundsOfCountries;

/** West, south, east and north of a country's main land, known before any file is there. */
export function boundsOf(iso3: string): [number, number, number, number] | null {
  const [west, south, east, north] = bounds[iso3] ?? [];
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? null
    : [west, south, east, north];
}

/** Whether a country's area meets what a map shows; regions are not told apart and always may. */
export function mayBeInSight(area: Pick<Area, "precision" | "country">, seen: BBox): boolean {
  const bounds = isCountryArea(area) ? boundsOf(area.country) : null;
  if (bounds === null) return true;
  const [west, south, east, north] = bounds;
  return overlap({ west, south, east, north }, seen);
}
