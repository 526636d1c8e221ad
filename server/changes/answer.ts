// What a change looks like in an answer.
import { z } from "zod";
import { type PublicChange, SUBJECT_TYPES, WITHHELD } from "../../domain/change.ts";

/** An entry of the log; editors also get who made it and how it is chained. */
export const changeAnswer = z
  .object({
    number: z
      .int()
      .describe("Its place in the log, without gaps; the public log has numbers of its own."),
    at: z.string().describe("When, ISO 8601 in UTC."),
    action: z
      .string()
      .describe("create, edit, publish, retract, accept and so on; withdrawn: no longer shown."),
    subject: z.enum(SUBJECT_TYPES).describe("What was changed."),
    subject_id: z.string().describe("Its id."),
    events: z.array(z.string()).describe("The first hundred of the events that it moves."),
    moved: z.int().describe("How many events it moves."),
    diff: z
      .record(z.string(), z.tuple([z.unknown(), z.unknown()]))
      .describe("For each field, what it was and what it is."),
    reason: z.string().nullable().describe("Why, in words for everybody."),
    hash: z.string().describe("SHA-256 over this change and the hash before it."),
    note: z.string().nullable().optional().describe("Words for editors alone."),
    actor: z.string().optional().describe("Who did it; for editors."),
    public: z.boolean().optional().describe("Whether it is in the public log; for editors."),
    public_number: z
      .int()
      .nullable()
      .optional()
      .describe("Its number in the public log; for editors."),
    withheld: z
      .array(z.enum(WITHHELD))
      .optional()
      .describe("What of it the public log leaves out for good; for editors."),
    previous_hash: z.string().optional().describe("The hash before it; for editors."),
  })
  .meta({ id: "Change" });

const MOST_EVENTS = 100;

/** The entry as it is answered: one that moves very many events names only the first of them. */
export function presentChange<C extends PublicChange>(change: C): C & { moved: number } {
  return { ...change, events: change.events.slice(0, MOST_EVENTS), moved: change.events.length };
}
