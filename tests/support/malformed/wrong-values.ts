/** What can't be right for a field, told from its JSON schema alone: other types, other words, numbers out of range, ill-formed text. */

/** As much of JSON Schema as the OpenAPI document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  anyOf?: JsonSchema[];
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  maxItems?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** A value as JSON text: some can be written that no program holds, such as 1e999. */
export type Written = { json: string };

const OF_EACH_TYPE: Record<string, unknown> = {
  boolean: true,
  number: 1.5,
  string: "nonsense \u202e",
  array: [],
  object: {},
  null: null,
};

/** Names that every object has from its prototype. */
export const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty"];

/** Longer than any text may be that says nothing of its length, and deeper than any value is. */
const LONG = 5_001;
const DEEP = 2_000;

/** @param secret passwords and tokens may hold control characters: they are compared, never shown */
export function wrongValues(schema: JsonSchema, secret: boolean): Written[] {
  const types = typesOf(schema);
  const other = Object.entries(OF_EACH_TYPE)
    .filter(([type]) => !types.has(type))
    .map(([, value]) => value);
  const nested = { json: "[".repeat(DEEP) + "]".repeat(DEEP) };
  return [
    ...(schema.enum === undefined || types.has("null") ? other : [...other, ...INHERITED]),
    ...(types.has("string") ? wrongTexts(schema, secret) : []),
    ...(types.has("number") || types.has("integer") ? wrongNumbers(schema) : []),
    ...(schema.maxItems === undefined ? [] : [Array(schema.maxItems + 1).fill(null)]),
  ]
    .map((value): Written => ({ json: JSON.stringify(value) }))
    .concat(types.has("array") ? [] : [nested])
    .concat(types.has("number") || types.has("integer") ? [{ json: "1e999" }] : []);
}

function typesOf({ type = [], anyOf = [] }: JsonSchema): Set<string> {
  return new Set([...[type].flat(), ...anyOf.flatMap((branch) => [...typesOf(branch)])]);
}

function wrongTexts({ maxLength = 0 }: JsonSchema, secret: boolean): string[] {
  const long = "x".repeat(Math.max(LONG, maxLength + 1));
  const seen = ["nul \u0000", "escape \u001b[31m", "delete \u007f"];
  return ["", long, "half a pair \ud800", "\udc00\ud800", ...(secret ? [] : seen)];
}

function wrongNumbers({ type, minimum, maximum }: JsonSchema): number[] {
  return [
    1e300,
    -1e300,
    ...([type].flat().includes("integer") ? [0.5] : []),
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ];
}
