// What stands after the "?": the filter's keys, the route's own and the pages of a list, everything else refused by name, unless the route takes more.
import { z } from "zod";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { FILTER_KEYS, type FilterProblem, parseFilter } from "../../domain/filter-url.ts";
import { type FieldProblem, Problem } from "../../domain/problem.ts";
import type { Route } from "./route.ts";
import { validate } from "./validate.ts";

const WORDS: Record<FilterProblem["code"], string> = {
  unknown_key: "is not known here",
  bad_value: "has a value that can't be read",
  repeated: "is given twice; separate several values by commas",
};

/**
 * Reads the query string of a request.
 * Throws `bad_filter` or `bad_input`, each naming every key that is wrong.
 */
export function readQuery(
  search: URLSearchParams,
  { filter: filtered, query: schema }: Pick<Route["contract"], "filter" | "query">,
): { filter: Filter; query: unknown } {
  const own = schema === undefined ? [] : keysOf(schema);
  const { filter, problems } = filtered
    ? parseFilter(search, own)
    : { filter: EVERYTHING, problems: strangersAmong(search, own, takesMore(schema)) };
  const errors = [...problems.map(asField), ...repeated(search, own)];
  if (errors.length > 0)
    throw new Problem(
      filtered ? "bad_filter" : "bad_input",
      `Can't be used here: ${errors.map((error) => error.path).join(", ")}.`,
      errors,
    );
  const values = Object.fromEntries([...search].filter(([key]) => own.includes(key)));
  return { filter, query: schema === undefined ? {} : validate(schema, values) };
}

/** The names of a schema's parameters. */
function keysOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodPipe) return keysOf(schema.in as z.ZodType);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Whether a schema lets pass what it does not name, as clients of other protocols send it. */
function takesMore(schema: z.ZodType | undefined): boolean {
  if (schema instanceof z.ZodPipe) return takesMore(schema.in as z.ZodType);
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodUnknown;
}

/** What is not known here; where more may pass, a key of the filter all the same, which would choose nothing. */
function strangersAmong(
  search: URLSearchParams,
  own: readonly string[],
  morePasses: boolean,
): FilterProblem[] {
  return [...new Set(search.keys())]
    .filter((key) => !own.includes(key) && (!morePasses || FILTER_KEYS.includes(key)))
    .map((key) => ({ key, value: search.get(key) ?? "", code: "unknown_key" }));
}

function repeated(search: URLSearchParams, own: readonly string[]): FieldProblem[] {
  return own
    .filter((key) => search.getAll(key).length > 1)
    .map((key) => asField({ key, value: "", code: "repeated" }));
}

function asField({ key, code }: FilterProblem): FieldProblem {
  return { path: key.slice(0, 100), code, message: WORDS[code] };
}

/** The query parameter `limit`: plain digits, from 1 to `most`. */
export function pageSize(usual: number, most = 1000) {
  return z
    .string()
    .regex(/^\d{1,4}$/, `is not a number from 1 to ${most}`)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= most, `is not a number from 1 to ${most}`)
    .default(usual)
    .describe(`Items on a page, 1 to ${most}.`);
}

/** What the query parameter `after` is, in every list. */
export const AFTER = "Where the page begins; follow `next` of the page before.";

/** The address of the page behind this one of the same list. */
export function nextAddress(url: URL, after: string): string {
  const next = new URL(url);
  next.searchParams.delete("skip");
  next.searchParams.set("after", after);
  return `${next.pathname}${next.search}`;
}
