// Corrections of what was published, as everybody is answered them.
import { z } from "zod";
import { CORRECTION_KINDS } from "../corrections.ts";
import { placeSchema } from "../place-schema.ts";
import {
  datePrecisionSchema,
  metricSchema,
  qualifierSchema,
  speakerSchema,
  subjectSchema,
} from "../vocabulary/schemas.ts";
import { dateSchema } from "../when-schema.ts";
import { nextPage } from "./page.ts";

/** A figure as it stood or stands. */
const figureSchema = z.object({
  metric: metricSchema,
  subject: subjectSchema,
  low: z.int().nullable(),
  high: z.int().nullable(),
  qualifier: qualifierSchema,
  phrase: z.string().nullable().describe("The source's words."),
  attributed_to: z.string().nullable(),
  attributed_kind: speakerSchema,
});
export type CorrectedFigure = z.infer<typeof figureSchema>;

const datesSchema = z.object({
  start: dateSchema.optional(),
  end: dateSchema.optional(),
  date_precision: datePrecisionSchema.optional(),
});

const both = <T extends z.ZodType>(of: T) => z.object({ was: of, is: of }).nullable();

const correctionAnswerSchema = z
  .object({
    number: z.int().describe("Number of the change in the public log."),
    at: z.string().describe("When, ISO 8601 in UTC."),
    kind: z.enum(CORRECTION_KINDS),
    event: z.string().describe("Id of the record."),
    title: z.string().nullable().describe("Its title; null where it is not shown any more."),
    did: z
      .enum(["changed", "withdrawn", "again", "replaced"])
      .nullable()
      .describe(
        "What became of a figure; `again`: it, or a record that was withdrawn or merged, stands once more. Else null.",
      ),
    was: figureSchema.nullable().describe("The figure before."),
    is: figureSchema
      .nullable()
      .describe("The figure as it is, or the one that replaces it; null where none stands."),
    place: both(placeSchema).describe("The place before and after, where it was corrected."),
    date: both(datesSchema).describe("Which of the days and their precision were corrected."),
    source: z
      .object({
        id: z.string(),
        publisher: z.string(),
        title: z.string(),
        url: z.string().nullable(),
      })
      .nullable()
      .describe("Where the figure stands."),
    reason: z.string().nullable().describe("Why, in words for everybody."),
  })
  .meta({ id: "Correction" });
export type CorrectionAnswer = z.infer<typeof correctionAnswerSchema>;

/** A page of GET /api/corrections. */
export const correctionPageSchema = z.object({
  items: z.array(correctionAnswerSchema),
  next: nextPage,
  since: z.string().nullable().describe("When the public log began; null while it is empty."),
});
export type CorrectionPage = z.infer<typeof correctionPageSchema>;
