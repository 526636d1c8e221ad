// An event as the API answers it, by itself and in lists: the shape "Event" of the OpenAPI document.
import { z } from "zod";
import { actorsSchema } from "../event.ts";
import { ruleSchema } from "../summary.ts";
import {
  datePrecisionSchema,
  formSchema,
  kindSchema,
  metricSchema,
  placePrecisionSchema,
  qualifierSchema,
  responseSchema,
  speakerSchema,
  statusSchema,
} from "../vocabulary/schemas.ts";
import { nextPage } from "./page.ts";
import { sourceAnswerSchema } from "./source.ts";

const count = z.int().nullable();

/** A figure under the rule, and what it adds to a sum. */
const figureAnswerSchema = z.object({
  headline: z.int().describe("The figure under the rule."),
  low: count.describe("Smallest low of the claims that the rule looks at."),
  high: count.describe("Largest high of them; null: none has one."),
  least: z.int().describe("The smallest number among them."),
  most: z.int().describe("The largest number among them."),
  open: z.boolean().describe("One of them has no upper end: or more."),
  qualifier: qualifierSchema,
  claims: z.array(z.string()).describe("Ids of the claims that gave it."),
  sources_differ: z
    .number()
    .nullable()
    .describe("Highest ÷ lowest of all counted claims; null for a single one."),
  from_groups: z
    .boolean()
    .describe("Nobody counted everybody: the least that the claims about groups of people imply."),
  net: z.int().describe("What the event adds to a sum."),
});
export type FigureAnswer = z.infer<typeof figureAnswerSchema>;

/** What all counted claims reach, whatever the rule; `open`: one of them has no upper end. */
const spanAnswerSchema = z.object({ least: z.int(), most: z.int(), open: z.boolean() });
export type SpanAnswer = z.infer<typeof spanAnswerSchema>;

/** The newest of the claims without a number, and who made it. */
const wordsAnswerSchema = z.object({
  phrase: z.string().describe("The source's words."),
  language: z.string().nullable().describe("The source's language."),
  attributed_kind: speakerSchema,
});
export type WordsAnswer = z.infer<typeof wordsAnswerSchema>;

/** An event in a list. A metric without a figure is missing: that is not zero. */
export const eventAnswerSchema = z
  .object({
    id: z.string().describe("The event's id, never used again."),
    title: z.string(),
    summary: z.string().nullable(),
    kind: kindSchema,
    form: formSchema,
    response: responseSchema.nullable(),
    start: z.string(),
    end: z.string(),
    date_precision: datePrecisionSchema,
    place: z.object({
      name: z.string(),
      admin1: z.string().nullable(),
      country: z.string(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      precision: placePrecisionSchema,
      uncertainty_m: z.int(),
      generalised: z.boolean(),
    }),
    part_of: z.string().nullable(),
    demands: z.array(z.string()),
    actors: actorsSchema,
    external_id: z
      .string()
      .nullable()
      .describe("Its id in the data set that it came from; null where the event is protected."),
    extra: z
      .record(z.string(), z.string())
      .nullable()
      .describe(
        "What an imported row held besides, by its columns; null where there is nothing, or the event is protected.",
      ),
    status: statusSchema,
    sources: z.array(sourceAnswerSchema),
    figures: z
      .partialRecord(metricSchema, figureAnswerSchema)
      .describe("Under the rule. A metric without a figure is missing: that is not zero."),
    claimed: z
      .partialRecord(metricSchema, spanAnswerSchema)
      .describe("What all counted claims reach, whatever the rule."),
    in_words: z
      .partialRecord(metricSchema, wordsAnswerSchema)
      .describe("What is known in words only, of metrics for which no claim gives a number."),
    differs: z
      .number()
      .describe(
        "Highest ÷ lowest of the metric whose claims differ most, whatever the rule; 1: none.",
      ),
    changed_at: z.string().describe("When the record last changed, ISO 8601 in UTC."),
    url: z.string().describe("Address of its page."),
  })
  .meta({ id: "Event" });
export type EventAnswer = z.infer<typeof eventAnswerSchema>;

/** A page of GET /api/events. */
export const eventPageSchema = z.object({
  items: z.array(eventAnswerSchema),
  total: z.int().describe("How many match, on all pages."),
  next: nextPage,
  change: z.int().describe("Number of the newest change that you may see."),
  rule: ruleSchema.describe("The counting rule of all figures."),
});
export type EventPage = z.infer<typeof eventPageSchema>;
