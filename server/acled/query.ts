// What clients of ACLED's API ask for: tests of the rows in its columns, pages, and how rows are written.
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { ACLED_COLUMNS } from "../../domain/shaped/acled-columns.ts";
import { ACLED_COUNTRIES } from "../../domain/shaped/acled-countries.ts";
import { dayOf } from "../../domain/when.ts";
import { wrong } from "./problem.ts";
import { comparableOf, LIKED, type Test, testOf } from "./row-tests.ts";

/** ACLED's own: rows on a page unless another number is asked for. */
const USUAL_ROWS = 5000;

export type AcledQuery = {
  /** Events among which the rows are; what it leaves out passes no test. */
  filter: Filter;
  tests: readonly Test[];
  /** The columns that are written, in their order. */
  fields: readonly string[];
  /** Null: all. */
  limit: number | null;
  /** From 1 on; null where pages follow a cursor. */
  page: number | null;
  /** Where the page begins; "0" for the first one, null where pages are counted. */
  cursor: string | null;
  hasTotal: boolean;
  /** Each actor has a row of its own. */
  monadic: boolean;
  /** Kinds of actors are written as numbers. */
  numbers: boolean;
};

const NAMES = ACLED_COLUMNS.map(({ name }) => name);

/** What a row of one actor has no column for. */
const OF_THE_OTHER = ["actor2", "assoc_actor_2", "inter2"];

/** Keys that mean nothing here are passed over, as ACLED does. Throws `bad_input` for values that can't be read. */
export function readAcledQuery(search: URLSearchParams): AcledQuery {
  const given = valuesByKey(search);
  const last = (key: string) => given.get(key)?.at(-1) ?? null;
  const format = last("_format") ?? "json";
  if (format !== "json") throw wrong("_format", "is not json, the only format there is");
  const monadic = last("export_type")?.toLowerCase() === "monadic";
  const cursor = last("cursor");
  const limit = whole("limit", last("limit") ?? String(USUAL_ROWS));
  const page = whole("page", last("page") ?? "1");
  if (page < 1) throw wrong("page", "is not a number from 1 on");
  const asked = NAMES.flatMap((name) => {
    const values = (given.get(name) ?? []).flatMap((value) => itemsOf(name, value));
    const operator = (last(`${name}_where`) ?? usualOperator(name)).trim().toUpperCase();
    return values.length === 0 ? [] : [{ name, operator, values }];
  });
  return {
    filter: filterOf(asked),
    tests: asked.map(testOf),
    fields: fieldsOf(last("fields"), monadic),
    limit: limit === 0 ? null : limit,
    page: cursor === null ? page : null,
    cursor,
    hasTotal: cursor === null || last("with_total") === "true",
    monadic,
    numbers: last("inter_num") === "1",
  };
}

/** Values by key. The R package acled.api writes a question mark into the first key. */
export function valuesByKey(search: URLSearchParams): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const [key, value] of search) {
    const name = key.replace(/^\?/, "");
    if (value !== "") given.set(name, [...(given.get(name) ?? []), value]);
  }
  return given;
}

export function whole(key: string, raw: string): number {
  if (!/^\d{1,9}$/.test(raw)) throw wrong(key, "is not a whole number");
  return Number(raw);
}

/** "A|B", and "A:OR:country=B". */
function itemsOf(name: string, value: string): string[] {
  return value
    .split(":OR:")
    .map((part) => (part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part))
    .flatMap((part) => part.split("|"))
    .filter((item) => item !== "");
}

function usualOperator(name: string): string {
  if (name === "timestamp") return ">=";
  return LIKED.includes(name) ? "LIKE" : "=";
}

function fieldsOf(raw: string | null, monadic: boolean): string[] {
  const all = monadic ? NAMES.filter((name) => !OF_THE_OTHER.includes(name)) : NAMES;
  if (raw === null) return all;
  const fields = raw.split("|").filter((name) => all.includes(name));
  if (fields.length === 0) throw wrong("fields", "names no column");
  return [...new Set(fields)];
}

type Asked = { name: string; operator: string; values: readonly string[] };

/** What the engine can leave out before rows are made: other countries, other years. */
function filterOf(asked: readonly Asked[]): Filter {
  const filter = { ...EVERYTHING };
  for (const { name, operator, values } of asked) {
    if (name === "country" && operator === "=")
      filter.country = { only: codesOf(values.map((value) => value.toLowerCase())), not: [] };
    if (name === "event_date") filter.date ??= periodOf(operator, values);
  }
  return filter;
}

/** A country that ACLED has no name for is called by its code. */
function codesOf(names: readonly string[]): string[] {
  const known = [...ACLED_COUNTRIES].filter(([, { name }]) => names.includes(name.toLowerCase()));
  return [...known.map(([code]) => code), ...names.map((name) => name.toUpperCase())].sort();
}

function periodOf(operator: string, values: readonly string[]): Filter["date"] {
  const days = values.map((value) => Number(dayOf(String(comparableOf("event_date", value)))));
  const [least, most] = [{ day: Math.min(...days) }, { day: Math.max(...days) }];
  if (operator === "=" || operator === "BETWEEN") return { from: least, to: most };
  if (operator.startsWith(">")) return { from: least, to: null };
  return operator.startsWith("<") ? { from: null, to: most } : null;
}
