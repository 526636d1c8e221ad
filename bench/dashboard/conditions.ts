// A filter as the peers read it: what each of its parts asks of a row, in SQL and as a test.
import { daysOf, type Filter } from "../../domain/filter.ts";
import { inRange, overlaps } from "../../domain/match.ts";
import { knownTo } from "../../domain/place.ts";
import { PLACE_PRECISIONS } from "../../domain/vocabulary/precision.ts";
import type { Day } from "../../domain/when.ts";
import { NONE } from "./facts.ts";
import { type Facet, IN_BITS, type Labels } from "./labels.ts";

/** What the random filters choose by; `days` are an event's first and last day in one number. */
export const CHOSEN_BY = [
  ...(["days", "kind", "said_by", "has"] as const),
  ...(["participants", "differs", "precision"] as const),
] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];

/** What one part of a filter asks; `passes` is asked of the column's value. */
export type Condition = { column: ChosenBy; sql: string; passes: (value: number) => boolean };

const MOST_DAYS = 1 << 14;

/** In the order of first days. */
export const packDays = (start: Day, end: Day): number => start * MOST_DAYS + (end - start);
export const firstDay = (days: number): Day => Math.floor(days / MOST_DAYS);
const lastDay = (days: number): Day => firstDay(days) + (days % MOST_DAYS);

/** Reads the parts that the random filters have: others would show as other counts. */
export function conditionsOf(filter: Filter, labels: Labels): Condition[] {
  const { participants } = filter.figures;
  const { differ, precision, date } = filter;
  const codes = (column: Facet, values: readonly string[]) =>
    values.map((value) => labels[column].indexOf(value));
  const conditions: Condition[] = [];
  if (filter.kind.only.length > 0) conditions.push(oneOf("kind", codes("kind", filter.kind.only)));
  for (const column of IN_BITS)
    if (filter[column].only.length > 0)
      conditions.push(anyOf(column, codes(column, filter[column].only)));
  if (participants)
    conditions.push({
      column: "participants",
      sql: `participants between ${participants.from ?? 0} and ${participants.to ?? 2 ** 31 - 1}`,
      passes: (value) => inRange(participants, value === NONE ? null : value),
    });
  if (differ !== null)
    conditions.push({
      column: "differs",
      sql: `differs >= ${differ}`,
      passes: (value) => value >= differ,
    });
  if (precision !== null) {
    const exact = PLACE_PRECISIONS.filter(({ value }) => knownTo(value, precision));
    const values = exact.map(({ value }) => value);
    conditions.push(oneOf("precision", codes("precision", values)));
  }
  if (date !== null) conditions.push(touching(daysOf(date, 0)));
  return conditions;
}

function oneOf(column: ChosenBy, codes: readonly number[]): Condition {
  const sql = `${column} in (${codes.join(", ")})`;
  return { column, sql, passes: (value) => codes.includes(value) };
}

function anyOf(column: ChosenBy, codes: readonly number[]): Condition {
  const bits = codes.reduce((all, code) => all | (1 << code), 0);
  return { column, sql: `${column} & ${bits} <> 0`, passes: (value) => (value & bits) !== 0 };
}

function touching(days: ReturnType<typeof daysOf>): Condition {
  const { from, to } = days;
  const ends = [
    ...(Number.isFinite(from) ? [`end_day >= ${from}`] : []),
    ...(Number.isFinite(to) ? [`start_day <= ${to}`] : []),
  ];
  return {
    column: "days",
    sql: ends.join(" and "),
    passes: (value) => overlaps(firstDay(value), lastDay(value), days),
  };
}
