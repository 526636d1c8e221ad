// What a change looks like in an answer.
import { z } from "zod";
import { type PublicChange, SUBJECT_TYPES } from "../../domain/change.ts";

/** An entry of the log; editors also get who made it and how it is chained. */
export const changeAnswer = z.object({
  number: z.int(),
  at: z.string(),
  action: z.string(),
  subject: z.enum(SUBJECT_TYPES),
  subject_id: z.string(),
  /** The first hundred of them. */
  events: z.array(z.string()),
  /** How many events it moves. */
  moved: z.int(),
  diff: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  reason: z.string().nullable(),
  hash: z.string(),
  actor: z.string().optional(),
  public: z.boolean().optional(),
  previous_hash: z.string().optional(),
});

const MOST_EVENTS = 100;

/** The entry as it is answered: one that moves very many events names only the first of them. */
export function presentChange<C extends PublicChange>(change: C): C & { moved: number } {
  return { ...change, events: change.events.slice(0, MOST_EVENTS), moved: change.events.length };
}
