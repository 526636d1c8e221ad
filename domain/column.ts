// One column of an export: its name, its type, what it means, and how it is had.

/** A column of a file with one row per `Row`. `date` is YYYY-MM-DD, `list` several texts in one (list-cell.ts); null is unknown, an empty cell. */
export type Column<Row> = {
  readonly name: string;
  readonly type: "text" | "list" | "integer" | "number" | "date";
  readonly meaning: string;
  readonly get: (row: Row) => string | number | null;
};

type Get<Row> = Column<Row>["get"];

/** Makes the columns of one kind of row: `text("name", "what it means", (row) => …)`. */
export function columnsOf<Row>() {
  const make =
    (type: Column<Row>["type"]) =>
    (name: string, meaning: string, get: Get<Row>): Column<Row> => ({ name, type, meaning, get });
  return {
    text: make("text"),
    list: make("list"),
    integer: make("integer"),
    number: make("number"),
    date: make("date"),
  };
}

/** Columns side by side that tell of one part of a row, and the same columns of the row. */
export type ColumnPart<Row, Part> = {
  readonly columns: readonly Column<Part>[];
  readonly ofRow: readonly Column<Row>[];
};

/** What a row is, or has as a part, and its columns. */
export function partOf<Row, Part>(
  part: (row: Row) => NoInfer<Part>,
  columns: readonly Column<Part>[],
): ColumnPart<Row, Part> {
  const ofRow = columns.map((column) => ({ ...column, get: (row: Row) => column.get(part(row)) }));
  return { columns, ofRow };
}
