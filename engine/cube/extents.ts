// Finds where each row lies in time: the cube's periods, here called times, at which it begins and ends.
import { slotsOf as timesOf } from "../../domain/cube/slots.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Bins } from "../../domain/summarise/bins.ts";
import type { Day } from "../../domain/when.ts";
import type { Columns } from "../store/columns.ts";

/** A row begins at `begin[keyOf[row]]` and ends at `end[keyOf[row]]`. */
export type Extents = {
  times: number;
  keyOf: Uint16Array | Uint32Array;
  begin: Uint16Array;
  end: Uint16Array;
};

/** By the days of the events, or by those on which they were added. */
export function extentsOf({ events }: Columns, bins: Bins, dated: Filter["dated"]): Extents {
  const { count: times, of } = timesOf(bins);
  if (dated === "added") {
    const { keyOf, days } = addedDays(events);
    const at = Uint16Array.from(days, of);
    return { times, keyOf, begin: at, end: at };
  }
  const { dateSpans } = events;
  const timeOf = lookedUp(bins.starts, of);
  const begin = Uint16Array.from(dateSpans.start.subarray(0, dateSpans.count), timeOf);
  const end = Uint16Array.from(dateSpans.end.subarray(0, dateSpans.count), timeOf);
  return { times, keyOf: events.when, begin, end };
}

const LONGEST_BIN = 366;

/** The same times, found once for each day from the first bin to the last. */
function lookedUp(starts: readonly Day[], of: (day: Day) => number): (day: Day) => number {
  const first = (starts[0] ?? 0) - 1;
  const days = starts.length === 0 ? 0 : (starts.at(-1) ?? 0) + LONGEST_BIN - first;
  const times = Uint16Array.from({ length: days + 1 }, (_, i) => of(first + i));
  return (day) => times[Math.min(Math.max(day - first, 0), days)];
}

/** The days on which rows were added, each once, and where in them each row's day is. */
function addedDays({ added, count }: Columns["events"]) {
  const keyOf = new Uint32Array(count);
  const keys = new Map<Day, number>();
  const days: Day[] = [];
  for (let row = 1; row < count; row++) {
    const day = added[row];
    let key = keys.get(day);
    if (key === undefined) {
      key = days.push(day) - 1;
      keys.set(day, key);
    }
    keyOf[row] = key;
  }
  return { keyOf, days };
}
