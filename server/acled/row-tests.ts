// Tests a row in ACLED's columns as its API does: by an operator, without regard to case, "|" being or.
import { ACLED_COLUMNS } from "../../domain/shaped/acled-columns.ts";
import { INTERS } from "../../domain/shaped/acled-event.ts";
import { dayOf } from "../../domain/when.ts";
import type { WrittenRow } from "../../domain/written-row.ts";
import { wrong } from "./problem.ts";

/** Columns in which a part is looked for unless another operator is asked for. */
export const LIKED: readonly string[] = [
  ...["event_id_cnty", "disorder_type", "event_type", "sub_event_type", "actor1"],
  ...["assoc_actor_1", "actor2", "assoc_actor_2", "civilian_targeting", "admin1", "admin2"],
  ...["admin3", "location", "source", "source_scale", "notes", "tags"],
];

/** ACLED's regions by their numbers. */
const REGIONS: Readonly<Record<string, string>> = {
  ...{ 1: "Western Africa", 2: "Middle Africa", 3: "Eastern Africa", 4: "Southern Africa" },
  ...{ 5: "Northern Africa", 7: "South Asia", 9: "Southeast Asia", 11: "Middle East" },
  ...{ 12: "Europe", 13: "Caucasus and Central Asia", 14: "Central America", 15: "South America" },
  ...{ 16: "Caribbean", 17: "East Asia", 18: "North America", 19: "Oceania", 20: "Antarctica" },
};

const TYPES = new Map(ACLED_COLUMNS.map(({ name, type }) => [name, type]));

type Comparable = string | number;

/** Whether a row is asked for. */
export type Test = (row: WrittenRow) => boolean;

const COMPARE: Readonly<Record<string, (cell: Comparable, value: Comparable) => boolean>> = {
  "=": (cell, value) => cell === value,
  ">": (cell, value) => cell > value,
  "<": (cell, value) => cell < value,
  ">=": (cell, value) => cell >= value,
  "<=": (cell, value) => cell <= value,
};

/** Whether a row has one of these values. A blank cell has none. Throws `bad_input`. */
export function testOf({
  name,
  operator,
  values,
}: {
  name: string;
  operator: string;
  values: readonly string[];
}): Test {
  const cellOf = (row: WrittenRow): Comparable | null => {
    const cell = row[name];
    return typeof cell === "string" ? cell.toLowerCase() : typeof cell === "number" ? cell : null;
  };
  if (operator === "LIKE") {
    const liked = values.map(likeOf);
    return (row) => {
      const cell = cellOf(row);
      return cell !== null && liked.some((like) => like(String(cell)));
    };
  }
  const wanted = values.map((value) => comparableOf(name, value));
  if (operator === "BETWEEN") {
    const [from, to, ...more] = wanted;
    if (from === undefined || to === undefined || more.length > 0)
      throw wrong(name, "is not two values with | between them");
    return (row) => {
      const cell = cellOf(row);
      return cell !== null && cell >= from && cell <= to;
    };
  }
  const compare = COMPARE[operator];
  if (compare === undefined) throw wrong(`${name}_where`, "is no operator that is known here");
  return (row) => {
    const cell = cellOf(row);
    return cell !== null && wanted.some((value) => compare(cell, value));
  };
}

/** A value as the cells of a column are compared. Throws `bad_input`. */
export function comparableOf(name: string, raw: string): Comparable {
  if (name === "timestamp" || name === "deleted_timestamp") return secondsOf(name, raw);
  if (name === "region") return (REGIONS[raw] ?? raw).toLowerCase();
  if (name === "inter1" || name === "inter2") return (INTERS[Number(raw) - 1] ?? raw).toLowerCase();
  if (name === "interaction") return interactionOf(raw).toLowerCase();
  const type = TYPES.get(name);
  if (type === "date" && dayOf(raw) === null) throw wrong(name, "is no day, YYYY-MM-DD");
  if (type !== "integer" && type !== "number") return raw.toLowerCase();
  if (!/^-?\d{1,12}(\.\d{1,12})?$/.test(raw)) throw wrong(name, "is no number");
  return Number(raw);
}

/** Seconds since 1970, given as such or as a day. */
function secondsOf(name: string, raw: string): number {
  if (/^\d{1,12}$/.test(raw)) return Number(raw);
  const day = dayOf(raw);
  if (day === null) throw wrong(name, "is neither seconds since 1970 nor a day, YYYY-MM-DD");
  return day * 86_400;
}

/** "16" is "State forces-Protesters", and "60" "Protesters only". */
function interactionOf(raw: string): string {
  const [, one = "", other = ""] = /^(\d)(\d)$/.exec(raw) ?? [];
  const [a, b] = [INTERS[Number(one) - 1], INTERS[Number(other) - 1]];
  if (a === undefined) return raw;
  return other === "0" ? `${a} only` : b === undefined ? raw : `${a}-${b}`;
}

/** The kinds of actors of a row as ACLED's numbers. */
export function withNumbers(row: WrittenRow): WrittenRow {
  const number = (name: unknown) => INTERS.indexOf(String(name)) + 1 || null;
  const [one, other] = String(row.interaction ?? "")
    .replace(" only", "")
    .split("-");
  const interaction =
    row.interaction === null ? null : Number(`${number(one)}${number(other) ?? 0}`);
  const { inter1, inter2 } = row;
  return { ...row, inter1: number(inter1), inter2: number(inter2), interaction };
}

/** Finds a part, or what "%" stands for; letters before and behind each other, without a pattern of the asker's own. */
function likeOf(value: string): (cell: string) => boolean {
  const parts = value.toLowerCase().split("%");
  if (parts.length === 1) return (cell) => cell.includes(parts[0] ?? "");
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  return (cell) => {
    if (!cell.startsWith(first) || !cell.endsWith(last)) return false;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
      const found = cell.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at + last.length <= cell.length;
  };
}
