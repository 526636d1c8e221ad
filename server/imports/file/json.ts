// Turns JSON into rows: a list of objects, an envelope round one, GeoJSON, or an object a line.
import { joinList } from "../../../domain/list-cell.ts";
import { UnreadableFile } from "../sheet.ts";

/** A list of flat objects: their names in the order in which they come first, and a row for each. */
export type Listed = { header: string[]; rows: { cells: string[]; line: number | null }[] };

type Json = Record<string, unknown>;

/** Names under which known services put their list. */
const LISTS = ["data", "Result", "results", "features", "events", "items", "incidents", "records"];

/** Whether a text is JSON rather than a table. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** Reads the list of objects in a text. Throws an UnreadableFile where there is none. */
export function readJson(text: string): Listed {
  const items = itemsIn(text);
  const header = new Map<string, number>();
  const flat = items.map(({ item, line }) => {
    const fields = item.type === "Feature" ? feature(item) : item;
    for (const name of Object.keys(fields)) if (!header.has(name)) header.set(name, header.size);
    return { fields, line };
  });
  const rows = flat.map(({ fields, line }) => {
    const cells = Array.from({ length: header.size }, () => "");
    for (const [name, value] of Object.entries(fields))
      cells[header.get(name) ?? 0] = cellOf(value);
    return { cells, line };
  });
  return { header: [...header.keys()], rows };
}

type Item = { item: Json; line: number | null };

function itemsIn(text: string): Item[] {
  try {
    return listOf(JSON.parse(text)).map((item) => ({ item, line: null }));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return linesOf(text, error.message);
  }
}

/** An object a line. */
function linesOf(text: string, why: string): Item[] {
  return text.split("\n").flatMap((words, at): Item[] => {
    if (words.trim() === "") return [];
    try {
      const item: unknown = JSON.parse(words);
      if (isObject(item)) return [{ item, line: at + 1 }];
    } catch {
      // Told below, for the whole file.
    }
    throw new UnreadableFile(`This is no JSON that can be read: ${why}.`);
  });
}

function listOf(value: unknown): Json[] {
  if (Array.isArray(value)) {
    if (value.every(isObject)) return value;
    throw new UnreadableFile("The list in this file holds something other than objects.");
  }
  if (!isObject(value)) throw new UnreadableFile("This JSON holds no list of objects.");
  if (value.type === "Feature") return [value];
  refuseEmptyAnswer(value);
  const lists = Object.entries(value).filter(([, list]) => Array.isArray(list));
  const named = LISTS.map((name) => lists.find(([own]) => own === name)).find((list) => list);
  const [, list] = named ?? (lists.length === 1 ? lists[0] : undefined) ?? [];
  if (list === undefined)
    throw new UnreadableFile("This JSON holds no list, or several of which none is known.");
  return listOf(list);
}

/** ACLED answers with success and no rows where an account may not see them. */
function refuseEmptyAnswer({ success, data, error, data_query_restrictions }: Json): void {
  if (success === false)
    throw new UnreadableFile(`This is an answer that tells of an error: ${JSON.stringify(error)}.`);
  if (Array.isArray(data) && data.length === 0 && isObject(data_query_restrictions))
    throw new UnreadableFile(
      `This answer holds no rows, because the account may not see them: ${JSON.stringify(data_query_restrictions)}.`,
    );
}

/** The properties of a feature, its id where they hold none, and its geometry as it is. */
function feature({ id, properties, geometry }: Json): Json {
  const own = isObject(properties) ? properties : {};
  return { ...(id === undefined ? {} : { id }), ...own, geometry };
}

/** A value as a cell: lists of plain values joined by semicolons, everything deeper as JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && value.every((each) => typeof each === "string"))
    return joinList(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
