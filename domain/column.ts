// One column of an export: its name, its type, what it means, and how it is had.

/** A column of a file with one row per `Row`. `date` is YYYY-MM-DD; null is unknown, an empty cell. */
export type Column<Row> = {
  readonly name: string;
  readonly type: "text" | "integer" | "number" | "date";
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
    integer: make("integer"),
    number: make("number"),
    date: make("date"),
  };
}

/** The same columns of what a row is, or has as a part. */
export function through<Row, Part>(
  part: (row: Row) => Part,
  columns: readonly Column<Part>[],
): Column<Row>[] {
  return columns.map((column) => ({ ...column, get: (row) => column.get(part(row)) }));
}
