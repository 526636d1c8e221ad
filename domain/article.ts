// An article that is to be read for records of protests: what comes in, and how long it may be.
import { z } from "zod";
import { isClean } from "./plain-text.ts";
import { text, webAddress } from "./text.ts";
import { dateSchema } from "./when-schema.ts";

/** So many characters are read at once. */
export const LONGEST_ARTICLE = 50_000;

/** The body of POST /api/extract. The text is taken as it is, so that offsets are those of what was sent. */
export const articleSchema = z.strictObject({
  title: text(500).nullable().default(null).describe("Its title; helps to tell where it happens."),
  text: z
    .string()
    .max(LONGEST_ARTICLE)
    .refine((typed) => typed.trim() !== "", "is empty")
    .refine((typed) => isClean(typed.replaceAll("\r\n", "\n")), "contains control characters")
    .describe("The article, in English. It is read as it is sent, blanks and line ends included."),
  published_on: dateSchema.describe("Day it came out, YYYY-MM-DD: every weekday hangs on it."),
  url: webAddress.nullable().default(null).describe("Its address. Nothing is fetched."),
  language: z
    .literal("en")
    .default("en")
    .describe("Its language, as BCP 47 has it; English alone is read."),
});
