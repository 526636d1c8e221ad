// A record as the API answers it: an event with its claims and what stands round it.
import { z } from "zod";
import { claimSchema } from "../claim.ts";
import { eventSchema } from "../event.ts";
import { sourceSchema } from "../source.ts";
import { metricSchema, sensitivitySchema } from "../vocabulary/schemas.ts";
import { eventAnswerSchema } from "./event.ts";
import { sourceAnswerSchema } from "./source.ts";

/** A claim with its source in full. */
export const claimAnswerSchema = z.object({ ...claimSchema.shape, source: sourceAnswerSchema });
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>;

/** The answer of GET /api/events/:id. The remainder is arithmetic that nobody said, and shown as such. */
export const recordAnswerSchema = eventAnswerSchema.and(
  z.object({
    claims: z.array(claimAnswerSchema).describe("All of them, replaced and withdrawn ones too."),
    parts: z.array(eventAnswerSchema).describe("The events that are part of it."),
    remainder: z
      .partialRecord(metricSchema, z.int())
      .describe(
        "What its parts leave of it, which nobody said: the roll-up less the roll-ups of the parts. Missing where a term is an upper bound.",
      ),
    rollup: z
      .partialRecord(metricSchema, z.int())
      .describe("The larger of its own figure and the sum of its parts."),
    wider: z
      .array(eventAnswerSchema)
      .describe("The events that it is part of, nearest first: context, never added to it."),
    sensitivity: sensitivitySchema
      .optional()
      .describe("How much of its place readers see; told to editors, who see all of it."),
    change: z.int().describe("Number of the newest change that you may see."),
    public_change: z
      .int()
      .describe("Number of the newest change in the public log, for editors too: what one cites."),
  }),
);
export type RecordAnswer = z.infer<typeof recordAnswerSchema>;

/** The answer of GET /api/events/:id/unprotected: a record as it is stored, for who corrects it. */
export const unprotectedRecordSchema = z.object({
  event: z.object(eventSchema.shape),
  claims: z.array(z.object(claimSchema.shape)).describe("All of them, in order of their ids."),
  sources: z.array(z.object(sourceSchema.shape)).describe("The event's and its figures'."),
  part_of: z
    .object({ id: z.string(), title: z.string() })
    .nullable()
    .describe("The wider event that it is part of."),
  change: z.int().describe("Number of the newest change: the `version` to correct on."),
});
export type UnprotectedRecord = z.infer<typeof unprotectedRecordSchema>;
