// The article, post, statement or dataset row in which a figure stands.
import { z } from "zod";
import { publicId, text, webAddress } from "./text.ts";
import { sourceKindSchema } from "./vocabulary/schemas.ts";
import { dateSchema, instantSchema } from "./when-schema.ts";

const LINK_STATUSES = ["unchecked", "ok", "broken", "changed"] as const;

/** A source as people and files give it. */
export const sourceInputSchema = z.strictObject({
  kind: sourceKindSchema,
  publisher: text(300),
  title: text(500),
  url: webAddress.nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .nullable()
    .default(null),
  published_on: dateSchema.nullable().default(null),
  accessed_at: instantSchema.nullable().default(null),
  archived_url: webAddress.nullable().default(null),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  note: text(2000).nullable().default(null),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;

/** A source in the record. */
export const sourceSchema = sourceInputSchema.extend({
  id: publicId,
  link_status: z.enum(LINK_STATUSES).default("unchecked"),
  link_checked_at: instantSchema.nullable().default(null),
});
export type Source = z.infer<typeof sourceSchema>;
