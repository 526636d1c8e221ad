// Changes of the record as the API answers them, in pages and as they happen.
import { z } from "zod";
import { SUBJECT_TYPES, WITHHELD } from "../change.ts";
import { nextPage } from "./page.ts";
import { undoableSchema } from "./undoable.ts";

/** An entry of the log; editors also get who made it and how it is chained. */
export const changeAnswerSchema = z
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
      .record(z.string(), z.tuple([z.unknown(), z.unknown()]).readonly())
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
      .readonly()
      .optional()
      .describe("What of it the public log leaves out for good; for editors."),
    previous_hash: z.string().optional().describe("The hash before it; for editors."),
  })
  .meta({ id: "Change" });
export type ChangeAnswer = z.infer<typeof changeAnswerSchema>;

/** Who a version is by: for everybody what they are, and for editors their name too. */
const bySchema = z.object({
  role: z
    .enum(["editor", "contributor", "visitor", "seed", "system"])
    .describe("`seed`: the first data; `system`: a job or the command line."),
  name: z.string().nullable().describe("Their name, for editors; null where there is none."),
});
export type By = z.infer<typeof bySchema>;

/** One version of a record: what was changed of it together. */
const versionSchema = z
  .object({
    first: z.int().describe("Number of the first of its changes, in the log of whoever asks."),
    last: z.int().describe("Number of the last of them."),
    at: z.string().describe("When, ISO 8601 in UTC."),
    by: bySchema.describe("Who made it, or proposed it."),
    accepted_by: bySchema.nullable().describe("Who accepted it, where it was proposed."),
    write: z
      .object({ first: z.int(), last: z.int(), undo: undoableSchema })
      .optional()
      .describe(
        "The write that made it, with all its changes, and whether it can be undone; for editors.",
      ),
  })
  .meta({ id: "Version" });
export type Version = z.infer<typeof versionSchema>;

/** The answer of GET /api/events/:id/history: the changes of one record, oldest first. */
export const historySchema = z.object({
  items: z.array(changeAnswerSchema),
  versions: z.array(versionSchema).describe("Oldest first."),
  sources: z
    .array(z.object({ id: z.string(), publisher: z.string(), title: z.string() }))
    .describe("Sources that the changes name, as far as they may be seen."),
  events: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .describe(
      "Events that the changes name, wider ones and those merged with, as far as they may be seen.",
    ),
  change: z.int().describe("Number of the newest change: the `version` to write on."),
});
export type RecordHistory = z.infer<typeof historySchema>;

/** A page of GET /api/changes. */
export const changePageSchema = z.object({
  items: z.array(changeAnswerSchema),
  next: nextPage,
  change: z.int().describe("Number of the newest change."),
});
export type ChangePage = z.infer<typeof changePageSchema>;

/**
 * What GET /api/live tells, by the name of the server-sent event. `hello` begins a stream: it goes on after the
 * change `number` of the `log`. `refresh` is the moment at which the record was last checked, ISO 8601 in UTC.
 */
export const liveSchemas = {
  hello: z.object({ number: z.int(), log: z.enum(["public", "full"]) }),
  change: changeAnswerSchema.pick({
    number: true,
    public_number: true,
    at: true,
    action: true,
    subject: true,
    subject_id: true,
    events: true,
    moved: true,
  }),
  refresh: z.object({ at: z.string() }),
};
export type LiveEvents = { [E in keyof typeof liveSchemas]: z.infer<(typeof liveSchemas)[E]> };
