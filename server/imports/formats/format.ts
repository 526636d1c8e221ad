// What a format is, and what reading a row with it gives: records as POST /api/events takes them.
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_TITLE } from "../../../domain/event.ts";
import type { ColumnMapping, ImportFormat } from "../../../domain/import.ts";
import type { Cells } from "../cells.ts";
import type { Sheet } from "../sheet.ts";

/** A record that a row holds, and what of the row has no field, by column. */
export type Found = { proposal: ProposalInput; extra: Record<string, string> };

/** Tells something about the row that is read, without refusing it. */
export type Tell = (reason: string) => void;

/** What whoever imports says of a whole file. */
export type Options = {
  /** ISO 3166-1 alpha-3; where rows name no country. */
  country: string | null;
  /** BCP 47; the language of its texts. */
  language: string | null;
  /** The file's name, and who published it, where that is said. */
  file: string;
  publisher: string | null;
  /** Which column holds what, in a table of no known format; null: as it seems. */
  mapping: ColumnMapping | null;
  /** The day on which it is read: later ones are told of. */
  today: string;
};

/** Reads one row. Gives a record for each event that it tells of; throws a Refusal. */
export type ReadRow = (cells: Cells, tell: Tell) => Found[];

/** A kind of table that is known. */
export type Format = {
  readonly name: ImportFormat;
  /** What it is called in sentences. */
  readonly label: string;
  /** Whether a sheet is of this format, by its header and first rows. */
  readonly recognises: (sheet: Sheet) => boolean;
  /** Why no row of such a sheet can be taken; null where they can. */
  readonly refuses?: (sheet: Sheet) => string | null;
  /** What has to be said before its rows can be read; null where nothing has. */
  readonly lacks?: (sheet: Sheet, options: Options) => string | null;
  /** Vigil writes files of this format, too: their texts have its guard against formulas. */
  readonly isWritten?: true;
  /** Its rows tell of what was announced, not of what took place: nothing of it is published unseen. */
  readonly announces?: true;
  /** Columns that number the rows or name the sheet: where nothing else is filled, the row is empty. */
  readonly numbering?: readonly string[];
  readonly reader: (sheet: Sheet, options: Options) => ReadRow;
};

/** Whether a header has all of these columns, whatever their case. */
export function hasColumns(header: readonly string[], ...names: string[]): boolean {
  const own = new Set(header.map((name) => name.trim().toLowerCase()));
  return names.every((name) => own.has(name.toLowerCase()));
}

/** A text of at most `max` letters; a longer one is cut behind a word, and told of. */
export function cut(text: string, max: number, what: string, tell: Tell): string {
  const plain = text.replaceAll("\r\n", "\n").trim();
  if ([...plain].length <= max) return plain;
  tell(`${what} is cut to ${max} letters`);
  const short = [...plain].slice(0, max - 1).join("");
  const word = short.lastIndexOf(" ");
  return `${(word > max / 2 ? short.slice(0, word) : short).trim()}…`;
}

/** A title on one line, and the whole text where it had to be cut. */
export function titled(text: string, tell: Tell): { title: string; whole: string | null } {
  const line = text.replace(/\s+/g, " ").trim();
  const title = cut(line, LONGEST_TITLE, "the title", tell);
  return { title, whole: title === line ? null : text.trim() };
}

/** Tells of a day that nobody can have known of. */
export function tellFuture(day: string, { today }: Options, tell: Tell): void {
  const year = Number(today.slice(0, 4)) + 1;
  if (day >= `${year}-01-01`) tell(`the day ${day} has not come yet`);
}

/** All that stands in a column, row by row; nothing where there is no such column. */
export function columnOf({ header, rows }: Sheet, name: string): string[] {
  const at = header.findIndex((own) => own.trim().toLowerCase() === name);
  return at < 0 ? [] : rows.map(({ cells }) => cells[at] ?? "");
}
