// What a change looks like in an answer.
import { z } from "zod";
import { SUBJECT_TYPES } from "../../domain/change.ts";

/** An entry of the log; editors also get who made it and how it is chained. */
export const changeAnswer = z.object({
  number: z.int(),
  at: z.string(),
  action: z.string(),
  subject: z.enum(SUBJECT_TYPES),
  subject_id: z.string(),
  events: z.array(z.string()),
  diff: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  reason: z.string().nullable(),
  hash: z.string(),
  actor: z.string().optional(),
  public: z.boolean().optional(),
  previous_hash: z.string().optional(),
});
