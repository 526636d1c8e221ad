// The whole log by its writes, as editors are answered it.
import { z } from "zod";
import { changeAnswerSchema } from "./change.ts";
import { nextPage } from "./page.ts";
import { undoableSchema } from "./undoable.ts";

const writeSchema = z
  .object({
    first: z.int().describe("Number of its first change."),
    last: z.int().describe("Number of its last change: both name it to undo it."),
    at: z.string().describe("When, ISO 8601 in UTC."),
    actor: z.string().describe("Who did it: the id of an account, `system` or `stranger`."),
    name: z.string().nullable().describe("The name of that account; null where there is none."),
    changes: z.array(changeAnswerSchema).describe("Its first twenty changes, oldest first."),
    records: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe("The first three of the events that it is about, as they are called now."),
    undo: undoableSchema.describe(
      "`possible`; `later` where what it made was changed since; `never` for what can't be taken back.",
    ),
  })
  .meta({ id: "Write" });
export type ActivityItem = z.infer<typeof writeSchema>;

/** A page of GET /api/activity. */
export const activitySchema = z.object({
  items: z.array(writeSchema),
  next: nextPage,
  change: z.int().describe("Number of the newest change."),
  people: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe("The accounts that have changed anything, by name."),
  checked: z
    .object({
      at: z.string().describe("When the check ended."),
      whole: z.boolean().describe("Whether everything fitted."),
      changes: z.int().nullable().describe("How many changes were read then; null after faults."),
    })
    .nullable()
    .describe("What the last check of the log found; null before the first."),
});
export type ActivityPage = z.infer<typeof activitySchema>;
