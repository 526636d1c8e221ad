/** Query strings with one thing wrong, for every parameter that a route takes, and some that none takes. */
import { INHERITED, type JsonSchema } from "./wrong-values.ts";

/** What is wrong, the parameter that an answer has to name ("" where the address as a whole can't be read), and the query. */
export interface WrongQuery {
  what: string;
  path: string;
  query: string;
}

export interface Parameter {
  name: string;
  in: string;
  schema: JsonSchema & { pattern?: string };
}

const UNKNOWN = [...INHERITED, "surplus", "q[]", "date[from]", "kind ", "KIND", "x".repeat(3_000)];

const STRANGERS: readonly WrongQuery[] = [
  ...UNKNOWN.map((key) => ({
    what: "an unknown parameter",
    path: key.slice(0, 100),
    query: `${encodeURIComponent(key)}=1`,
  })),
  { what: "a parameter without a name", path: "", query: "=1" },
];

/** Values that no parameter takes. */
const NO_VALUE = {
  "a NUL": "%00",
  "a control character": "a%1Bb",
  "too long a text": "x".repeat(3_000),
};

/** @param morePasses whether what the route does not know is passed over */
export function wrongQueries(parameters: readonly Parameter[], morePasses: boolean): WrongQuery[] {
  const own = parameters.filter((parameter) => parameter.in === "query");
  return [
    ...(morePasses ? [] : STRANGERS),
    ...own.flatMap(({ name, schema }) => [
      ...Object.entries(NO_VALUE).map(([what, value]) => ({
        ...{ what, path: name, query: `${name}=${value}` },
      })),
      { what: "a repeated parameter", path: name, query: `${name}=1&${name}=2` },
      ...oddValuesFor(schema).map((value) => ({
        what: `a wrong value: ${value}`,
        ...{ path: name, query: `${name}=${value}` },
      })),
      ...["%", "%ED%A0%80", "%C0%AF", "%FF"].map((value) => ({
        what: `no UTF-8: ${value}`,
        ...{ path: "", query: `${name}=${value}` },
      })),
    ]),
  ];
}

const ODD = ["", "nonsense", "-1", "1e2", "0x1", ...INHERITED];

/** Values that the parameter's schema says it does not take. */
function oddValuesFor({ enum: known, pattern }: Parameter["schema"]): string[] {
  if (known !== undefined) return ODD;
  return pattern === undefined ? [] : ODD.filter((value) => !new RegExp(pattern).test(value));
}
