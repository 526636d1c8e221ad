// What a change looks like in an answer.
import { z } from "zod";
import { type PublicChange, SUBJECT_TYPES } from "../../domain/change.ts";

/** An entry of the log; editors also get who made it and how it is chained. */
export const changeAnswer = z
  .object({
    number: z.int().describe("Its place in the log; without gaps for those who see all of it."),
    at: z.string().describe("When, ISO 8601 in UTC."),
    action: z.string().describe("create, edit, publish, retract, accept and so on."),
    subject: z.enum(SUBJECT_TYPES).describe("What was changed."),
    subject_id: z.string().describe("Its id."),
    events: z.array(z.string()).describe("The first hundred of the events that it moves."),
    moved: z.int().describe("How many events it moves."),
    diff: z
      .record(z.string(), z.tuple([z.unknown(), z.unknown()]))
      .describe("For each field, what it was and what it is."),
    reason: z.string().nullable().describe("Why."),
    hash: z.string().describe("SHA-256 over this change and the hash before it."),
    actor: z.string().optional().describe("Who did it; for editors."),
    public: z.boolean().optional().describe("Whether everybody sees it; for editors."),
    previous_hash: z.string().optional().describe("The hash before it; for editors."),
  })
  .meta({ id: "Change" });

const MOST_EVENTS = 100;

/** The entry as it is answered: one that moves very many events names only the first of them. */
export function presentChange<C extends PublicChange>(change: C): C & { moved: number } {
  return { ...change, events: change.events.slice(0, MOST_EVENTS), moved: change.events.length };
}
