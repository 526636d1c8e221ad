// Names a file after what was chosen: equal views have equal names, and nothing that somebody typed stands in them.
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";

/** What may hold words of people is named and not quoted. */
const IN_WORDS = ["admin1", "place", "source", "q", "part_of"] as const;

/** Longer names are refused by some file systems, together with the folders that they lie in. */
const MOST = 120;

/**
 * The name of a file of this view, with its ending: "vigil-events-country-BLR-kind-not-violence-2026-12-02.csv" for
 * `country=BLR&kind=!violence`. Letters, digits, points, commas, underscores and hyphens are all there is in it.
 * @param what what its rows are; @param day when it was asked for, YYYY-MM-DD
 */
export function fileName(
  what: string,
  { filter, day, ending }: { filter: Filter; day: string; ending: string },
): string {
  const words = IN_WORDS.filter((key) => printFilter({ ...EVERYTHING, [key]: filter[key] }) !== "");
  const plain = { ...filter, ...Object.fromEntries(IN_WORDS.map((key) => [key, EVERYTHING[key]])) };
  const chosen = printFilter(plain)
    .replaceAll(/[=&]/g, "-")
    .replaceAll("!", "not-")
    .replaceAll(/[^\w.,-]/g, "");
  const all = [chosen, ...words].filter(Boolean).join("-");
  const named = all.length > MOST ? `${all.slice(0, MOST)}-etc` : all;
  return `${[`vigil-${what}`, named, day].filter(Boolean).join("-")}.${ending}`;
}
