// Records that were published and are gone, as the API answers them.
import { z } from "zod";
import { nextPage } from "./page.ts";

const deletedSchema = z
  .object({
    number: z.int().describe("Number of the change in the public log."),
    id: z.string().describe("Id of the record that is gone."),
    url: z.string().describe("Its address, which says when and why, or leads to `merged_into`."),
    deleted_at: z.string().describe("When, ISO 8601 in UTC."),
    reason: z.string().nullable().describe("Why, in words for everybody."),
    merged_into: z
      .string()
      .nullable()
      .describe("Id of the record that holds its figures now; null where it was withdrawn."),
  })
  .meta({ id: "Deleted" });
export type Deleted = z.infer<typeof deletedSchema>;

/** A page of GET /feeds/deleted.json. */
export const deletedPageSchema = z.object({
  items: z.array(deletedSchema),
  next: nextPage,
});
export type DeletedPage = z.infer<typeof deletedPageSchema>;
