// How clients of ACLED's API are told of what went wrong: its members beside ours.
import type { ProblemDetails } from "../../domain/answers/problem.ts";
import { Problem } from "../../domain/problem.ts";

/** A parameter that can't be used. */
export function wrong(path: string, message: string): Problem {
  const said = `The parameter ${path} ${message}.`;
  return new Problem("bad_input", said, [{ path, code: "bad_value", message }]);
}

/** What stands in a refusal for them, who look for `success` and go through `error`. */
export function acledRefusal({ title, status }: ProblemDetails): object {
  return { success: false, error: [{ message: title, status }] };
}
