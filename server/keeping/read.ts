// Reads the lines of a backup and holds them to what they say of themselves.
import type { z } from "zod";
import { StoreError } from "../db/store.ts";
import type { Row } from "../db/whole-tables.ts";
import {
  endSchema,
  type Header,
  headerSchema,
  rowSchema,
  type Sum,
  tableSchema,
  tally,
} from "./format.ts";

/** A part of a backup: a table begins, or some of its rows follow. */
type Part = { table: string; columns: readonly string[] } | { rows: readonly Row[] };

/** A backup that is being read. The parts are to be read to their end, where they are held to the sums. */
export type Reading = { header: Header; parts: AsyncGenerator<Part, readonly Sum[]> };

const ROWS = 500;

/**
 * Reads the first line. Throws a StoreError where these are no lines of a backup; so do the parts, where they are
 * not what was written.
 * @param text in pieces of any length
 * @param name what the backup is called, for people
 */
export async function readLines(text: AsyncIterable<string>, name: string): Promise<Reading> {
  const lines = linesIn(text);
  const { value: first } = await lines.next();
  const header = first === undefined ? undefined : headerSchema.safeParse(json(first)).data;
  if (header === undefined) throw new StoreError(`${name} is no backup that this Vigil can read.`);
  return { header, parts: partsOf(lines, name) };
}

async function* partsOf(
  lines: AsyncGenerator<string>,
  name: string,
): AsyncGenerator<Part, readonly Sum[]> {
  const wrong = (why: string) => new StoreError(`${name} is damaged: ${why}.`);
  const sums: Sum[] = [];
  let sum: ReturnType<typeof tally> | null = null;
  let rows: Row[] = [];
  const given = () => {
    const part = { rows };
    sum?.add(rows);
    rows = [];
    return part;
  };
  for await (const line of lines) {
    const value = json(line);
    if (Array.isArray(value)) {
      if (sum === null) throw wrong("rows stand before any table");
      rows.push(parsed(rowSchema, value, wrong));
      if (rows.length === ROWS) yield given();
      continue;
    }
    if (rows.length > 0) yield given();
    if (sum !== null) sums.push(sum.end());
    sum = null;
    if (typeof value === "object" && value !== null && "tables" in value) {
      const { tables } = parsed(endSchema, value, wrong);
      const differs = differing(tables, sums);
      if (differs !== undefined) throw wrong(`the table ${differs} is not what was written`);
      return sums;
    }
    const begun = parsed(tableSchema, value, wrong);
    sum = tally(begun.table);
    yield begun;
  }
  throw wrong("its end is missing");
}

/** The first table that is not the same in both, by its number of rows or their hash. */
export function differing(expected: readonly Sum[], found: readonly Sum[]): string | undefined {
  const names = new Set([...expected, ...found].map(({ table }) => table));
  const of = (sums: readonly Sum[], name: string) =>
    JSON.stringify(sums.find(({ table }) => table === name));
  return [...names].find((name) => of(expected, name) !== of(found, name));
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, wrong: (why: string) => Error): T {
  const { data } = schema.safeParse(value);
  if (data === undefined) throw wrong("a line can't be read");
  return data;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* linesIn(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
