// A named point or area: how exactly it is known, how wide that is, and where it lies on the map's plane.
import { type PlacePrecision, placeRank } from "./vocabulary/precision.ts";

/** Where an event was. `lat` and `lon` are WGS 84 degrees, both known or neither. */
export type Place = {
  name: string;
  admin1: string | null;
  /** ISO 3166-1 alpha-3. */
  country: string;
  lat: number | null;
  lon: number | null;
  precision: PlacePrecision;
  /** Radius in metres within which the event was. */
  uncertainty_m: number;
  /** The public view made it coarser than it is recorded; never part of the record itself. */
  generalised?: boolean;
};

/** The radius a precision stands for when the source gives none, in metres. */
export const UNCERTAINTY_M: Record<PlacePrecision, number> = {
  exact: 50,
  street: 500,
  city: 8_000,
  district: 20_000,
  region: 100_000,
  country: 300_000,
};

/** Whether a map knows no more of a place than its country. */
export function isCountryOnly({ lat, lon, precision }: Pick<Place, "lat" | "lon" | "precision">) {
  return precision === "country" || lat === null || lon === null;
}

/** Whether a place is an area rather than a point. */
export function isArea({ precision }: Pick<Place, "precision">): boolean {
  return precision === "region" || precision === "country" || precision === "district";
}

/** Whether `precision` is at least as exact as `least`. */
export function knownTo(precision: PlacePrecision, least: PlacePrecision): boolean {
  return placeRank(precision) <= placeRank(least);
}

const WORLD = 2 ** 26;
const MAX_LATITUDE = 85.05112878;

/** Web Mercator as integers from 0 to 2^26: the same plane on both databases and on the map. */
export function mercator(lat: number, lon: number): { x: number; y: number } {
  const phi = (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180;
  const x = ((lon + 180) / 360) * WORLD;
  const y = ((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * WORLD;
  return { x: Math.round(x), y: Math.max(0, Math.round(y)) };
}

const EARTH_RADIUS_M = 6_371_008.8;

/** Great-circle distance in metres (haversine). */
export function distanceM(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const rad = Math.PI / 180;
  const dLat = (bLat - aLat) * rad;
  const dLon = (bLon - aLon) * rad;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The point that stands for a place, and the radius round it, in metres, of one that is vague or protected; null where
 * it is known. Null where no more than the country is known.
 */
export function pointOf(place: Place): { lat: number; lon: number; radius: number | null } | null {
  const { lat, lon, generalised, uncertainty_m } = place;
  if (lat === null || lon === null || isCountryOnly(place)) return null;
  return { lat, lon, radius: isArea(place) || generalised ? uncertainty_m : null };
}
