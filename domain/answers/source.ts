// Sources as the API answers them.
import { z } from "zod";
import { sourceSchema } from "../source.ts";
import { nextPage } from "./page.ts";

/** A source that an event or a claim cites, and where in it the event stands (`locator`). */
export const sourceAnswerSchema = sourceSchema
  .pick({
    id: true,
    kind: true,
    publisher: true,
    title: true,
    url: true,
    language: true,
    published_on: true,
    archived_url: true,
  })
  .extend({ locator: z.string().nullable() });
export type SourceAnswer = z.infer<typeof sourceAnswerSchema>;

/** A page of GET /api/sources. */
export const sourcePageSchema = z.object({ items: z.array(sourceSchema), next: nextPage });
export type SourcePage = z.infer<typeof sourcePageSchema>;

/** The answer of POST /api/sources. */
export const sourceAddedSchema = z.object({ id: z.string().describe("Id of the source.") });
export type SourceAdded = z.infer<typeof sourceAddedSchema>;
