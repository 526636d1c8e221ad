// Addresses of the view with other days or another value of a facet: where pressing a bar leads.
import { EVERYTHING, type Filter } from "../../../domain/filter.ts";
import { printFilter } from "../../../domain/filter-url.ts";
import { summaryPath } from "../../../domain/questions.ts";
import { filter, hrefOf } from "../selection.ts";
import type { Days } from "./leads-to.ts";

/** The period of a filter that is these days. */
export function periodOf({ from, to }: Days): NonNullable<Filter["date"]> {
  return { from: { day: from }, to: { day: to } };
}

/** The address of this view on these days. */
export function hrefOnDays(days: Days): string {
  return hrefOf({ filter: { date: periodOf(days) } });
}

/** Where the summary of this view with a change of its filter is asked. */
export function pathWith(change: Partial<Filter>): string {
  return summaryPath(printFilter({ ...filter.value, ...change }), null);
}

/** Where this view of all days is asked, day by day. */
export function pathByDay(): string {
  const query = printFilter({ ...filter.value, date: EVERYTHING.date });
  return `/api/summary?${[query, "bin=day"].filter(Boolean).join("&")}`;
}
