// A route is its contract in the first lines: who may, what comes in, what it answers.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Json } from "../../domain/answers/json.ts";
import type { ProblemDetails } from "../../domain/answers/problem.ts";
import type { RouteAnswers } from "../../domain/answers/routes.ts";
import type { Scope } from "../../domain/api-key.ts";
import type { Filter } from "../../domain/filter.ts";
import type { ProblemCode } from "../../domain/problem.ts";
import type { Action, Role } from "../../domain/roles.ts";
import type { Db } from "../db/tables.ts";
import type { FinishedFile } from "./finished-file.ts";
import type { Details, SecurityEvent } from "./security-log.ts";

/**
 * Who asks: an account by one of its sessions or one of its API keys, or a stranger with the id "stranger" and none.
 * With a key, the role is no greater than its scope.
 */
export type Actor = {
  id: string;
  role: Role;
  session: string | null;
  key: { id: string; scope: Scope } | null;
};

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What a route takes and gives. Schemas are strict: an unknown key is refused. */
export type Contract<P, Q, B, A> = {
  /** One sentence for the API's documentation. */
  doc: string;
  may: Action;
  params?: z.ZodType<P>;
  /** Query parameters besides the filter's. */
  query?: z.ZodType<Q>;
  /** The filter's keys are taken too. */
  filter?: true;
  body?: z.ZodType<B>;
  /** The body is a file, as `application/octet-stream`, that the handler reads itself. */
  upload?: true;
  /** Reads its address itself: a page says on itself what it could not read, and other protocols pass that over. `filter` and `query` only describe that. */
  page?: true;
  /** The body is a form, urlencoded or in parts: clients of another protocol send it. */
  form?: true;
  /** What clients of another protocol look for in a problem, beside our own members. */
  refusal?: (problem: ProblemDetails) => object;
  /**
   * A POST that creates: honours Idempotency-Key. Its handler runs inside one transaction, which `db`
   * is, so it must reach the database through `db` alone.
   */
  creates?: true;
  /** The answer follows from the log alone, so that an ETag can stand for it. Filtered answers do. */
  logged?: true;
  /** RouteAnswers from memory while the database is away. */
  remembered?: true;
  /** Much work for one request: few at once for each address. */
  costly?: true;
  /** Problems beside those that follow from what it takes and who may. */
  problems?: readonly ProblemCode[];
  /** Taken while the site is read-only too: it signs in or out, sets the mode, or writes nothing. */
  evenReadOnly?: true;
  /** For the documentation: what somebody could send. */
  example?: { query?: Readonly<Record<string, string>>; body?: unknown };
  /** Schema of the answer's JSON, or its media type; for files of several kinds, a schema for each media type. */
  answer: z.ZodType<A> | string | Readonly<Record<string, z.ZodType>>;
};

/** What a handler is given: checked input, the asker, the database, the clock. */
export type Ask<P, Q, B> = {
  params: P;
  query: Q;
  filter: Filter;
  body: B;
  actor: Actor;
  db: Db;
  now: Date;
  /** The request's own path and query, for links to a next page. */
  url: URL;
  request: IncomingMessage;
  /** The client's address, as the setting TRUST_PROXY lets it be known. */
  address: string;
  /** Aborted when the client is gone. */
  signal: AbortSignal;
  /** Tells the security log of this request, once what it tells is committed. */
  security: (event: SecurityEvent, details?: Details) => void;
};

/** Text with its media type. */
export type Text = {
  status?: number;
  text: string;
  type: string;
  headers?: Record<string, string>;
  /** Holds for this moment alone, whatever the log says: not to be kept. */
  fleeting?: boolean;
};

export const CSV = "text/csv; charset=utf-8";
export const ATOM = "application/atom+xml; charset=utf-8";
export const JSON_FEED = "application/feed+json";
export const CALENDAR = "text/calendar; charset=utf-8";
export const GEOJSON = "application/geo+json";
export const JSON_SCHEMA = "application/schema+json";
export const OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

/** A file that is made while it is sent. `unread` is called in place of reading it, where only headers are asked for. */
type MadeFile = {
  headers: Readonly<Record<string, string>>;
  pieces: AsyncIterable<Uint8Array>;
  unread: () => Promise<void>;
};

/** What a handler gives back: an `A` as JSON, where to ask for it, a page, a problem, a file, or a writer of its own. */
export type Answer<A> =
  | { status?: number; json: A; headers?: Record<string, string> }
  | { moved: { id: string; location: string } }
  | (Text & { text: Json<A>; type: "application/json" })
  | (Text & { type: "text/html" | "application/problem+json" | typeof CSV | typeof ATOM })
  | (Text & { type: typeof JSON_FEED | typeof CALENDAR })
  | (Text & { type: typeof GEOJSON | typeof JSON_SCHEMA | typeof OPENAPI })
  | MadeFile
  | { file: FinishedFile }
  | { stream: (response: ServerResponse) => Promise<void> };

/** What the table of answers has for a route; anything where it has none. */
type Tabled<Route extends string> = Route extends keyof RouteAnswers
  ? RouteAnswers[Route]
  : unknown;

export type Route = {
  method: Method;
  /** Express path: "/api/events/:id". */
  path: string;
  contract: Contract<unknown, unknown, unknown, unknown>;
  handle: (ask: Ask<never, never, never>) => Promise<Answer<unknown>>;
};

/** Declares a route; types of params, query, body and answer follow from its contract. */
export function route<
  M extends Method,
  Path extends string,
  A extends Tabled<`${M} ${Path}`> = never,
  P = Record<string, never>,
  Q = Record<string, never>,
  B = undefined,
>(
  method: M,
  path: Path,
  contract: Contract<P, Q, B, A>,
  handle: (ask: Ask<P, Q, B>) => Promise<Answer<A>>,
): Route {
  return { method, path, contract, handle: handle as Route["handle"] };
}
