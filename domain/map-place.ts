// Where the map holds a place: at its own position, or as the whole of its country where that is all that is known.
import middles from "./country-middles.json" with { type: "json" };
import type { OnMap } from "./filter.ts";
import { isCountryOnly, type Place, UNCERTAINTY_M } from "./place.ts";

/** Latitude and longitude by ISO 3166-1 alpha-3 (docs/basemap.md). */
const MIDDLES: Readonly<Record<string, readonly number[]>> = middles;

/**
 * A place as the map holds it; null: it can't. One without a position, or known to its country only, is its country,
 * whose middle stands for the area and says nothing of where the event was.
 */
export function mapPlace(place: Place): Place | null {
  if (!isCountryOnly(place)) return place;
  const { country, uncertainty_m } = place;
  const [lat = place.lat, lon = place.lon] = MIDDLES[country] ?? [];
  if (lat === null || lon === null) return null;
  return {
    ...place,
    name: country,
    admin1: null,
    lat,
    lon,
    precision: "country",
    uncertainty_m: Math.max(uncertainty_m, UNCERTAINTY_M.country),
  };
}

/** Whether the map holds a place: it has a position, or its country is one of the base map. */
export function mappable(place: Pick<Place, "country" | "lat" | "lon" | "precision">): boolean {
  return (place.lat !== null && place.lon !== null) || MIDDLES[place.country] !== undefined;
}

/** Whether the map holds a place as is asked. */
export function isOnMap(place: Place, asked: OnMap): boolean {
  if (asked === "true" || asked === "false") return mappable(place) === (asked === "true");
  return mappable(place) && isCountryOnly(place) === (asked === "country");
}
