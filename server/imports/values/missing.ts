// Tells what people and programs write into a cell of which nothing is known.

const NOTHING = new Set([
  ...["", "na", "n/a", "nan", "null", "none", "nil", "-", "--", "---", "–", "—", "?", "??", "."],
  ...[
    "no report",
    "not reported",
    "none reported",
    "unreported",
    "unknown",
    "unclear",
    "unspecified",
  ],
  ...["not available", "no data", "missing", "tbd", "k.a.", "k. a.", "ka", "keine angabe"],
  ...["unbekannt", "offen", "#n/a", "#ref!", "#value!"],
]);

/** Whether a cell says that nothing is known: empty, "NA", "no report", "k.A.", "?". A zero says something. */
export function isMissing(cell: string): boolean {
  return NOTHING.has(cell.trim().toLowerCase());
}
