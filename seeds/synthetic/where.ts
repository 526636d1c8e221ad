// Where synthetic events happen: real cities, the large ones far more often, known more or less exactly.
import { type Place, UNCERTAINTY_M } from "../../domain/place.ts";
import type { PlacePrecision } from "../../domain/vocabulary/precision.ts";
import places from "./places.json" with { type: "json" };
import { type Random, weighted, zipf } from "./random.ts";

type City = (typeof places.cities)[number];

const countryNames: Record<string, string> = places.countries;
const anyCity = zipf(places.cities);
const cityOf = new Map(
  Object.keys(countryNames).map((country) => [
    country,
    zipf(places.cities.filter((city) => city.country === country)),
  ]),
);

/** Off the middle of a city, in degrees: four fixed spots each, so that places repeat. */
const SPOTS = [
  [0.012, 0.008],
  [-0.009, 0.016],
  [0.004, -0.019],
  [-0.015, -0.011],
] as const;

const precisionOf = weighted<PlacePrecision>([
  ["city", 60],
  ["street", 15],
  ["exact", 5],
  ["district", 3],
  ["region", 7],
  ["country", 10],
]);

/** A place in `country`, or anywhere. The same place is the same object. */
export function somewhere(random: Random, country?: string): Place {
  const city = ((country && cityOf.get(country)) || anyCity)(random);
  const precision = precisionOf(random);
  return once(city, precision, random.between(0, SPOTS.length - 1));
}

/** The whole of a country that some city lies in: the place of nationwide days. */
export function someCountry(random: Random): Place {
  return once(anyCity(random), "country", 0);
}

const known = new Map<City, Map<string, Place>>();

function once(city: City, precision: PlacePrecision, spot: number): Place {
  const places = known.get(city) ?? new Map<string, Place>();
  known.set(city, places);
  const offset = precision === "street" || precision === "exact" ? SPOTS[spot] : undefined;
  const key = offset ? precision + spot : precision;
  const place = places.get(key) ?? placeAt(city, precision, offset ?? [0, 0]);
  places.set(key, place);
  return place;
}

function placeAt(
  city: City,
  precision: PlacePrecision,
  [north, east]: readonly [number, number],
): Place {
  const country = countryNames[city.country] ?? city.country;
  const name = { country, region: city.admin1 }[precision as string] ?? city.name;
  return {
    name,
    admin1: precision === "country" ? null : city.admin1,
    country: city.country,
    lat: precision === "country" ? null : round(city.lat + north),
    lon: precision === "country" ? null : round(city.lon + east),
    precision,
    uncertainty_m: UNCERTAINTY_M[precision],
  };
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
