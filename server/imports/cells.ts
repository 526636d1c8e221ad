// The cells of one row by the names of their columns, with an account of which were read: the others are kept.

/** A row that can't become a record, with the cell that is to blame. Thrown while a row is read. */
export class Refusal extends Error {
  readonly column: string | null;
  readonly cell: string | null;

  constructor(column: string | null, cell: string | null, reason: string) {
    super(reason);
    this.column = column;
    this.cell = cell;
  }
}

/** The most letters of a cell that a reject tells. */
const LONGEST_CELL = 200;

export type Cells = {
  /** The text of the first of these columns that has any, or null. It counts as read. "NA" is no text. */
  take(...names: string[]): string | null;
  /** The same, without counting it as read. */
  look(...names: string[]): string | null;
  /** All that stands in a column, as it stands; empty where there is no such column. */
  raw(name: string): string;
  /** Refuses the row for what stands in a column. */
  refuse(name: string, reason: string): Refusal;
  /** What stands in the columns that were not read, by column. Empty cells are left out. */
  rest(): Record<string, string>;
  /** All columns that hold anything, as they are called in the file. */
  readonly header: readonly string[];
};

/** Column names as they are compared. */
export const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_.-]+/g, "_");

/** Gives the cells of any row under a header. */
export function cellsUnder(header: readonly string[]): (row: readonly string[]) => Cells {
  const index = new Map<string, number>();
  for (const [at, name] of header.entries())
    if (!index.has(plainName(name))) index.set(plainName(name), at);
  return (row) => {
    const read = new Set<number>();
    const find = (names: readonly string[]) => {
      for (const name of names) {
        const at = index.get(plainName(name));
        const text = at === undefined ? "" : plainText(row[at] ?? "");
        if (at !== undefined && !isNothing(text)) return { at, text };
      }
      return null;
    };
    return {
      header,
      take(...names) {
        const found = find(names);
        if (found !== null) read.add(found.at);
        return found?.text ?? null;
      },
      look: (...names) => find(names)?.text ?? null,
      raw: (name) => row[index.get(plainName(name)) ?? -1] ?? "",
      refuse(name, reason) {
        const at = index.get(plainName(name));
        const cell = at === undefined ? null : (row[at] ?? "").slice(0, LONGEST_CELL);
        return new Refusal(at === undefined ? null : (header[at] ?? null), cell, reason);
      },
      rest() {
        const kept: Record<string, string> = {};
        for (const [at, cell] of row.entries())
          if (!read.has(at) && !isNothing(cell))
            kept[header[at] ?? `column ${at + 1}`] = plainText(cell);
        return kept;
      },
    };
  };
}

/** Empty, or what R writes for it. */
const isNothing = (cell: string) => cell.trim() === "" || cell.trim() === "NA";

/** Trimmed, and with a line feed at the end of each line, whatever ended it. */
const plainText = (cell: string) =>
  cell.includes("\r") ? cell.replace(/\r\n?/g, "\n").trim() : cell.trim();
