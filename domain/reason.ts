// Why something was written: words for everybody, and words for editors alone. They are two fields everywhere.
import { z } from "zod";
import { text } from "./text.ts";

export const reasonText = text(1000);

/** What `reason` is, wherever a record is written to. */
export const REASON = "Why, in words for everybody: they stand in the public history.";

/** Words that never leave the editors' log. */
export const noteText = text(2000)
  .nullable()
  .default(null)
  .describe("For editors alone; never public.");

/** What every correction says besides what it corrects. */
export const why = { reason: reasonText.describe(REASON), note: noteText };

/** What every write that overwrites something says besides. */
export const overwriting = {
  ...why,
  version: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe("The `change` of the record as you read it: refused where it was changed since."),
};

/** The body of what is done to something that was never public. */
export const eraseSchema = z.strictObject({
  reason: reasonText.describe("Why; kept in the log, for editors alone. Name nobody in it."),
});

/** The body of what needs nothing but a reason. */
export const whySchema = z.strictObject(why);
