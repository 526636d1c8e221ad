// What goes wrong, by code; the sentences people read live in client/i18n.

/** Every code an error answer can carry, with its HTTP status. */
export const PROBLEMS = {
  bad_input: 400,
  bad_filter: 400,
  bad_json: 400,
  not_signed_in: 401,
  code_needed: 401,
  not_allowed: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  conflict: 409,
  already_decided: 409,
  gone: 410,
  changed_since: 412,
  key_reused: 422,
  too_large: 413,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  wrong_host: 421,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  read_only: 503,
  storage_full: 507,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** When each is answered, for the API's documentation. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, string>> = {
  bad_input: "a field, a parameter or a header can't be used",
  bad_filter: "the filter can't be read",
  bad_json: "the body is not JSON in UTF-8",
  not_signed_in: "an account is needed, or e-mail and password don't belong together",
  code_needed:
    "the password is right, and the account asks for a `code` of its authenticator app, or a recovery code, too",
  not_allowed: "the account may not do this",
  cross_site: "a page of another site sent this",
  not_found: "there is no such thing, or a one-time link is used up",
  method_not_allowed: "the address exists, the method doesn't; `Allow` names those that do",
  request_timeout:
    "the request's head took longer than 10 seconds to come, its body longer than 20, or a file longer than ten minutes",
  conflict: "it is there already, or something else is in the way",
  already_decided: "somebody has accepted or rejected the proposal",
  gone: "it was there and has been removed; the title says why",
  changed_since:
    "the record or figure was changed after the `version` of the request; `versions` tells both",
  key_reused: "the `Idempotency-Key` was used for another request",
  too_large: "the body is larger than 256 KB, or without an account than 64 KB",
  unsupported_media_type: "the body is not `application/json` in UTF-8, or is compressed",
  range_not_satisfiable: "the file ends before the `Range` that is asked for",
  wrong_host: "the request calls the site by a name (`Host`) that is not its own",
  too_many_requests:
    "too many wrong passwords; or, from one address, more than 60 proposals an hour without an account, 20 open streams, 16 sign-ins, 8 exports, explanations, searches for like events or readings of articles, or 200 requests at once; `Retry-After` says how long to wait",
  internal: "a mistake in Vigil; the server's log has it",
  unavailable:
    "starting, stopping, too many people sign in at once, or the database is busy or out of reach; try again after `Retry-After`",
  read_only: "an administrator has made the site read-only for the time being",
  storage_full: "the disk is full; nothing was changed",
};

/** One field that is wrong: `path` as in "claims.0.low". */
export type FieldProblem = { path: string; code: string; message: string };

/** The change that a write was made on, and the newest of what it would overwrite. */
type Versions = { yours: number; current: number };

/** An error with a code; the HTTP layer turns it into problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldProblem[] | undefined;
  readonly versions: Versions | undefined;

  constructor(code: ProblemCode, title: string, errors?: FieldProblem[], versions?: Versions) {
    super(title);
    this.name = "Problem";
    this.code = code;
    this.errors = errors;
    this.versions = versions;
  }
}
