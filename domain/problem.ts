// What goes wrong, by code; the sentences people read live in client/i18n.

/** Every code an error answer can carry, with its HTTP status. */
export const PROBLEMS = {
  bad_input: 400,
  bad_filter: 400,
  bad_json: 400,
  not_signed_in: 401,
  not_allowed: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  already_decided: 409,
  key_reused: 422,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One field that is wrong: `path` as in "claims.0.low". */
export type FieldProblem = { path: string; code: string; message: string };

/** RFC 9457 problem details, as every error is answered. */
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  errors?: FieldProblem[];
};

/** An error with a code; the HTTP layer turns it into problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldProblem[] | undefined;

  constructor(code: ProblemCode, title: string, errors?: FieldProblem[]) {
    super(title);
    this.name = "Problem";
    this.code = code;
    this.errors = errors;
  }
}
