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

/** Who took part, whom it was aimed at, who stood against it; groups, never private persons. */
export const actorsSchema = z.strictObject({
  participants: text(300).nullable().default(null),
  against: text(300).nullable().default(null),
  security: text(300).nullable().default(null),
});

/** A source of the event, and where in it the event stands. */
const eventSourceSchema = z.strictObject({
  source: publicId,
  locator: text(300).nullable().default(null),
});
export type EventSource = z.infer<typeof eventSourceSchema>;

/** The fields of an event as people and files give them. */
export const eventFields = z.strictObject({
  title: text(300),
  summary: text(5000).nullable().default(null),
  kind: kindSchema,
  form: formSchema,
  response: responseSchema.nullable().default(null),
  start: dateSchema,
  end: dateSchema,
  date_precision: datePrecisionSchema.default("day"),
  place: placeSchema,
  part_of: publicId.nullable().default(null),
  actors: actorsSchema.default({ participants: null, against: null, security: null }),
  demands: z.array(text(300)).max(50).default([]),
  sources: z.array(eventSourceSchema).max(500).default([]),
  sensitivity: sensitivitySchema.default("public"),
  publish_after: instantSchema.nullable().default(null),
  external_id: text(200).nullable().default(null),
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
