// What an archive says of itself: its name, what it is about, and the countries that it covers.
import { z } from "zod";
import { patchOf } from "./patch.ts";
import { countrySchema } from "./place-schema.ts";
import { reasonText } from "./reason.ts";
import { text } from "./text.ts";

/** The most characters of its name and of what it is about. */
export const LONGEST_NAME = 80;
export const LONGEST_ABOUT = 500;

const fields = z.strictObject({
  name: text(LONGEST_NAME)
    .nullable()
    .describe("Stands in the header; null: its country and years, as the record has them."),
  about: text(LONGEST_ABOUT).nullable().describe("What is counted, where and when, in a sentence."),
  countries: z
    .array(countrySchema)
    .max(60)
    .refine((codes) => new Set(codes).size === codes.length, "names a country twice")
    .describe("The countries that it covers: their places come first."),
});
export type Archive = z.infer<typeof fields>;

/** The answer of GET /api/archive. */
export const archiveSchema = z.object(fields.shape);

/** The body of PATCH /api/archive: the fields that change. */
export const archivePatch = patchOf(fields).extend({
  reason: reasonText.nullable().default(null).describe("Why, in words for everybody."),
});

/** An archive that nobody has set up. */
export const UNNAMED: Archive = { name: null, about: null, countries: [] };
