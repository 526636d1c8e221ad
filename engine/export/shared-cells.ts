// Caches cells that many events share: terms, dates and places are written once for each code.
import type { Column } from "../../domain/column.ts";
import { EVENT_PARTS } from "../../domain/columns.ts";
import { csvCells } from "../../domain/csv.ts";
import type { Rule } from "../../domain/rule.ts";
import { type Day, isoOf } from "../../domain/when.ts";
import type { Columns } from "../store/columns.ts";

type Cells = (code: number) => string;

/** The cells of what a code stands for in these columns. */
export type SharedCells = {
  columns: Columns;
  terms: Cells;
  when: Cells;
  place: Cells;
  /** By the code of terms. */
  state: Cells;
};

export function sharedCells(columns: Columns, rule: Rule): SharedCells {
  const { termSets, dateSpans, places } = columns.events;
  const days = new Map<Day, string>();
  const iso = (day: Day): string => {
    const known = days.get(day) ?? isoOf(day);
    days.set(day, known);
    return known;
  };
  return {
    columns,
    terms: once(termSets.values.length, EVENT_PARTS.terms.columns, (code) => held(termSets, code)),
    when: once(dateSpans.count, EVENT_PARTS.when.columns, (code) => ({
      start: iso(dateSpans.startOf(code)),
      end: iso(dateSpans.endOf(code)),
      date_precision: dateSpans.precisionOf(code),
    })),
    place: once(places.values.length, EVENT_PARTS.place.columns, (code) => held(places, code)),
    state: once(termSets.values.length, EVENT_PARTS.state.columns, (code) => ({
      status: held(termSets, code).status,
      rule,
    })),
  };
}

/** What a code stands for; every row of an event has one. */
function held<V>({ values }: { values: readonly (V | null)[] }, code: number): V {
  const value = values[code];
  if (value === null) throw new RangeError(`nothing has the code ${code}`);
  return value;
}

function once<Row>(
  codes: number,
  columns: readonly Column<Row>[],
  rowOf: (code: number) => Row,
): Cells {
  const written = new Array<string | undefined>(codes);
  return (code) => {
    written[code] ??= csvCells(columns, rowOf(code));
    return written[code];
  };
}
