// The log: JSON lines in UTC on stdout. No addresses, query strings, bodies, cookies or one-time links.
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Logger, pino, stdTimeFunctions } from "pino";
import { pinoHttp } from "pino-http";
import { isAway } from "../db/failure.ts";
import type { Lines } from "./lines.ts";

export type { Logger };

/**
 * @param level pino's level: trace, debug, info, warn, error, fatal or silent
 * @param lines where the log goes
 */
export function createLogger(level: string, lines: Pick<Lines, "write">): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorOf },
    },
    lines,
  );
}

/** The path of an address as logs tell it: without its query, and without what somebody follows a proposal by. */
export function toldPath(url: string): string {
  return (url.split("?")[0] ?? "").replace(/(\/proposals\/).+/, "$1…");
}

/** One line for each request: what was asked for, how it was answered, how long that took, and what `response.err` went wrong. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    wrapSerializers: false,
    serializers: {
      req: ({ id, method, url }) => ({ id, method, path: toldPath(String(url)) }),
      res: ({ statusCode }) => ({ status: statusCode }),
      err: errorOf,
    },
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? "error" : "info"),
    customErrorObject: (_request, { err }, _error, { err: _, ...line }) =>
      err === undefined ? line : { ...line, err },
    autoLogging: { ignore: ({ url }) => url === "/healthz" || url === "/readyz" },
  });
}

/**
 * Of an error its kind, code, words and stack, and the same of its cause; databases put values into other fields. One
 * that says that the database is away needs no stack.
 */
function errorOf(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name: type, cause } = error;
  return {
    type,
    ...("code" in error && { code: error.code }),
    message: wordsOf(error),
    ...(isAway(error) ? {} : { stack: error.stack }),
    ...(cause !== undefined && { cause: errorOf(cause) }),
  };
}

/** Those of an error that stands for several are its parts'. */
function wordsOf(error: Error): string {
  if (error.message !== "" || !(error instanceof AggregateError)) return error.message;
  return error.errors.map((each) => (each instanceof Error ? each.message : each)).join("; ");
}

const MINUTE_MS = 60_000;
const MOST_CAUSES = 100;

/** Tells of a failure at once, and of the same cause then once a minute, with how often it came since (`again`). */
export function failureTeller(log: Pick<Logger, "warn">, words: string): (error: unknown) => void {
  const told = new Map<string, { at: number; since: number }>();
  return (error) => {
    const cause = causeOf(error);
    const last = told.get(cause);
    const now = Date.now();
    if (last !== undefined) last.since += 1;
    if (last !== undefined && now - last.at < MINUTE_MS) return;
    log.warn({ err: error, ...(last && { again: last.since }) }, words);
    if (told.size >= MOST_CAUSES) told.clear();
    told.set(cause, { at: now, since: 0 });
  };
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.message;
}
