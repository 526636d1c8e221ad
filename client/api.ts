// Requests to the server: JSON in, JSON out, problems as typed errors.
import type { FieldProblem, ProblemCode, ProblemDetails } from "../domain/problem.ts";
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

type GetOptions = { readonly signal?: AbortSignal | undefined };
type SendOptions = GetOptions & {
  /** Repeating a request under the same key changes nothing twice; without one, a fresh key is used. */
  readonly key?: string | undefined;
};

/** GET `path` as JSON. Throws ApiProblem, NetworkFailure, or the signal's AbortError. */
export function get<T>(path: string, options: GetOptions = {}): Promise<T> {
  return answer<T>(path, { signal: options.signal ?? null });
}

/** POST `body` to `path`, under an idempotency key. Throws as `get` does. */
export function post<T>(path: string, body: unknown = {}, options: SendOptions = {}): Promise<T> {
  return send<T>("POST", path, body, options);
}

/** PATCH `path` with `body`. Throws as `get` does. */
export function patch<T>(path: string, body: unknown, options: SendOptions = {}): Promise<T> {
  return send<T>("PATCH", path, body, options);
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

function send<T>(method: string, path: string, body: unknown, options: SendOptions): Promise<T> {
  return answer<T>(path, {
    method,
    body: JSON.stringify(body),
    headers: {
      "content-type": "application/json",
      "idempotency-key": options.key ?? newKey(),
    },
    signal: options.signal ?? null,
  });
}

async function answer<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new NetworkFailure(error);
  });
  const body: unknown =
    response.status === 204
      ? undefined
      : await response.json().catch((error: unknown) => {
          if (init.signal?.aborted) throw error;
          if (response.ok) throw new NetworkFailure(error);
          return {};
        });
  if (response.ok) return body as T;
  const wait = Number(response.headers.get("retry-after"));
  throw new ApiProblem(response.status, body as Partial<ProblemDetails>, wait > 0 ? wait : null);
}
