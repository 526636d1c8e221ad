// Names first-level regions by their country and name, since countries share names of regions.
import type { Place } from "./place.ts";

/** In facets and in the filter: places for which no first-level region is recorded. */
export const NO_REGION = "none";

type Region = Pick<Place, "country" | "admin1">;

/** The key of a place's region: "BLR:Minsk City", or "none". */
export function regionOf({ country, admin1 }: Region): string {
  return admin1 === null ? NO_REGION : `${country}:${admin1}`;
}

/** All that the filter may call a place's region: its key, its name alone, and "BLR:none" where none is recorded. */
export function regionNames(place: Region): readonly string[] {
  return [regionOf(place), place.admin1 ?? `${place.country}:${NO_REGION}`];
}

/** The country and the name that a key tells; a bare name tells no country. Only three capitals before the first ":" do. */
export function readRegion(region: string): { country: string | null; name: string } {
  const parts = /^([A-Z]{3}):(.+)$/s.exec(region);
  return { country: parts?.[1] ?? null, name: parts?.[2] ?? region };
}

/** Whether it is a key, as a facet lists it. */
export function isRegionKey(region: string): boolean {
  const { country, name } = readRegion(region);
  return (country !== null) !== (name === NO_REGION);
}
