// A place as it comes in.
import { z } from "zod";
import { COUNTRY_CODES } from "./country-codes.ts";
import { type Place, UNCERTAINTY_M } from "./place.ts";
import { text } from "./text.ts";
import { placePrecisionSchema } from "./vocabulary/schemas.ts";

const codes = new Set(COUNTRY_CODES);

/** A country by its code. */
export const countrySchema = z
  .string()
  .refine((code) => codes.has(code), "is not an ISO 3166-1 alpha-3 code");

/** A place as people and files give it; a missing radius is the precision's own. */
export const placeSchema = z
  .strictObject({
    name: text(200).describe("Its name."),
    admin1: text(200).nullable().default(null).describe("First-level region."),
    country: countrySchema.describe(
      "ISO 3166-1 alpha-3 code, XKX for Kosovo; or CSK, DDR, SCG, SUN, YUG.",
    ),
    lat: z
      .number()
      .min(-90)
      .max(90)
      .nullable()
      .default(null)
      .describe("Latitude, WGS 84 degrees; with lon or not at all."),
    lon: z
      .number()
      .min(-180)
      .max(180)
      .nullable()
      .default(null)
      .describe("Longitude, WGS 84 degrees."),
    precision: placePrecisionSchema.describe("How exactly it is known."),
    uncertainty_m: z
      .int()
      .min(0)
      .max(20_000_000)
      .nullable()
      .default(null)
      .describe("The event was within this many metres; null: what the precision stands for."),
  })
  .refine((place) => (place.lat === null) === (place.lon === null), {
    path: ["lon"],
    message: "lat and lon are given together or not at all",
  })
  .transform(
    (place): Place => ({
      ...place,
      uncertainty_m: place.uncertainty_m ?? UNCERTAINTY_M[place.precision],
    }),
  );
