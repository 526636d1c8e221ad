// The dashboard's questions by their addresses: the page asks them, and the server names the first two with the page.
import { ALL_DAYS, type Days } from "./summarise/bins.ts";
import type { Viewport } from "./summary.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";
import { type Bin, type Day, dayOf, isoOf } from "./when.ts";

/** The orders of a list; a metric's is by its figure, the largest first. */
export const SORTS = [
  "newest",
  "oldest",
  "disputed",
  "changed",
  ...METRICS.map((term) => term.value),
] as const;
export type Sort = (typeof SORTS)[number];

/** Values that a facet has at most, those with the most events. */
export const MOST_VALUES = 300;

/** Events on a page of the dashboard's list. */
export const PAGE = 60;

/** What a timeline is drawn on: how long its bins are, and the days that they cover. */
export type Drawn = { bin: Bin | "auto"; axis: Days };

/**
 * The summary's address for a filter's query string; without a viewport, its circles are those of the whole world.
 * Unless told what to draw the timeline on, the server chooses.
 */
export function summaryPath(filter: string, view: Viewport | null, on: Drawn | null = null) {
  return `/api/summary?${[filter, seenIn(view), drawnOn(on)].filter(Boolean).join("&")}`;
}

/**
 * The address of the cube of a view: the filter's query string without its period, what its timeline is drawn on, the
 * level of the circles that are drawn and the figure they carry.
 */
export function cubePath(
  filter: string,
  view: Viewport | null,
  on: Drawn,
  { level, size }: { level: string; size: string },
): string {
  const how = [drawnOn(on), `level=${level}`, `size=${size}`];
  return `/api/cube?${[filter, seenIn(view), ...how].filter(Boolean).join("&")}`;
}

function drawnOn(on: Drawn | null): string {
  return on === null ? "bin=auto" : `bin=${on.bin}&axis=${printAxis(on.axis)}`;
}

/** "2020-09-01..2020-10-15"; an open end is left out. */
export function printAxis({ from, to }: Days): string {
  const end = (day: Day) => (Number.isFinite(day) ? isoOf(day) : "");
  return `${end(from)}..${end(to)}`;
}

/** Reads what was printed; null when it is no such thing. */
export function readAxis(raw: string): Days | null {
  const [from, to, ...more] = raw.split("..");
  if (from === undefined || to === undefined || more.length > 0) return null;
  const first = from === "" ? ALL_DAYS.from : dayOf(from);
  const last = to === "" ? ALL_DAYS.to : dayOf(to);
  return first === null || last === null || first > last ? null : { from: first, to: last };
}

function seenIn(view: Viewport | null): string | null {
  return (
    view &&
    `viewport=${[view.west, view.south, view.east, view.north].map(degrees)},${view.zoom},${view.width},${view.height}`
  );
}

/** The address of a list's first page for a filter's query string. */
export function listPath(filter: string, sort: Sort): string {
  return `/api/events?${[filter, `sort=${sort}`, `limit=${PAGE}`].filter(Boolean).join("&")}`;
}

/** The address of a page of the same list by its number; `first` is an address of any of its pages. */
export function pagePath(first: string, page: number): string {
  const [path, query] = first.split("?");
  const asked = new URLSearchParams(query);
  asked.delete("after");
  asked.set("skip", `${page * PAGE}`);
  return `${path}?${asked}`;
}

function degrees(n: number): string {
  return n.toFixed(4);
}
