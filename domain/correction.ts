// A correction: what changes of an event, its figures and its sources, written in one piece or not at all.
import { z } from "zod";
import { claimPatch } from "./claim.ts";
import { nameOfSource, proposedClaim, proposedSources, widerInput } from "./draft.ts";
import { eventFields } from "./event.ts";
import { patchOf } from "./patch.ts";
import { noteText, overwriting, reasonText } from "./reason.ts";
import { publicId } from "./text.ts";

/** The body of POST /api/events/:id/corrections. Claims name a new source by its key, or any source of the record by id. */
export const correctionSchema = z
  .strictObject({
    event: patchOf(eventFields.omit({ sources: true }))
      .default({})
      .describe("The fields of the event that change; what is left out stays."),
    sources: proposedSources,
    claims: z
      .array(proposedClaim.safeExtend({ source: publicId.describe("Id or key of its source.") }))
      .max(200)
      .default([])
      .describe("Figures to add."),
    corrected: z
      .array(claimPatch.extend({ id: publicId.describe("Id of the figure.") }))
      .max(200)
      .default([])
      .describe("Figures of the event to correct, or to withdraw: the fields that change."),
    wider: widerInput
      .nullable()
      .default(null)
      .describe("A wider event to be made, when figures cover one that is not there yet."),
    ...overwriting,
  })
  .superRefine(({ sources, corrected }, ctx) => {
    const issue = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: "custom", path, message, input: sources });
    const twice = (names: readonly string[]) => new Set(names).size < names.length;
    if (twice(sources.map(nameOfSource))) issue(["sources"], "two sources have the same key");
    if (twice(corrected.map(({ id }) => id))) issue(["corrected"], "one figure stands there twice");
  });
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionInput = z.input<typeof correctionSchema>;

/** The body of POST /api/changes/:id/undo: up to which change, of those of one write. */
export const undoSchema = z.strictObject({
  last: z
    .int()
    .min(1)
    .max(999_999_999)
    .nullable()
    .default(null)
    .describe("Number of the last change of the same write; null: only this one."),
  reason: reasonText.nullable().default(null).describe("Why, in words for everybody."),
  note: noteText,
});
