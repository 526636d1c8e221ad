// The fields of a JSON Schema as lines to read: a name with its path, a type in words, a meaning.
import type { ApiSchema } from "../../domain/reference.ts";
import { ENGLISH, list, number } from "./english.ts";

export type Row = {
  /** "claims[].low". */
  name: string;
  /** It always stands there. */
  required: boolean;
  /** "whole number, 0 to 1,000". */
  type: string;
  /** The values it may have, when they are few enough to be named. */
  values: readonly string[];
  /** A shape that is described once for all. */
  shape: string | null;
  meaning: string;
  /** What stands for it when it is left out. */
  usual: string | null;
};

/** All fields of an object, at any depth, in the order in which it has them. */
export function rowsOf(schema: ApiSchema, before = ""): Row[] {
  const { anyOf, allOf, properties = {}, required = [] } = schema;
  if (allOf) return allOf.flatMap((one) => rowsOf(one, before));
  if (anyOf) return merged(anyOf.map((one) => rowsOf(one, before)));
  const names = Object.keys(properties);
  const alike = sameForAll(properties);
  if (alike !== null) {
    const meaning = `Each of ${list(names)}.`;
    return below({ description: meaning, ...alike }, `${before}*`, false);
  }
  return names.flatMap((name) =>
    below(properties[name] ?? {}, `${before}${name}`, required.includes(name)),
  );
}

/** The line of one field or parameter, and those of the fields in it. */
export function below(schema: ApiSchema, name: string, required: boolean): Row[] {
  const inner = schema.items ?? schema;
  const path = schema.items ? `${name}[]` : name;
  const row = {
    name: path,
    required,
    type: typeOf(schema),
    values: (inner.enum ?? []).filter((value) => value !== null),
    shape: shapeOf(inner),
    meaning: schema.description ?? "",
    usual: usualOf(schema.default),
  };
  const deeper = (inner.properties ?? inner.anyOf ?? inner.allOf) ? rowsOf(inner, `${path}.`) : [];
  return [row, ...deeper];
}

/** The shape that a schema points to, also where null may stand for it. */
export function shapeOf(schema: ApiSchema): string | null {
  const pointer = schema.$ref ?? schema.allOf?.find(({ $ref }) => $ref)?.$ref;
  return pointer?.split("/").at(-1) ?? null;
}

/** What all fields of a dictionary are, when its names are values of a vocabulary. */
function sameForAll(properties: Readonly<Record<string, ApiSchema>>): ApiSchema | null {
  const [first, ...others] = Object.values(properties);
  if (first?.properties === undefined && first?.description !== undefined) return null;
  if (first === undefined || others.length < 2) return null;
  const text = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === text) ? first : null;
}

/** Of an object that is one of several: every field once, required where all of them ask for it. */
function merged(variants: readonly Row[][]): Row[] {
  const names = new Set(variants.flat().map(({ name }) => name));
  return [...names].flatMap((name) => {
    const found = variants.flatMap((rows) => rows.filter((row) => row.name === name));
    const [first] = found;
    const required = found.length === variants.length && found.every((row) => row.required);
    return first === undefined ? [] : [{ ...first, required }];
  });
}

function typeOf(schema: ApiSchema): string {
  if (schema.items) {
    const { items, maxItems } = schema as ApiSchema & { items: ApiSchema; maxItems?: number };
    const most = maxItems === undefined ? "" : `, ${`at most ${number(maxItems)}`}`;
    return `list of ${typeOf(items)}${most}`;
  }
  const types = [schema.type ?? []].flat();
  const [type] = types.filter((one) => one !== "null");
  const words = schema.enum ? ENGLISH.one_of : wordsFor(type, schema);
  return types.includes("null") ? `${words}, or null` : words;
}

function wordsFor(type: string | undefined, schema: ApiSchema): string {
  const { minimum, maximum, minLength, maxLength } = schema;
  if (type === "integer" || type === "number")
    return [ENGLISH[type], range(minimum, maximum)].filter(Boolean).join(", ");
  if (type === "boolean") return ENGLISH.boolean;
  if (type !== "string") return ENGLISH.object;
  const length = range(minLength, maxLength);
  return length === "" ? ENGLISH.text : `${ENGLISH.text}, ${length} characters`;
}

function range(from: number | undefined, to: number | undefined): string {
  if (to === undefined || to >= Number.MAX_SAFE_INTEGER) return "";
  if (from === undefined) return `at most ${number(to)}`;
  return `${number(from)} to ${number(to)}`;
}

/** Null is what any field is that nobody gives, and needs no word. */
function usualOf(value: unknown): string | null {
  if (value === undefined || value === null || value === "" || typeof value === "object")
    return null;
  return String(value);
}
