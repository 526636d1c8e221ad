// Places by name as the API answers them, for the form.
import { z } from "zod";
import { placePrecisionSchema } from "../vocabulary/schemas.ts";

/** A place that public events name. `lat` and `lon` are WGS 84 degrees. */
const knownPlaceSchema = z.object({
  name: z.string(),
  admin1: z.string().nullable(),
  country: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: placePrecisionSchema,
});
export type KnownPlace = z.infer<typeof knownPlaceSchema>;

/** The answer of GET /api/places. */
export const placesSchema = z.object({ items: z.array(knownPlaceSchema) });
export type Places = z.infer<typeof placesSchema>;
