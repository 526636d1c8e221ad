// The whole address of a view: the filter's keys, then the screen's.
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { type FilterProblem, parseFilter, printFilter } from "../../domain/filter-url.ts";
import { parseScreen, printScreen, SCREEN_KEYS, type Screen } from "./screen.ts";

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
