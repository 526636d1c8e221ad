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

/** SQLite's codes, SQLSTATEs by their class (PostgreSQL, appendix A), and what the system and TLS say of a connection. */
const CODES: readonly [RegExp, Failure][] = [
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^SQLITE_FULL|^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMOPEN)/, "full"],
  [/^SQLITE_(READONLY|PERM)/, "read_only"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "damaged"],
  [/^SQLITE_(CANTOPEN|IOERR)/, "unreachable"],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$|^23505$/, "duplicate"],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY$|^23503$/, "dangling"],
  [/^SQLITE_(CONSTRAINT_(CHECK|NOTNULL)|TOOBIG|RANGE)|^(23502|23514|22...)$/, "invalid"],
  [/^(53100|ENOSPC)$/, "full"],
  [/^(40...|53...|55P03|57014)$/, "busy"],
  [/^25006$/, "read_only"],
  [/^XX00[12]$/, "damaged"],
  [/^(08...|25P0[34]|28...|3D000|55000|57P..|58...)$/, "unreachable"],
  [/^(ECONN|ENET|EHOST|ETIMEDOUT$|ENOTFOUND$|EPIPE$|EPROTO$|EADDRNOTAVAIL$|EAI_)/, "unreachable"],
  [/^ERR_(SSL|TLS|SOCKET)_|CERT|^UNABLE_TO_/, "unreachable"],
];

/** What the driver says of a connection without a code. */
const LOST =
  /^timeout (expired|exceeded)|^Connection terminated|^Client (has encountered|was closed)|^(The server does not support|There was an error establishing an) SSL/;

/**
 * Whether an error says that the database is out of reach or does not answer in time, so that what is in memory
 * may stand in for it.
 */
export function isAway(error: unknown): boolean {
  const failure = failureOf(error);
  return failure === "unreachable" || failure === "busy";
}

/** What the system was asked to do when it refused for any reason. */
const CONNECTING = /^(connect|getaddrinfo)$/;

/** What kind of failure an error of the database is, or null when it is a mistake in a query or no such error. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (LOST.test(error.message)) return "unreachable";
  if ("syscall" in error && CONNECTING.test(String(error.syscall))) return "unreachable";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
