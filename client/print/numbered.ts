// The sources of the rows, numbered in the order in which the table names them.
import type { EventAnswer } from "../../domain/answers/event.ts";
import type { SourceAnswer } from "../../domain/answers/source.ts";

export type Numbered = {
  readonly sources: readonly SourceAnswer[];
  /** The numbers of an event's sources, in short: "1, 4–6". */
  numbersOf(event: EventAnswer): string;
};

export function numberSources(rows: readonly EventAnswer[]): Numbered {
  const numbers = new Map<string, number>();
  const sources: SourceAnswer[] = [];
  for (const source of rows.flatMap((row) => row.sources)) {
    if (numbers.has(source.id)) continue;
    sources.push(source);
    numbers.set(source.id, sources.length);
  }
  return {
    sources,
    numbersOf: (event) => inShort(event.sources.map(({ id }) => numbers.get(id) ?? 0)),
  };
}

/** Numbers in order, three or more in a row as a range. */
function inShort(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? ", " : "–"}${last}`,
    )
    .join(", ");
}
