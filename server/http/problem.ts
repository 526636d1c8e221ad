// Every error as problem+json (RFC 9457), without a word about the inside.
import type { Response } from "express";
import type { ProblemDetails } from "../../domain/answers/problem.ts";
import { PROBLEMS, Problem, type ProblemCode } from "../../domain/problem.ts";
import { type Failure, failureOf } from "../db/failure.ts";
import { KeyRefused } from "./key-refused.ts";

const OF_FAILURE: Record<Failure, [ProblemCode, string]> = {
  busy: ["unavailable", "The database is busy. Try again in a moment."],
  full: ["storage_full", "The disk is full. Nothing was changed."],
  read_only: ["unavailable", "The database can't be written to at the moment."],
  damaged: ["unavailable", "The database can't be read."],
  unreachable: ["unavailable", "The database can't be reached."],
  duplicate: ["conflict", "This is in the record already."],
  dangling: ["conflict", "This refers to something that is not in the record."],
  invalid: ["bad_input", "Some of the input can't be stored."],
};

const OF_READER: Record<string, [ProblemCode, string]> = {
  "entity.too.large": [
    "too_large",
    "The request is larger than 256 KB, or without an account than 64 KB.",
  ],
  "encoding.unsupported": ["unsupported_media_type", "Send the body uncompressed."],
  "request.size.invalid": ["bad_json", "The body is not as long as announced."],
  "request.aborted": ["bad_json", "The body ended early."],
};

/** When to come again, in seconds, where nothing more exact is known. */
const RETRY_AFTER_S: Partial<Record<ProblemCode, number>> = {
  unavailable: 2,
  read_only: 60,
  too_many_requests: 5,
};

/** The problem an error stands for; `internal` for what nobody foresaw. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const failure = failureOf(error);
  if (failure !== null) return new Problem(...OF_FAILURE[failure]);
  if (error instanceof URIError) return new Problem("bad_input", "The address is malformed.");
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  const ofReader = typeof type === "string" ? OF_READER[type] : undefined;
  if (ofReader !== undefined) return new Problem(...ofReader);
  if (typeof status === "number" && status >= 400 && status < 500)
    return new Problem("bad_input", "The request is malformed.");
  return new Problem("internal", "Something went wrong on this server.");
}

/** A problem's JSON. */
export function detailsOf({ code, message, errors, versions }: Problem): ProblemDetails {
  return {
    type: `urn:vigil:problem:${code}`,
    title: message,
    status: PROBLEMS[code],
    code,
    ...(errors === undefined ? {} : { errors }),
    ...(versions === undefined ? {} : { versions }),
  };
}

/** Answers with the problem. Where the answer has begun, cuts it off so that nobody takes it for whole. */
export function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const details = detailsOf(problem);
  const wait = RETRY_AFTER_S[problem.code];
  if (wait !== undefined && !response.hasHeader("retry-after"))
    response.setHeader("retry-after", String(wait));
  // Whoever may come in with a key is told how (RFC 6750); browsers ask nobody for one.
  if (details.status === 401) {
    const wrong = problem instanceof KeyRefused ? ', error="invalid_token"' : "";
    response.setHeader("www-authenticate", `Bearer realm="Vigil"${wrong}`);
  }
  response
    .status(details.status)
    .set({ "cache-control": "no-store" })
    .type("application/problem+json")
    .send(JSON.stringify({ ...details, ...response.locals.refusal?.(details) }));
}
