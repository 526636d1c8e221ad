// A file that is brought, as the API answers it: what was read of it, what would become of each row, and what became of them.
import { z } from "zod";
import { BROUGHT_AS, COLUMN_FIELDS, IMPORT_FORMATS, importAskedSchema } from "../import.ts";
import { sentProposal } from "./draft.ts";

const rejectSchema = z.object({
  sheet: z.string().nullable().describe("Null where the file has no sheets."),
  row: z.int().describe("As a spreadsheet numbers it."),
  line: z.int().nullable().describe("As a text editor numbers it; null where there are no lines."),
  column: z.string().nullable(),
  cell: z.string().nullable().describe("What stands there."),
  reason: z.string(),
});
/** A row that gave no record, and why. */
export type Reject = z.infer<typeof rejectSchema>;

const countsSchema = z.object({
  rows: z.int(),
  new: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  empty: z.int(),
  events: z.int().describe("How many events the rows hold that are new."),
  claims: z.int().describe("How many figures they hold."),
});
/** What became of every row: `rows` is the sum of the six behind it. */
export type RowCounts = z.infer<typeof countsSchema>;

const columnSchema = z.object({
  name: z.string(),
  filled: z.int().describe("How many rows have anything there."),
  examples: z.array(z.string()).describe("Up to three that differ."),
  field: z
    .enum(COLUMN_FIELDS)
    .nullable()
    .describe(
      "What it is taken for, in a table of no known format; null: it is kept beside the event.",
    ),
});
/** A column of a table of no known format. */
export type ImportColumn = z.infer<typeof columnSchema>;

const tableSchema = z.object({
  sheet: z.string().nullable(),
  format: z.enum(IMPORT_FORMATS),
  rows: z.int(),
  columns: z.array(columnSchema),
});
export type ImportTable = z.infer<typeof tableSchema>;

const previewSchema = z.object({
  sheet: z.string().nullable(),
  row: z.int(),
  line: z.int().nullable(),
  cells: z.array(z.tuple([z.string(), z.string()])).describe("Column and what stands there."),
  notes: z.array(z.string()).describe("What was done beyond copying."),
  events: z.array(sentProposal),
});
/** A row before and after. */
export type RowPreview = z.infer<typeof previewSchema>;

/** The answer of taking an import back. */
export const importUndoneSchema = z.object({
  withdrawn: z.int().describe("Events that were withdrawn."),
  restored: z.int().describe("Events that it had changed, which are as they were before."),
  rejected: z.int().describe("Proposals that waited, and were rejected."),
  kept: z.array(z.string()).describe("Events that somebody has changed since: they stay."),
});

export type ImportUndone = z.infer<typeof importUndoneSchema>;

/** `read`: nothing is written. `writing`: it is being entered. */
const STATES = ["read", "writing", "brought", "undone"] as const;

const about = {
  id: z.string(),
  file: z.string().describe("What the file was called."),
  at: z.string().describe("When it was brought, ISO 8601 in UTC."),
  state: z.enum(STATES),
};

export const importSchema = z
  .object({
    ...about,
    bytes: z.int(),
    encoding: z.string().nullable().describe("Null for a workbook."),
    asked: importAskedSchema,
    remembered: z
      .string()
      .nullable()
      .describe("The name of the mapping that was kept for these columns, where it is used."),
    announces: z
      .boolean()
      .describe("It lists what was announced, not what took place: it is taken as drafts alone."),
    tables: z.array(tableSchema),
    counts: countsSchema.nullable().describe("Null while a column of days is still to be named."),
    places: z
      .record(z.string(), z.int())
      .describe("How many events are known to what, by the precision of their places."),
    preview: z.array(previewSchema),
    rejects: z.array(rejectSchema).describe("The first hundred."),
    notes: z
      .array(z.object({ reason: z.string(), rows: z.int(), first: z.int() }))
      .describe("What was done beyond copying, by what it was; row 0 is the file."),
    progress: z.object({ done: z.int(), of: z.int() }).nullable(),
    failure: z
      .string()
      .nullable()
      .describe("Why the last entering of it failed; nothing was written."),
  })
  .meta({ id: "Import" });
export type Import = z.infer<typeof importSchema>;

const importLineSchema = z.object({
  ...about,
  format: z.string(),
  as: z.enum(BROUGHT_AS).nullable().describe("Null where it was not noted."),
  counts: countsSchema.nullable().describe("Null where they were not noted."),
});
export type ImportLine = z.infer<typeof importLineSchema>;

/** The answer of GET /api/imports: the newest first. */
export const importsSchema = z.object({ items: z.array(importLineSchema) });
export type Imports = z.infer<typeof importsSchema>;
