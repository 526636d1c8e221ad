// A figure as one source gives it.

import { z } from "zod";
import { patchOf } from "./patch.ts";
import { publicId, text } from "./text.ts";
import { LARGEST_COUNT, LONGEST_PHRASE, type Qualifier } from "./vocabulary/claim-terms.ts";
import {
  claimStatusSchema,
  methodSchema,
  metricSchema,
  qualifierSchema,
  speakerSchema,
  subjectSchema,
  unitSchema,
} from "./vocabulary/schemas.ts";
import { instantSchema } from "./when-schema.ts";

const count = z.int().min(0).max(LARGEST_COUNT).nullable().default(null);

/** The fields of a claim as people and files give it. `low` and `high` are whole counts; null is open. */
export const claimFields = z.strictObject({
  source: publicId.describe("Id of the source in which it stands."),
  metric: metricSchema.describe("What is counted."),
  subject: subjectSchema
    .default("all")
    .describe("Of whom; figures about groups enter sums only where none is about all people."),
  low: count.describe("Lowest number; null is open or unknown, never 0."),
  high: count.describe("Highest number; null is open or unknown, never 0."),
  qualifier: qualifierSchema
    .default("exact")
    .describe("How it is worded; low and high have to fit it."),
  phrase: text(LONGEST_PHRASE)
    .nullable()
    .default(null)
    .describe("The source's words, in their language."),
  attributed_to: text(300)
    .nullable()
    .default(null)
    .describe("Who gives the figure; null where nobody is named."),
  attributed_kind: speakerSchema.describe("What kind of speaker that is."),
  unit: unitSchema.default("persons").describe("What one is."),
  as_of: instantSchema
    .nullable()
    .default(null)
    .describe("When it was said: a date, or a time with its offset."),
  method: methodSchema.default("unspecified").describe("How they came by it."),
  locator: text(300).nullable().default(null).describe("Where in the source it stands."),
  supersedes: publicId.nullable().default(null).describe("Id of the claim that it replaces."),
  external_id: text(200)
    .nullable()
    .default(null)
    .describe("Its id in the data set that it came from."),
});

type Bounds = { low: number | null; high: number | null; qualifier: Qualifier };

/** What is wrong with the bounds of a claim: the field and a sentence, or null. */
export function boundsProblem({
  low,
  high,
  qualifier,
}: Bounds): { path: string; message: string } | null {
  if (low !== null && high !== null && low > high)
    return {
      path: "high",
      message: "the highest figure must be the same as or more than the lowest",
    };
  if (qualifier === "exact" && (low === null || low !== high))
    return { path: "low", message: "an exact figure has the same low and high" };
  if (qualifier === "about" && (low === null || high === null))
    return { path: "low", message: "an approximate figure has a low and a high" };
  if ((qualifier === "at_least" || qualifier === "more_than") && (low === null || high !== null))
    return { path: "low", message: "this wording gives a low and no high" };
  if ((qualifier === "at_most" || qualifier === "less_than") && (high === null || low !== null))
    return { path: "high", message: "this wording gives a high and no low" };
  return null;
}

/** The check that every schema of a claim ends with. */
export const checkClaim = (
  claim: Bounds & { phrase: string | null },
  ctx: z.core.$RefinementCtx,
): void => {
  const problem = boundsProblem(claim);
  if (problem !== null)
    ctx.addIssue({ code: "custom", path: [problem.path], message: problem.message, input: claim });
  if (claim.qualifier === "vague" && claim.phrase === null)
    ctx.addIssue({
      code: "custom",
      path: ["phrase"],
      message: "a claim in words keeps the words",
      input: claim,
    });
};

/** A claim as proposed. */
export const claimInputSchema = claimFields.superRefine(checkClaim);
export type ClaimInput = z.infer<typeof claimInputSchema>;

/** A claim in the record. */
export const claimSchema = claimFields
  .extend({
    id: publicId,
    event: publicId.describe("The event that it covers, no more and no less."),
    status: claimStatusSchema.default("active").describe("Whether it still stands."),
  })
  .superRefine(checkClaim);
export type Claim = z.infer<typeof claimSchema>;

/** The fields of a claim that a correction may give. Nobody says that one is superseded: it follows from the others. */
export const claimPatch = patchOf(
  claimFields.extend({
    status: claimStatusSchema.exclude(["superseded"]).describe("Whether it still stands."),
  }),
);
export type ClaimPatch = z.infer<typeof claimPatch>;
