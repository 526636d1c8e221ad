// The dashboard's first questions by their addresses: the page asks them, and the server names them with the page.
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

const PAGE = 60;

/** The summary's address for a filter's query string; without a viewport, its circles are those of the whole world. */
export function summaryPath(filter: string, view: Viewport | null): string {
  const seen =
    view &&
    `viewport=${[view.west, view.south, view.east, view.north].map(degrees)},${view.zoom},${view.width},${view.height}`;
  return `/api/summary?${[filter, seen, "bin=auto"].filter(Boolean).join("&")}`;
}

/** The address of a list's first page for a filter's query string. */
export function listPath(filter: string, sort: Sort): string {
  return `/api/events?${[filter, `sort=${sort}`, `limit=${PAGE}`].filter(Boolean).join("&")}`;
}

function degrees(n: number): string {
  return n.toFixed(4);
}
