// Events that may be the same as one that is known or being written, as the API answers them.
import { z } from "zod";
import { likenessSchema } from "../similar.ts";
import {
  datePrecisionSchema,
  formSchema,
  kindSchema,
  placePrecisionSchema,
} from "../vocabulary/schemas.ts";

const similarEventSchema = z
  .object({
    id: z.string().describe("Id of the event."),
    title: z.string(),
    kind: kindSchema,
    form: formSchema,
    start: z.string(),
    end: z.string(),
    date_precision: datePrecisionSchema,
    place: z.object({
      name: z.string(),
      country: z.string(),
      precision: placePrecisionSchema,
    }),
    claims: z.int().describe("How many figures it has that still stand."),
    likeness: likenessSchema.describe("What the two have in common."),
    likely: z
      .boolean()
      .describe(
        "They share a day and a place, and a source, or the form and half of the words of their titles.",
      ),
  })
  .meta({ id: "SimilarEvent" });
export type SimilarEvent = z.infer<typeof similarEventSchema>;

/** The answer of GET /api/events/:id/similar and POST /api/events/similar. */
export const similarSchema = z.object({
  items: z.array(similarEventSchema).describe("At most three, the likeliest first."),
});
export type Similar = z.infer<typeof similarSchema>;
