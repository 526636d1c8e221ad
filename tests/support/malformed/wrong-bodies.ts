/** Bodies with one thing wrong, for every field that a route's schema has, at any depth. */
import { INHERITED, type JsonSchema, type Written, wrongValues } from "./wrong-values.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What is wrong, where (as an answer has to name it), and the body's text. */
export interface WrongBody {
  what: string;
  path: string;
  text: string;
}

/** Stands where the wrong value goes, until the body is text. */
const HERE = "\u2316 here \u2316";

/**
 * @param right a body that would be taken
 * @param resolve what a `$ref` points at
 */
export function wrongBodies(
  schema: JsonSchema,
  right: Json,
  resolve: (ref: string) => JsonSchema,
): WrongBody[] {
  const found: WrongBody[] = [];
  const wrong = (path: readonly string[], what: string, { json }: Written) => {
    const text = JSON.stringify(placed(right, path, HERE)).replace(
      JSON.stringify(HERE),
      () => json,
    );
    found.push({ what: `${what}: ${json.slice(0, 40)}`, path: path.join("."), text });
  };
  const walk = (field: JsonSchema, path: readonly string[], oneOfSeveral = false): void => {
    const { properties, required = [], items, anyOf = [], ...rest } = whole(field, resolve);
    const name = path.at(-1) ?? "";
    if (path.length > 0)
      for (const value of wrongValues({ ...rest, anyOf }, /password|token/.test(name)))
        wrong(path, "a wrong value", value);
    for (const branch of anyOf) walk(branch, path, true);
    if (items !== undefined) walk(items, [...path, "0"]);
    if (properties === undefined) return;
    for (const key of ["surplus", "Title", "title ", ...INHERITED])
      if (!Object.hasOwn(properties, key)) wrong([...path, key], "an unknown field", { json: "1" });
    // Without it a value may be read another way.
    for (const key of oneOfSeveral ? [] : required)
      found.push({ what: "a missing field", ...without(right, [...path, key]) });
    for (const [key, inner] of Object.entries(properties)) walk(inner, [...path, key]);
  };
  walk(schema, []);
  return found;
}

function whole(schema: JsonSchema, resolve: (ref: string) => JsonSchema): JsonSchema {
  return schema.$ref === undefined ? schema : whole(resolve(schema.$ref), resolve);
}

/** A copy with the value at the path; what the path leads through is made where it is missing. */
function placed(json: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (/^\d+$/.test(key)) {
    const list = Array.isArray(json) ? [...json] : [];
    list[Number(key)] = placed(list[Number(key)] ?? {}, rest, value);
    return list;
  }
  const object = json !== null && typeof json === "object" && !Array.isArray(json) ? json : {};
  const inner = Object.hasOwn(object, key) ? (object[key] ?? {}) : {};
  // A field called __proto__ has to be the object's own.
  return Object.fromEntries([
    ...Object.entries(object).filter(([name]) => name !== key),
    [key, placed(inner, rest, value)],
  ]);
}

function without(json: Json, path: readonly string[]): Pick<WrongBody, "path" | "text"> {
  const made = placed(json, path, HERE);
  const drop = (at: Json): Json => {
    if (Array.isArray(at)) return at.map(drop);
    if (at === null || typeof at !== "object") return at;
    const kept = Object.entries(at).filter(([, value]) => value !== HERE);
    return Object.fromEntries(kept.map(([key, value]) => [key, drop(value)]));
  };
  return { path: path.join("."), text: JSON.stringify(drop(made)) };
}
