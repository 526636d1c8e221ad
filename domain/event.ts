// One thing that happened, at one place over one span of days.
import { z } from "zod";
import type { Place } from "./place.ts";
import { placeSchema } from "./place-schema.ts";
import { publicId, text } from "./text.ts";
import { formsOf } from "./vocabulary/form.ts";
import {
  datePrecisionSchema,
  formSchema,
  kindSchema,
  responseSchema,
  sensitivitySchema,
  statusSchema,
} from "./vocabulary/schemas.ts";
import { dayOf } from "./when.ts";
import { dateSchema, instantSchema } from "./when-schema.ts";

/** The most characters of a title and of a summary. */
export const LONGEST_TITLE = 300;
export const LONGEST_SUMMARY = 5000;
/** The most columns of a row that are kept beside its fields. */
const MOST_EXTRA = 300;

/** Who took part, whom it was aimed at, who stood against it; groups, never private persons. */
export const actorsSchema = z.strictObject({
  participants: text(300).nullable().default(null).describe("Who took part."),
  against: text(300).nullable().default(null).describe("Whom it was aimed at."),
  security: text(300).nullable().default(null).describe("Who stood against it."),
});

/** A source of the event, and where in it the event stands. */
const eventSourceSchema = z.strictObject({
  source: publicId.describe("Id of a source of the record."),
  locator: text(300).nullable().default(null).describe("Where in the source the event stands."),
});
export type EventSource = z.infer<typeof eventSourceSchema>;

/** The fields of an event as people and files give them. */
export const eventFields = z.strictObject({
  title: text(LONGEST_TITLE).describe("What happened, in a few words."),
  summary: text(LONGEST_SUMMARY)
    .nullable()
    .default(null)
    .describe("What happened, in a few sentences."),
  kind: kindSchema.describe("What sort of thing it is."),
  form: formSchema.describe("How it took place; each kind has its own forms."),
  response: responseSchema
    .nullable()
    .default(null)
    .describe("What the authorities did; for demonstrations only. Null: not recorded."),
  start: dateSchema.describe("First day, YYYY-MM-DD."),
  end: dateSchema.describe("Last day, YYYY-MM-DD."),
  date_precision: datePrecisionSchema.default("day").describe("How exactly the days are known."),
  place: placeSchema.describe("Where it was."),
  part_of: publicId.nullable().default(null).describe("Id of the wider event that it is part of."),
  actors: actorsSchema
    .default({ participants: null, against: null, security: null })
    .describe("Groups, in words; never private persons."),
  demands: z.array(text(300)).max(50).default([]).describe("What was demanded."),
  sources: z.array(eventSourceSchema).max(500).default([]).describe("Sources of the event."),
  sensitivity: sensitivitySchema
    .default("public")
    .describe("How much of its place the public sees."),
  publish_after: instantSchema
    .nullable()
    .default(null)
    .describe("Held back until this date or time."),
  external_id: text(200)
    .nullable()
    .default(null)
    .describe("Its id in the data set that it came from."),
  extra: z
    .record(z.string().min(1).max(300), text(20_000))
    .refine(
      (extra) => Object.keys(extra).length <= MOST_EXTRA,
      `has more than ${MOST_EXTRA} columns`,
    )
    .nullable()
    .default(null)
    .describe("What an imported row held besides, by its columns. Null: nothing."),
});

/** The check that every schema of an event ends with. */
export const checkEvent = (
  event: Pick<z.infer<typeof eventFields>, "start" | "end" | "kind" | "form" | "response">,
  ctx: z.core.$RefinementCtx,
): void => {
  const issue = (path: string, message: string) =>
    ctx.addIssue({ code: "custom", path: [path], message, input: event });
  if ((dayOf(event.end) ?? 0) < (dayOf(event.start) ?? 0))
    issue("end", "the last day comes before the first");
  if (!formsOf(event.kind).some((term) => term.value === event.form))
    issue("form", `no form of a ${event.kind}`);
  if (event.response !== null && event.kind !== "demonstration")
    issue("response", "only a demonstration carries the authorities' response");
};

/** An event as proposed: everything but what the service gives it. */
export const eventInputSchema = eventFields.superRefine(checkEvent);
export type EventInput = z.infer<typeof eventInputSchema>;

/** An event in the record. `added_on` and `changed_at` are the service's. */
export const eventSchema = eventFields
  .extend({
    id: publicId,
    status: statusSchema.default("published"),
    added_on: dateSchema,
    changed_at: z.string(),
  })
  .superRefine(checkEvent);
export type Event = z.infer<typeof eventSchema> & { place: Place };
