// Two records of one event: which stays, what it takes from the other, or that they are not the same.
import { z } from "zod";
import type { Claim } from "./claim.ts";
import { eventFields } from "./event.ts";
import { patchOf } from "./patch.ts";
import { noteText, overwriting, reasonText } from "./reason.ts";
import { publicId } from "./text.ts";

/** The body of POST /api/events/:id/merge: the record of the address stays. */
export const mergeSchema = z.strictObject({
  other: publicId.describe(
    "Id of the record that is merged into this one, and leads here from then on.",
  ),
  event: patchOf(eventFields.omit({ sources: true }))
    .default({})
    .describe(
      "The fields of this record that change, as those taken from the other; what is left out stays.",
    ),
  ...overwriting,
});
export type Merge = z.infer<typeof mergeSchema>;
export type MergeInput = z.input<typeof mergeSchema>;

/** All that a figure says, and in which source: of two that say the same a merged record keeps one. */
export function saidBy(claim: Claim): string {
  const { id: _, event: __, status: ___, supersedes: ____, external_id: _____, ...said } = claim;
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The body of POST /api/events/:id/distinct. */
export const distinctSchema = z.strictObject({
  other: publicId.describe(
    "Id of a record that is about another event, however alike the two are.",
  ),
  reason: reasonText.nullable().default(null).describe("Why, for editors."),
  note: noteText,
});
