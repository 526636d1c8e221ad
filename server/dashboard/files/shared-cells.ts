// Cells that many events share: terms, days and places are written once for each code that stands for them.
import { csvCells } from "../../../domain/csv.ts";
import { PLACE_COLUMNS, TERM_COLUMNS, WHEN_COLUMNS } from "../../../domain/event-columns.ts";
import { isoOf } from "../../../domain/when.ts";
import type { Columns } from "../columns/columns.ts";

/** The cells of what a code stands for in these columns. */
export type SharedCells = {
  columns: Columns;
  terms: (code: number) => string;
  when: (code: number) => string;
  place: (code: number) => string;
};

export function sharedCells(columns: Columns): SharedCells {
  const { termSets, whens, places } = columns.events;
  return {
    columns,
    terms: once(termSets.values.length, (code) => csvCells(TERM_COLUMNS, held(termSets, code))),
    when: once(whens.count, (code) =>
      csvCells(WHEN_COLUMNS, {
        start: isoOf(whens.startOf(code)),
        end: isoOf(whens.endOf(code)),
        date_precision: whens.precisionOf(code),
      }),
    ),
    place: once(places.values.length, (code) => csvCells(PLACE_COLUMNS, held(places, code))),
  };
}

/** What a code stands for; every row of an event has one. */
export function held<V>({ values }: { values: readonly (V | null)[] }, code: number): V {
  const value = values[code] ?? null;
  if (value === null) throw new RangeError(`nothing has the code ${code}`);
  return value;
}

function once(codes: number, write: (code: number) => string): (code: number) => string {
  const written = new Array<string | undefined>(codes);
  return (code) => {
    written[code] ??= write(code);
    return written[code];
  };
}
