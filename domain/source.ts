// The article, post, statement or dataset row in which a figure stands.
import { z } from "zod";
import { searchText } from "./search.ts";
import { publicId, text, webAddress } from "./text.ts";
import { sourceKindSchema } from "./vocabulary/schemas.ts";
import { dateSchema, instantSchema } from "./when-schema.ts";

/** A language, as BCP 47 has it. */
export const sourceLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** A source as people and files give it. */
export const sourceInputSchema = z.strictObject({
  kind: sourceKindSchema.describe("Where it was published."),
  publisher: text(300).describe("Who published it."),
  title: text(500).describe("Its title, in its language."),
  url: webAddress.nullable().default(null).describe("Its address."),
  language: sourceLanguage
    .nullable()
    .default(null)
    .describe("Its language, as BCP 47 has it: be, ru, en."),
  published_on: dateSchema.nullable().default(null).describe("Day it came out, YYYY-MM-DD."),
  accessed_at: instantSchema.nullable().default(null).describe("When it was read."),
  archived_url: webAddress.nullable().default(null).describe("Address of a kept copy."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .describe("SHA-256 of what was read, in hexadecimal."),
  note: text(2000).nullable().default(null).describe("What else a reader should know of it."),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;

/** A source in the record. */
export const sourceSchema = sourceInputSchema.extend({
  id: publicId.describe("Its id, never used again."),
});
export type Source = z.infer<typeof sourceSchema>;

/** The words that a source is found by. */
export function sourceWords({ publisher, title }: Pick<Source, "publisher" | "title">): string {
  return searchText([publisher, title]);
}
