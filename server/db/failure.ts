// What a failure of the database means, told by the codes of either kind.

export type Failure =
  | "busy"
  | "full"
  | "read_only"
  | "damaged"
  | "unreachable"
  /** A value that may stand only once stands already. */
  | "duplicate"
  /** A row refers to one that is not there. */
  | "dangling"
  /** A value that the column can't hold. */
  | "invalid";

const CODES: readonly [RegExp, Failure][] = [
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^SQLITE_FULL|^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMOPEN)/, "full"],
  [/^SQLITE_(READONLY|PERM)/, "read_only"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "damaged"],
  [/^SQLITE_(CANTOPEN|IOERR)/, "unreachable"],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$|^23505$/, "duplicate"],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY$|^23503$/, "dangling"],
  [/^SQLITE_(CONSTRAINT_(CHECK|NOTNULL)|TOOBIG|RANGE)|^(23502|23514|22...)$/, "invalid"],
  [/^(40001|40P01|55P03|53300)$/, "busy"],
  [/^(53100|53200|ENOSPC)$/, "full"],
  [/^25006$/, "read_only"],
  [/^XX00[12]$/, "damaged"],
  [/^(08...|28...|3D000|57P0[123])$/, "unreachable"],
  [/^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|EHOSTUNREACH|EAI_)/, "unreachable"],
];

/** What is said of a connection without a code. */
const LOST =
  /^timeout exceeded when trying to connect|^Connection terminated|^Client has encountered a connection error/;

/** What kind of failure an error of the database is, or null when it is a mistake in a query or no such error. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (LOST.test(error.message)) return "unreachable";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
