// A place as it comes in.
import { z } from "zod";
import { type Place, UNCERTAINTY_M } from "./place.ts";
import { text } from "./text.ts";
import { placePrecisionSchema } from "./vocabulary/schemas.ts";

const countrySchema = z.string().regex(/^[A-Z]{3}$/, "is not an ISO 3166-1 alpha-3 code");

/** A place as people and files give it; a missing radius is the precision's own. */
export const placeSchema = z
  .strictObject({
    name: text(200),
    admin1: text(200).nullable().default(null),
    country: countrySchema,
    lat: z.number().min(-90).max(90).nullable().default(null),
    lon: z.number().min(-180).max(180).nullable().default(null),
    precision: placePrecisionSchema,
    uncertainty_m: z.int().min(0).max(20_000_000).nullable().default(null),
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
