// With which problems a route may answer: what follows from who may and what it takes, and what it names itself.
import { objectKeys } from "../../domain/object-keys.ts";
import { PROBLEMS, type ProblemCode } from "../../domain/problem.ts";
import type { Route } from "./route.ts";

const CODES = objectKeys(PROBLEMS);
const OF_BODIES: readonly ProblemCode[] = [
  "bad_input",
  "bad_json",
  "request_timeout",
  "too_large",
  "unsupported_media_type",
];

/** In the order of the table of problems. */
export function problemsOf({ method, contract }: Route): ProblemCode[] {
  const { may, params, page, creates, problems = [] } = contract;
  const filter = contract.filter && !page;
  const query = contract.query && !page;
  const reads = method === "GET";
  const found = new Set<ProblemCode>(["wrong_host", "internal", "unavailable", ...problems]);
  const add = (when: unknown, ...codes: readonly ProblemCode[]) => {
    if (when) for (const code of codes) found.add(code);
  };
  add(may !== "sign in", "not_signed_in");
  add(filter || !["sign in", "read"].includes(may), "not_allowed");
  add(filter, "bad_filter");
  add(params || query || !(filter || page), "bad_input");
  add(params, "not_found");
  add(!reads, ...OF_BODIES, "cross_site", "storage_full");
  add(creates, "key_reused");
  add(reads || creates, "too_many_requests");
  return CODES.filter((code) => found.has(code));
}
