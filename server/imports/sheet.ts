// What every kind of file becomes before anybody looks at its meaning: sheets of rows of text.
import { Problem } from "../../domain/problem.ts";

/** A row as it stands in the file. */
export type Row = {
  /** As a spreadsheet numbers it: the first row of a sheet is 1. Of a list of objects: which of them it is. */
  readonly row: number;
  /** The line on which it begins, as a text editor numbers it; null where the file has no lines. */
  readonly line: number | null;
  readonly cells: readonly string[];
  /** Why the row can't be taken for what was meant, where the file itself is broken there. */
  readonly broken?: string;
};

/** Rows under one header. */
export type Sheet = {
  /** Null where the file knows no sheets. */
  readonly name: string | null;
  readonly header: readonly string[];
  /** The HXL hashtags of the columns, where a row of them stands below or instead of the header. */
  readonly tags: readonly string[] | null;
  readonly rows: readonly Row[];
};

/** What is said of a row without refusing it. Row 0 is the file itself. */
export type Note = { readonly row: number; readonly reason: string };

/** A file, read. */
export type Table = {
  /** "utf-8", "utf-8-bom", "utf-16le", "windows-1251"; null for a workbook, which says it itself. */
  readonly encoding: string | null;
  readonly sheets: readonly Sheet[];
  readonly notes: readonly Note[];
};

/** A file that can't be imported at all, with a sentence that says why. */
export class UnreadableFile extends Problem {
  constructor(message: string) {
    super("bad_input", message);
  }
}
