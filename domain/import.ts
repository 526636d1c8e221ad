// Bringing a file of events: the formats that are known, what a column of an unknown table can be, and what is asked of a file.
import { z } from "zod";
import { objectKeys } from "./object-keys.ts";
import { countrySchema } from "./place-schema.ts";
import { noteText, reasonText } from "./reason.ts";
import { text } from "./text.ts";

/** Formats by the names that `vigil import --format` takes; `table` is any other table. */
export const IMPORT_FORMATS = [
  "hxl",
  "gdelt",
  "vigil",
  "acled",
  "ccc",
  "ucdp-ged",
  "mass-mobilization",
  "2020pb",
  "german-registrations",
  "table",
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const COLUMN_WORDS = {
  start: "The column of the first day.",
  end: "The column of the last day.",
  title: "The column of titles.",
  summary: "The column of what happened.",
  place: "The column of towns.",
  admin1: "The column of regions.",
  country: "The column of countries.",
  lat: "The column of latitudes.",
  lon: "The column of longitudes.",
  point: "The column of latitude and longitude together.",
  low: "The column of the fewest who took part.",
  high: "The column of the most who took part.",
  participants: "The column of how many took part, as a number or in words.",
  detained: "The column of how many were detained.",
  injured: "The column of how many were injured.",
  killed: "The column of how many were killed.",
  url: "The column of addresses of sources.",
  publisher: "The column of who published it.",
  id: "The column of the table's own ids.",
  groups: "The column of who organised it or took part.",
  demands: "The column of what was demanded.",
  form: "The column of what kind of event it was.",
} as const;

/** What a column of a table of no known format can hold. */
export type ColumnField = keyof typeof COLUMN_WORDS;
export const COLUMN_FIELDS = objectKeys(COLUMN_WORDS);

const LONGEST_COLUMN = 500;

const columnSchema = (field: ColumnField) =>
  text(LONGEST_COLUMN).optional().describe(COLUMN_WORDS[field]);

/** Which column holds what; a field that is left out has none. No column is two things. */
const columnMappingSchema = z
  .strictObject(
    Object.fromEntries(COLUMN_FIELDS.map((field) => [field, columnSchema(field)])) as Record<
      ColumnField,
      ReturnType<typeof columnSchema>
    >,
  )
  .superRefine((mapping, context) => {
    const seen = new Map<string, string>();
    for (const [field, column] of Object.entries(mapping)) {
      if (column === undefined) continue;
      const other = seen.get(column);
      if (other !== undefined)
        context.addIssue({ code: "custom", path: [field], message: `has the column of ${other}` });
      seen.set(column, field);
    }
  });
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** What whoever brings a file says of it. */
export const importAskedSchema = z.strictObject({
  format: z
    .enum(IMPORT_FORMATS)
    .nullable()
    .default(null)
    .describe("Its format; null: found by its header."),
  country: countrySchema
    .nullable()
    .default(null)
    .describe("ISO 3166-1 alpha-3; where rows name no country."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language code")
    .nullable()
    .default(null)
    .describe("BCP 47; the language of its texts."),
  publisher: text(300).nullable().default(null).describe("Who published it."),
  mapping: columnMappingSchema
    .nullable()
    .default(null)
    .describe("Which column holds what, in a table of no known format; null: suggested."),
});
export type ImportAsked = z.infer<typeof importAskedSchema>;

/** As what the rows of a file are brought in: published, or waiting in the inbox. */
export const BROUGHT_AS = ["events", "drafts"] as const;
export type BroughtAs = (typeof BROUGHT_AS)[number];

export const bringInSchema = z.strictObject({
  as: z.enum(BROUGHT_AS).describe("Published at once, which editors may, or as drafts."),
  reason: reasonText.nullable().default(null).describe("Why, in words for everybody."),
  note: noteText,
  remember: text(100)
    .nullable()
    .default(null)
    .describe("A name under which the mapping is kept for tables with the same columns."),
});
