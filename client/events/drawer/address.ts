// The permanent address of a record, with the rule and the moment under which it is shown.
import { EVERYTHING } from "../../../domain/filter.ts";
import { printFilter } from "../../../domain/filter-url.ts";
import type { Rule } from "../../../domain/rule.ts";

/** `origin` without a slash at the end; defaults are left out, as in every address. */
export function recordAddress(
  origin: string,
  id: string,
  rule: Rule,
  as_of: string | null,
): string {
  const query = printFilter({ ...EVERYTHING, rule, as_of });
  return `${origin}/events/${encodeURIComponent(id)}${query && `?${query}`}`;
}
