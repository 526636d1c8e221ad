// Writes a workbook while its rows come: a sheet of rows, what they are of, and what the columns mean.
import type { Column } from "../../../domain/column.ts";
import type { WrittenRow } from "../../../domain/written-row.ts";
import type { About } from "../about.ts";
import {
  MOST_LETTERS,
  namesRow,
  rowWriter,
  SHEET_END,
  sheetBegin,
  wordsRow,
  workbookParts,
} from "./sheet-xml.ts";
import { type Entry, zipped } from "./zip.ts";

/** A sheet has 1,048,576 rows; further rows go on in another one. */
const ROWS_OF_A_SHEET = 1_000_000;

const WIDTHS: Readonly<Record<Column<never>["type"], number>> = {
  ...{ text: 18, list: 24 },
  ...{ integer: 12, number: 11, date: 12 },
};

type Rows = {
  /** What the sheet is called. */
  name: string;
  columns: readonly Column<never>[];
  rows: AsyncIterable<readonly WrittenRow[]>;
  /** How many there are, as they were counted before the first was written. */
  counted: number;
};

/** An .xlsx file. `at` is when it is made; `rowsOfSheet` is for tests. */
export function workbook(
  rows: Rows,
  about: About,
  { at, rowsOfSheet = ROWS_OF_A_SHEET }: { at: Date; rowsOfSheet?: number },
): AsyncGenerator<Uint8Array> {
  return zipped(openEntries(rows, about, rowsOfSheet), at);
}

async function* openEntries(
  { name, columns, rows, counted }: Rows,
  about: About,
  rowsOfSheet: number,
): AsyncGenerator<Entry> {
  const reader = inTurn(rows);
  try {
    // Nothing is written before it is known that the rows can be had.
    await reader.peek();
    yield* entriesOf(reader, { name, columns, counted }, about, rowsOfSheet);
  } finally {
    await reader.leave();
  }
}

async function* entriesOf(
  reader: ReturnType<typeof inTurn>,
  { name, columns, counted }: Omit<Rows, "rows">,
  about: About,
  rowsOfSheet: number,
): AsyncGenerator<Entry> {
  const sheets = Math.max(1, Math.ceil(counted / rowsOfSheet));
  const names = Array.from({ length: sheets }, (_, at) => (at === 0 ? name : `${name} ${at + 1}`));
  const parts = workbookParts([...names, "About", "Columns"]);
  for (const [path, text] of Object.entries(parts)) yield { name: path, pieces: [bytes(text)] };
  let cuts = 0;
  const write = rowWriter(columns, () => {
    cuts += 1;
  });
  let written = 0;
  for (let sheet = 1; sheet <= sheets; sheet++) {
    // The last one holds whatever is left.
    const most = sheet === sheets ? Number.POSITIVE_INFINITY : rowsOfSheet;
    yield {
      name: `xl/worksheets/sheet${sheet}.xml`,
      pieces: (async function* () {
        const head = namesRow(columns.map((column) => column.name));
        yield bytes(sheetBegin(columns.map(({ type }) => WIDTHS[type])) + head);
        let row = 1;
        for await (const some of reader.take(most))
          yield bytes(some.map((values) => write(++row, values)).join(""));
        written += row - 1;
        yield bytes(SHEET_END);
      })(),
    };
  }
  const told = [
    ...about,
    ["Rows", String(written)],
    ...(cuts === 0 ? [] : [["Texts cut", `${cuts}: a cell holds at most ${MOST_LETTERS} letters`]]),
  ];
  const page = (widths: number[], heads: string[], lines: readonly (readonly string[])[]) => [
    bytes(
      sheetBegin(widths) +
        namesRow(heads) +
        lines.map((line, at) => wordsRow(at + 2, line)).join("") +
        SHEET_END,
    ),
  ];
  yield {
    name: `xl/worksheets/sheet${sheets + 1}.xml`,
    pieces: page([18, 100], ["About this file", "Value"], told),
  };
  yield {
    name: `xl/worksheets/sheet${sheets + 2}.xml`,
    pieces: page(
      [28, 10, 100],
      ["Column", "Type", "Meaning"],
      columns.map((column) => [column.name, column.type, column.meaning]),
    ),
  };
}

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);

/** Gives rows in portions of so many, whatever the pieces that they come in. */
function inTurn(rows: AsyncIterable<readonly WrittenRow[]>) {
  const pieces = rows[Symbol.asyncIterator]();
  let held: readonly WrittenRow[] = [];
  let ended = false;
  const more = async () => {
    while (held.length === 0 && !ended) {
      const next = await pieces.next();
      if (next.done) ended = true;
      else held = next.value;
    }
  };
  return {
    peek: more,
    leave: async () => {
      await pieces.return?.();
    },
    take: async function* (most: number): AsyncGenerator<readonly WrittenRow[]> {
      let left = most;
      for (await more(); held.length > 0 && left > 0; await more()) {
        const some = held.slice(0, left);
        held = held.slice(left);
        left -= some.length;
        yield some;
      }
    },
  };
}
