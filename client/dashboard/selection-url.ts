// The whole address of a view: the filter's keys, then those of the screen, which say how the dashboard is arranged and
// never which events it shows.
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { type FilterProblem, parseFilter, printFilter } from "../../domain/filter-url.ts";
import { type MapView, printMapView, readMapView } from "../../domain/map-view.ts";
import { PUBLIC_ID } from "../../domain/plain-text.ts";
import { SORTS, type Sort } from "../../domain/questions.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { isOneOf } from "../../domain/vocabulary/term.ts";

export type Selection = { readonly filter: Filter; readonly screen: Screen };

/** Reads an address's query string; what is no filter and no screen key is left out and named. */
export function parseSelection(query: string): Selection & { problems: FilterProblem[] } {
  const { filter, problems } = parseFilter(query, SCREEN_KEYS);
  const { screen, problems: others } = parseScreen(query);
  return { filter, screen, problems: [...problems, ...others] };
}

/** The selection without the status, which only those can choose by who read what is unpublished. */
export function withoutStatus(read: ReturnType<typeof parseSelection>): typeof read {
  const { only, not } = read.filter.status;
  if (only.length + not.length === 0) return read;
  const value = [...only, ...not.map((status) => `!${status}`)].join();
  return {
    ...read,
    filter: { ...read.filter, status: EVERYTHING.status },
    problems: [...read.problems, { key: "status", value, code: "bad_value" }],
  };
}

/** The canonical query string with its "?", or empty: equal selections have equal addresses. */
export function printSelection({ filter, screen }: Selection): string {
  const query = [printFilter(filter), printScreen(screen)].filter(Boolean).join("&");
  return query && `?${query}`;
}

export type Show = "list" | "table";

export type Screen = {
  /** What a circle's area stands for; null: the figure that most events have. */
  size: Metric | "events" | null;
  sort: Sort;
  show: Show;
  /** Null: the map chooses. */
  map: MapView | null;
  /** The record that stands open. */
  event: string | null;
  /** The figure that is explained: of the record that stands open, else of all that is chosen. */
  explain: Metric | null;
};

const PLAIN_SCREEN: Screen = {
  size: null,
  sort: "newest",
  show: "list",
  map: null,
  event: null,
  explain: null,
};

/** Every screen key, in the order in which it is written. */
export const SCREEN_KEYS = ["size", "sort", "show", "map", "event", "explain"] as const;

type Readers = { readonly [K in keyof Screen]: (raw: string) => Screen[K] | undefined };

const READERS: Readers = {
  size: (raw) => (raw === "events" || isOneOf(METRICS, raw) ? raw : undefined),
  sort: (raw) => SORTS.find((sort) => sort === raw),
  show: (raw) => (raw === "list" || raw === "table" ? raw : undefined),
  map: readMapView,
  event: (raw) => (PUBLIC_ID.test(raw) ? raw : undefined),
  explain: (raw) => (isOneOf(METRICS, raw) ? raw : undefined),
};

/** Reads the screen keys of a query string; what can't be read is left out and named. */
function parseScreen(query: string): { screen: Screen; problems: FilterProblem[] } {
  const screen: Record<string, unknown> = { ...PLAIN_SCREEN };
  const problems: FilterProblem[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(query)) {
    const known = SCREEN_KEYS.find((each) => each === key);
    if (known === undefined) continue;
    const read = READERS[known](value);
    if (seen.has(key)) problems.push({ key, value, code: "repeated" });
    else if (read === undefined) problems.push({ key, value, code: "bad_value" });
    else screen[key] = read;
    seen.add(key);
  }
  return { screen: screen as Screen, problems };
}

/** The screen keys as a query string without "?"; defaults are left out. */
function printScreen({ size, sort, show, map, event, explain }: Screen): string {
  const pairs = [
    size !== null && `size=${size}`,
    sort !== PLAIN_SCREEN.sort && `sort=${sort}`,
    show !== PLAIN_SCREEN.show && `show=${show}`,
    map !== null && `map=${printMapView(map)}`,
    event !== null && `event=${encodeURIComponent(event)}`,
    explain !== null && `explain=${explain}`,
  ];
  return pairs.filter(Boolean).join("&");
}
