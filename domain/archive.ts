// What an archive says of itself: its name, what it is about, the countries and languages that it covers, and on which terms it is given away.
import { z } from "zod";
import { patchOf } from "./patch.ts";
import { countrySchema } from "./place-schema.ts";
import { reasonText } from "./reason.ts";
import { sourceLanguage } from "./source.ts";
import { text } from "./text.ts";

/** The most characters of its name and of what it is about. */
export const LONGEST_NAME = 80;
export const LONGEST_ABOUT = 500;
/** The most characters of its licence, and of what it is cited as. */
export const LONGEST_LICENCE = 200;
export const LONGEST_CITED = 120;

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
  languages: z
    .array(sourceLanguage)
    .max(30)
    .refine((codes) => new Set(codes).size === codes.length, "names a language twice")
    .describe(
      "The languages of its sources, as BCP 47 has them: they come first where one is chosen.",
    ),
  licence: text(LONGEST_LICENCE)
    .nullable()
    .describe("The licence under which it is given away, as in CC BY 4.0; null: nobody said."),
  cited_as: text(LONGEST_CITED)
    .nullable()
    .describe("What it is called where it is cited; null: by its name, or Vigil without one."),
});
export type Archive = z.infer<typeof fields>;

/** What the server's settings can decide in place of an administrator. */
const SETTABLE = ["licence"] as const;

/** The answer of GET /api/archive. */
export const archiveSchema = z.object({
  ...fields.shape,
  set_on_server: z
    .array(z.enum(SETTABLE))
    .describe("The fields that a setting of the server decides: they can't be changed here."),
});
export type ArchiveAnswer = z.infer<typeof archiveSchema>;

/** The body of PATCH /api/archive: the fields that change. */
export const archivePatch = patchOf(fields).extend({
  reason: reasonText.nullable().default(null).describe("Why, in words for everybody."),
});

/** An archive that nobody has set up. */
export const UNNAMED: Archive = {
  ...{ name: null, about: null, countries: [], languages: [] },
  ...{ licence: null, cited_as: null },
};
