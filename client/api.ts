// Requests to the server: JSON in, JSON out, problems as typed errors.
import type { ProblemDetails } from "../domain/answers/problem.ts";
import type { AnswerOf, PathOf } from "../domain/answers/routes.ts";
import type { FieldProblem, ProblemCode } from "../domain/problem.ts";
import { t } from "./i18n/t.ts";

/** The server refused or failed; `errors` name the fields when the input was bad. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly errors: readonly FieldProblem[];
  /** Seconds after which the server lets the same be asked again; null when it does not say. */
  readonly retryAfter: number | null;

  constructor(status: number, details: Partial<ProblemDetails>, retryAfter: number | null = null) {
    super(details.title ?? String(status));
    this.name = "ApiProblem";
    this.status = status;
    this.code = details.code ?? "internal";
    this.title = details.title ?? "";
    this.errors = details.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

/** No answer came: the network or the server is away. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super("no answer", { cause });
    this.name = "NetworkFailure";
  }
}

type Options = {
  readonly signal?: AbortSignal | undefined;
  /** What stands behind the "?", as it is. */
  readonly query?: string;
  /** Repeating a request under the same key changes nothing twice; without one, a fresh key is used. */
  readonly key?: string | undefined;
  /** What stands in the path in place of its parameters. */
  readonly params?: Readonly<Record<string, string>>;
};

type NamesIn<Path extends string> = Path extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}/:${infer Name}`
    ? Name
    : never;

/** Options that give every parameter of the path; those of a path without any may be left out. */
type OptionsFor<Path extends string> = [NamesIn<Path>] extends [never]
  ? [options?: Options & { readonly params?: never }]
  : [options: Options & { readonly params: { readonly [Name in NamesIn<Path>]: string } }];

/** GET a route's answer by its path as the server declares it. Throws ApiProblem, NetworkFailure, or the signal's AbortError. */
export function get<Path extends PathOf<"GET">>(
  path: Path,
  ...options: OptionsFor<Path>
): Promise<AnswerOf<"GET", Path>>;
export function get(path: string, options: Options = {}): Promise<unknown> {
  return ask(addressOf(path, options), { signal: options.signal ?? null });
}

/** GET a route's answer at an address that is there already, such as that of a next page. Throws as `get` does. */
export function getAt<Path extends PathOf<"GET">>(
  address: string,
  { signal = null }: { readonly signal?: AbortSignal | null } = {},
): Promise<AnswerOf<"GET", Path>> {
  return ask(address, { signal });
}

/** POST `body` to a route, under an idempotency key. Throws as `get` does. */
export function post<Path extends PathOf<"POST">>(
  path: Path,
  body: object,
  ...options: OptionsFor<Path>
): Promise<AnswerOf<"POST", Path>>;
export function post(path: string, body: object, options: Options = {}): Promise<unknown> {
  return send("POST", path, body, options);
}

/** PATCH a route with `body`. Throws as `get` does. */
export function patch<Path extends PathOf<"PATCH">>(
  path: Path,
  body: object,
  ...options: OptionsFor<Path>
): Promise<AnswerOf<"PATCH", Path>>;
export function patch(path: string, body: object, options: Options = {}): Promise<unknown> {
  return send("PATCH", path, body, options);
}

/** A new idempotency key: 128 random bits in hexadecimal. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What went wrong, in a sentence for people. */
export function sentence(error: unknown): string {
  if (error instanceof NetworkFailure) return t("problems.network");
  return t(`problems.${error instanceof ApiProblem ? error.code : "internal"}`);
}

function addressOf(path: string, { params = {}, query }: Options): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  return query ? `${filled}?${query}` : filled;
}

function send(method: string, path: string, body: object, options: Options): Promise<unknown> {
  return ask(addressOf(path, options), {
    method,
    body: JSON.stringify(body),
    headers: {
      "content-type": "application/json",
      "idempotency-key": options.key ?? newKey(),
    },
    signal: options.signal ?? null,
  });
}

/** The one place where an answer is taken for what the table of answers says. Throws as `get` does. */
export async function ask<A>(address: string, init: RequestInit): Promise<A> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new NetworkFailure(error);
  });
  const read = response.json().catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    if (response.ok) throw new NetworkFailure(error);
    return {};
  });
  if (response.ok) return read;
  const wait = Number(response.headers.get("retry-after"));
  throw new ApiProblem(response.status, await read, wait > 0 ? wait : null);
}
