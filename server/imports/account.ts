// The account of an import: what became of every row of a file.
import type { Reject, RowCounts } from "../../domain/answers/import.ts";
import type { ReadFile } from "./read-file.ts";
import type { Note } from "./sheet.ts";
import type { SortedOut } from "./sort-out.ts";

/**
 * What `vigil import --json` prints. Rows are as a spreadsheet numbers them and lines as a text editor does.
 * `rows` = `new` + `updated` + `unchanged` + `duplicates` + `rejected` + `empty`.
 */
export type Account = RowCounts & {
  format: string;
  encoding: string | null;
  rejects: Reject[];
  notes: Note[];
};

/** The account of a file: all that can be read is new, but for what the record holds already. */
export function accountOf(
  file: ReadFile,
  { fresh, updated, unchanged, rejects, notes }: SortedOut = allFresh(file),
): Account {
  const records = fresh.flatMap((row) => row.records);
  const rejected = [...file.rejects, ...rejects];
  return {
    format: file.format,
    encoding: file.encoding,
    rows: file.rows,
    new: fresh.length,
    updated: updated.length,
    unchanged,
    duplicates: file.duplicates,
    rejected: rejected.length,
    empty: file.empty,
    events: records.length,
    claims: records.reduce((sum, { claims }) => sum + claims.length, 0),
    rejects: rejected,
    notes: [...file.notes, ...notes],
  };
}

function allFresh({ read }: ReadFile): SortedOut {
  return { fresh: read, updated: [], unchanged: 0, rejects: [], notes: [] };
}

/** An account without what was told of single rows. */
export function countsOf({
  format: _,
  encoding: __,
  rejects: ___,
  notes: ____,
  ...counts
}: Account): RowCounts {
  return counts;
}

/** Of so many rejects and notes each is told; the rest is counted. */
const TOLD = 20;

/** The same in words, for a terminal. */
export function accountInWords(account: Account): string {
  const { format, encoding, rows, events, claims, rejects, notes } = account;
  const n = (count: number) => count.toLocaleString("en");
  const of = (["new", "updated", "unchanged", "duplicates", "rejected", "empty"] as const).map(
    (part) => `${n(account[part])} ${part}`,
  );
  const where = ({ sheet, row, line }: Reject) =>
    [sheet, `row ${row}`, line === null || line === row ? null : `line ${line}`]
      .filter((part) => part !== null)
      .join(", ");
  const said = rejects.map(
    (reject) =>
      `  ${where(reject)}${reject.column === null ? "" : `, ${reject.column}`}: ${reject.reason}${reject.cell ? ` (“${reject.cell}”)` : ""}`,
  );
  return [
    `Format ${format}${encoding === null ? "" : `, ${encoding}`}.`,
    `${n(rows)} rows: ${of.join(", ")}.`,
    `${n(events)} events with ${n(claims)} figures.`,
    ...listed("Rejected:", said),
    ...listed(
      "Notes:",
      notes.map(({ row, reason }) => `  ${row === 0 ? "file" : `row ${row}`}: ${reason}`),
    ),
  ].join("\n");
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - TOLD;
  return [
    title,
    ...lines.slice(0, TOLD),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more`] : []),
  ];
}
