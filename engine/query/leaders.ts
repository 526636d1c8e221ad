// Finds the events with the largest figures. Of equal figures the later event leads, then the one with the smaller id.

import { type Entries, METRIC_BITS, NONE, ROW_AT } from "../figures/figures.ts";
import { topFiguresOf } from "../figures/top-figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { definePass, type Part } from "../worker/pass.ts";
import type { Counts } from "./counts.ts";
import { SELECTED } from "./scan.ts";
import type { Sets, SumInput } from "./sums.ts";

/** By metric: the largest figure, the first day of those that have it, and their rows. */
type Leading = { figure: Int32Array; start: Int32Array; rows: number[][] };

/** The selected row that leads, by metric; 0 where nobody does. */
export function leadersOf(adding: SumInput): number[] {
  const { columns, visibility, figures, counts, sets } = adding;
  const { owner, headline: headlines } = figures.entries;
  let all: readonly Leading[] | null = null;
  return topFiguresOf(figures, columns.share).map(({ entries: large, isAll }, metric) => {
    const rows: number[] = [];
    let largest = NONE;
    for (const entry of large) {
      const headline = headlines[entry];
      if (headline < largest) break;
      const row = owner[entry] >>> ROW_AT;
      const place = visibility.place[row];
      if (counts.state[row] !== SELECTED || sets.nameable[place] === 0) continue;
      largest = headline;
      rows.push(row);
    }
    // Where no large figure is selected, all are looked at.
    if (rows.length === 0 && !isAll) {
      all ??= leadingIn(adding);
      rows.push(...rowsOf(all, metric));
    }
    return rows.reduce((a, b) => (a !== 0 && isNamedBefore(columns, a, b) ? a : b), 0);
  });
}

/** Who leads each part of all figures. */
function leadingIn({ columns, visibility, figures, counts, sets }: SumInput): Leading[] {
  const { share, events } = columns;
  const reading = {
    events: { when: events.when, starts: events.dateSpans.start },
    place: visibility.place,
    owner: figures.entries.owner,
    headline: figures.entries.headline,
    state: counts.state,
    sets: { nameable: sets.nameable },
  };
  return share(findLeaders, reading, { from: 0, to: figures.count });
}

/** The rows that lead all parts in a metric. */
function rowsOf(parts: readonly Leading[], metric: number): number[] {
  const ahead = Math.max(...parts.map((part) => part.figure[metric]));
  return parts.filter((part) => part.figure[metric] === ahead).flatMap((part) => part.rows[metric]);
}

/** What a pass reads to find who leads. */
type LeaderInput = Pick<Entries, "owner" | "headline"> & {
  events: Pick<Events, "when"> & { starts: Int32Array };
  place: Uint32Array;
  state: Counts["state"];
  sets: Pick<Sets, "nameable">;
};

/** Finds who leads a part of the figures. */
const findLeaders = definePass(
  "findLeaders",
  (
    { events, place: placeOf, owner, headline, state, sets }: LeaderInput,
    { from, to }: Part,
  ): Leading => {
    const { when: whenOf, starts } = events;
    const { nameable } = sets;
    const leading: Leading = {
      figure: new Int32Array(METRIC_COUNT).fill(NONE),
      start: new Int32Array(METRIC_COUNT),
      rows: Array.from({ length: METRIC_COUNT }, () => []),
    };
    const record = leading.figure;
    for (let entry = from; entry < to; entry++) {
      const one = owner[entry];
      const metric = one & METRIC_BITS;
      const figure = headline[entry];
      if (figure < record[metric]) continue;
      const row = one >>> ROW_AT;
      if (state[row] !== SELECTED || nameable[placeOf[row]] === 0) continue;
      lead(leading, metric, row, { figure, start: starts[whenOf[row]] });
    }
    return leading;
  },
);

/** Puts a row in front, or beside those in front, that has a figure no smaller than theirs. */
function lead(
  { figure, start, rows }: Leading,
  metric: number,
  row: number,
  its: { figure: number; start: number },
): void {
  const isAhead = its.figure > figure[metric] || its.start > start[metric];
  if (isAhead) {
    figure[metric] = its.figure;
    start[metric] = its.start;
    rows[metric] = [row];
  } else if (its.start === start[metric]) rows[metric].push(row);
}

/** Whether a row is named before another one with the same figure. */
export function isNamedBefore({ events }: Columns, row: number, than: number): boolean {
  const start = (each: number) => events.dateSpans.startOf(events.when[each]);
  const later = start(row) - start(than);
  return later > 0 || (later === 0 && events.ids.compare(row, than) < 0);
}
