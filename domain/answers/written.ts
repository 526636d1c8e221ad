// What the API answers when something was written or erased.
import { z } from "zod";

/** The answer of correcting, publishing and adding to the record: to undo it, what to name. */
export const writtenSchema = z.object({
  id: z.string().describe("Id of what was written."),
  first: z
    .int()
    .nullable()
    .describe("Number of the first of the changes that it made, up to `change`; null: none."),
  change: z.int().describe("Number of the newest change then: the `version` to write on next."),
});
export type Written = z.infer<typeof writtenSchema>;

/** The answer of undoing: to undo that, what to name. */
export const undoneSchema = writtenSchema.omit({ id: true });
export type Undone = z.infer<typeof undoneSchema>;

/** The answer of erasing a proposal or an account. */
export const erasedSchema = z.object({
  copies: z.int().describe("How many kept copies were removed as well."),
});
export type Erased = z.infer<typeof erasedSchema>;

/** The answer of erasing a record, or what fields of it or of a claim once held. */
export const recordErasedSchema = z.object({
  copies: z
    .int()
    .describe("How many copies of the database, made before migrations, were removed as well."),
  snapshots: z
    .array(z.string())
    .describe("Snapshots that may hold what was erased: withdraw those that do."),
});
export type RecordErased = z.infer<typeof recordErasedSchema>;
