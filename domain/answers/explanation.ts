// How a figure comes about, as the API answers it: the lines of the sum, what is left out and why, the sum by other rules.
import { z } from "zod";
import { LEFT_OUT, type LeftOut } from "../left-out.ts";
import { ruleSchema } from "../summary.ts";
import { datePrecisionSchema, metricSchema } from "../vocabulary/schemas.ts";
import { claimAnswerSchema } from "./record.ts";

const count = z.int();
const amount = count.nullable();

const namedEventSchema = z.object({
  id: z.string(),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  date_precision: datePrecisionSchema,
});
export type NamedEvent = z.infer<typeof namedEventSchema>;

/** A line of the sum: an event of the selection, or the rest of the parts of the event above it. */
const lineSchema = z.object({
  level: count.describe("How many lines it is under: 0 is the top of the selection."),
  event: namedEventSchema
    .nullable()
    .describe("Null: a line for further events that have none of their own, the smallest."),
  events: count.describe("1, or how many events such a line stands for."),
  own: amount.describe("The event's own figure under the rule; null: it has none."),
  claims: z.array(claimAnswerSchema).describe("The claims that its own figure is taken from."),
  parts: amount.describe("What its parts in the selection add up to; null: none has a figure."),
  remainder: amount.describe(
    "Its own figure less its parts, which nobody said; null where its parts are more, or where a term is an upper bound.",
  ),
  counts: count.describe(
    "The larger of its own figure and its parts: what the line above adds up.",
  ),
});
export type ExplanationLine = z.infer<typeof lineSchema>;

const leftOutSchema = z.object({
  claims: count.describe("How many."),
  events: count.describe("Of how many events."),
  named: z
    .array(z.object({ event: namedEventSchema, claim: claimAnswerSchema }))
    .describe("Those with the largest numbers first; not all where there are many."),
});

const ruleSumsSchema = z.object({
  rule: ruleSchema,
  said: amount.describe("Sum of what the events at the top of the selection say of themselves."),
  parts: amount.describe("Sum of what their parts add up to."),
  counts: amount.describe("Sum of the larger of both, of each of them: the total under that rule."),
});

/** The answer of GET /api/explain. */
export const explanationSchema = z.object({
  change: count.describe("Number of the newest change that you may see."),
  rule: ruleSchema.describe("The counting rule in use."),
  metric: metricSchema,
  headline: amount.describe("What the lines of level 0 count: the total; null: no figure."),
  open: z.boolean().describe("The total has no upper end: or more."),
  events: z.object({
    all: count.describe("Events that match."),
    roots: count.describe("Of these, those at the top of the selection, which are summed."),
    roots_without: count.describe("Of those at the top, those of which no figure is known."),
  }),
  claims: count.describe("Claims on the metric: those in use and those left out."),
  used: count.describe("Claims in use."),
  lines: z
    .array(lineSchema)
    .describe("The sum in order of days, each event before its parts; at most 1,000 events."),
  left_out: z
    .object(
      Object.fromEntries(LEFT_OUT.map((reason) => [reason, leftOutSchema])) as {
        [R in LeftOut]: typeof leftOutSchema;
      },
    )
    .describe(
      "Claims that give no figure: replaced or withdrawn; other figures for the same event; about some people only; in words without a number; of events that reach beyond the period; by speakers whom the rule does not hear.",
    ),
  without_figure: z
    .object({ events: count, named: z.array(namedEventSchema) })
    .describe("Events without a figure, the latest first; not all are named where they are many."),
  rules: z.array(ruleSumsSchema).describe("What the same events come to by each rule."),
});
export type ExplanationAnswer = z.infer<typeof explanationSchema>;
