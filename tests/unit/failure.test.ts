/** What an error of either database means, by its class: one that nobody listed is told by its kind. */
import { describe, expect, it } from "vitest";
import { failureOf } from "../../server/db/failure.ts";

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error(`it said ${code}`), { code }, more);

describe("a failure of the database", () => {
  it.each([
    ["unreachable", ["08000", "08001", "08003", "08006", "08P01"]],
    ["unreachable", ["57P01", "57P02", "57P03", "57P04", "57P05"]],
    ["unreachable", ["55000", "28P01", "3D000", "58030", "25P03", "25P04"]],
    ["busy", ["53000", "53200", "53300", "53400", "57014", "55P03", "40001", "40P01"]],
    ["full", ["53100", "ENOSPC", "SQLITE_FULL"]],
    ["read_only", ["25006", "SQLITE_READONLY"]],
    ["damaged", ["XX001", "XX002", "SQLITE_CORRUPT"]],
    ["duplicate", ["23505", "SQLITE_CONSTRAINT_UNIQUE"]],
    ["dangling", ["23503", "SQLITE_CONSTRAINT_FOREIGNKEY"]],
    ["invalid", ["22001", "22021", "23502", "23514"]],
    ["unreachable", ["SQLITE_CANTOPEN", "SQLITE_IOERR_READ"]],
  ])("is %s for %j", (failure, codes) => {
    expect(codes.map((code) => failureOf(coded(code)))).toEqual(codes.map(() => failure));
  });

  it("is out of reach for whatever the network says", () => {
    const codes = ["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "ENETUNREACH", "ENETDOWN"];
    const more = ["EHOSTUNREACH", "EHOSTDOWN", "ETIMEDOUT", "EPIPE", "EAI_AGAIN", "ENOTFOUND"];
    for (const code of [...codes, ...more, "EADDRNOTAVAIL", "EPROTO"])
      expect([code, failureOf(coded(code))]).toEqual([code, "unreachable"]);
    expect(failureOf(coded("EACCES", { syscall: "connect" }))).toBe("unreachable");
    expect(failureOf(coded("EACCES", { syscall: "open" }))).toBeNull();
  });

  it("is out of reach for whatever TLS says", () => {
    const codes = ["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_TLS_CERT_ALTNAME_INVALID"];
    const more = ["CERT_HAS_EXPIRED", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_GET_ISSUER_CERT"];
    for (const code of [...codes, ...more])
      expect([code, failureOf(coded(code))]).toEqual([code, "unreachable"]);
  });

  it.each([
    "timeout expired",
    "timeout exceeded when trying to connect",
    "Connection terminated unexpectedly",
    "Connection terminated due to connection timeout",
    "Client has encountered a connection error and is not queryable",
    "Client was closed and is not queryable",
    "The server does not support SSL connections",
    "There was an error establishing an SSL connection",
  ])("is out of reach where the driver says %j and no code", (words) => {
    expect(failureOf(new Error(words))).toBe("unreachable");
  });

  it("is none where a query or the program is wrong", () => {
    for (const error of [coded("42P01"), coded("42601"), coded("ENOENT"), new TypeError("x"), "x"])
      expect(failureOf(error)).toBeNull();
  });
});
