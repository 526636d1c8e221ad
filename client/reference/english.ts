// The words of the page, in English alone, as the OpenAPI document that it is drawn from.

export const ENGLISH = {
  title: "The API",
  lead: "Everything the pages show and do goes through these routes. JSON in UTF-8, both ways. An unknown figure is null or missing, never 0.",
  document: "OpenAPI document",
  skip: "Skip to the page",
  main: "Main",
  dashboard: "Dashboard",
  method: "Method",
  contents: "Routes",
  find: "Find a route or a field",
  found: "Routes with these words: #",

  signing_in: "Signing in",
  signing_in_text:
    "Reading needs an account only where the site asks for one. Where an example says `-b vigil.cookies`, sign in first: the first line keeps the session’s cookie in a file, for 12 hours. A program better sends an API key, which is made on the account’s page, as `-H 'authorization: Bearer vigil_…'` in its place. A word in capitals stands for what an earlier example has answered (`DRAFT_ID`), for what a one-time link holds (`TOKEN`), or for what an authenticator app shows (`CODE`): filled in so, the examples work one after the other, in the order of this page. Those that write make what they change.",
  filter: "The filter",
  filter_text:
    "The same keys choose the same events on the dashboard, in lists, in the summary and in files. `,` between values is “or”, different keys are “and”, `!item` is “not”, `a..b` is a range with both ends in it; either end may be left out.",
  problems: "Problems",
  problems_text:
    "Every error is application/problem+json (RFC 9457) with one of these codes. A refused request changes nothing.",
  shapes: "Shapes",
  shapes_text: "What several routes take or answer with.",

  everybody: "everybody",
  nobody: "nobody on this site",
  takes: "Takes",
  takes_nothing: "Takes nothing.",
  in_address: "in the address",
  can_answer: "Problems",
  example: "Example",

  path: "in the path",
  query: "in the address",
  header: "header",
  required: "required",
  missing: "may be missing",
  meanings: "What they mean",

  one_of: "one of the values",
  text: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
} as const;

/** 100000 → "100,000". */
export function number(n: number): string {
  return n.toLocaleString("en");
}

/** ["a", "b", "c"] → "a, b and c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
