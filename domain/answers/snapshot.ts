// Snapshots of the public record as the API answers them: what was frozen, when, and whether its files are still there.
import { z } from "zod";
import { webAddress } from "../text.ts";
import { nextPage } from "./page.ts";

/** A file of a snapshot, for whoever checks or cites it. */
const snapshotFileSchema = z.object({
  name: z.string(),
  rows: z.int().nullable().describe("Null for the manifest, which has none."),
  bytes: z.int(),
  sha256: z.string().describe("In hexadecimal."),
});
export type SnapshotFile = z.infer<typeof snapshotFileSchema>;

/** `pruned`: by the rule of what is kept. `withdrawn`: by an administrator, who may say why. */
const goneSchema = z.object({
  at: z.string().describe("When the files were removed, ISO 8601 in UTC."),
  why: z.enum(["pruned", "withdrawn"]),
  note: z.string().nullable().describe("Why, in public words."),
});
export type Gone = z.infer<typeof goneSchema>;

/** A place where others cite a snapshot: its files are never pruned while it has one. */
const citationSchema = z.object({
  address: webAddress.describe("Address of what cites it, such as an article or its DOI."),
  at: z.string().describe("When this was noted, ISO 8601 in UTC."),
});
export type Citation = z.infer<typeof citationSchema>;

export const snapshotSchema = z
  .object({
    id: z
      .string()
      .describe('The day it was made, UTC; a second one of that day has "-2" behind it.'),
    at: z.string().describe("When it was made, ISO 8601 in UTC."),
    change: z.int().describe("Number of the last change that is in it."),
    events: z.int().describe("How many events it holds."),
    claims: z.int().describe("How many claims it holds."),
    files: z.array(snapshotFileSchema),
    cited: z.array(citationSchema).describe("Where it is cited, as far as editors know."),
    gone: goneSchema
      .nullable()
      .describe("When and why its files were removed; null while they are there."),
  })
  .meta({ id: "Snapshot" });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A page of GET /api/snapshots. */
export const snapshotPageSchema = z.object({ items: z.array(snapshotSchema), next: nextPage });
export type SnapshotPage = z.infer<typeof snapshotPageSchema>;

/** What a snapshot says of itself, in manifest.json. */
export const manifestSchema = z.object({
  id: z.string().describe("Id of the snapshot."),
  made_at: z.string().describe("When it was made, ISO 8601 in UTC."),
  made_by: z.string().describe("The program and its version."),
  site: z.string().describe("Address of the site."),
  change: z.int().describe("Number of the last change that is in it."),
  log_hash: z.string().describe("The log's hash at that change."),
  rule: z.string().describe("The counting rule of its figures."),
  filter: z.string().describe("Empty: it holds everything that is public."),
  files: z.array(snapshotFileSchema),
});
