// The dashboard's questions by their addresses: the page asks them, and the server names the first two with the page.
import type { Viewport } from "./summary.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";

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

/** The summary's address for a filter's query string; without a viewport, its circles are those of the whole world. */
export function summaryPath(filter: string, view: Viewport | null): string {
  return `/api/summary?${[filter, seenIn(view), "bin=auto"].filter(Boolean).join("&")}`;
}

/** What of a view the page has in hand: its bins, the level of its circles, the figure they carry. */
export type Drawn = { bin: string; level: string; size: string };

/** The address of the cube of a view: the filter's query string without its period, and what is drawn of it. */
export function cubePath(filter: string, view: Viewport | null, drawn: Drawn): string {
  const how = Object.entries(drawn).map(([key, value]) => `${key}=${value}`);
  return `/api/cube?${[filter, seenIn(view), ...how].filter(Boolean).join("&")}`;
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
