// The ground of an area: its region's outline, or its whole country's.
import type { Area } from "../../domain/summary.ts";
import type { Countries, Land, Regions } from "../basemap/shapes.ts";

/** Whether it is a whole country, of which nothing closer is known. */
export function isCountryArea({ precision }: Pick<Area, "precision">): boolean {
  return precision === "country";
}

/** The outline, as fine as it has come; null while it has not, or where none is shipped. */
export function areaShape(
  area: Pick<Area, "precision" | "country" | "admin1" | "name">,
  regions: ReadonlyMap<string, Regions>,
  countries: Countries | null,
): Land | null {
  const known = regions.get(area.country);
  if (!isCountryArea(area)) return known?.byName.get(area.admin1 ?? area.name) ?? null;
  const coarse = () => countries?.all.find(({ id }) => id === area.country)?.shape ?? null;
  return known?.outline ?? coarse();
}
