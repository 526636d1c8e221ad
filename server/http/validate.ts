// Input against its schema: what fits, or a problem that names every field that does not.
import type { z } from "zod";
import { type FieldProblem, Problem } from "../../domain/problem.ts";

const MOST = 100;

/**
 * The value as the schema reads it. Throws `bad_input` with each wrong field.
 * @param within path of the value, when it is part of something larger
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, within = ""): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => fieldProblems(issue, within));
  throw new Problem("bad_input", "Some of the input can't be used.", errors.slice(0, MOST));
}

type Issue = z.core.$ZodIssue;

function fieldProblems(issue: Issue, within: string): FieldProblem[] {
  const path = [within, ...issue.path.map(String)].filter((part) => part !== "").join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      code: "unknown_key",
      message: "is not known here",
    }));
  if (issue.code === "invalid_union") {
    const branch = closest(issue.errors);
    if (branch.length > 0) return branch.flatMap((inner) => fieldProblems(inner, path));
  }
  return [{ path, code: issue.code, message: issue.message }];
}

/** Of the ways in which a value could be read, the one with the fewest mistakes. */
function closest(branches: readonly Issue[][]): Issue[] {
  return branches.reduce<Issue[]>(
    (best, branch) => (best.length === 0 || branch.length < best.length ? branch : best),
    [],
  );
}
