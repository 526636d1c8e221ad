// How exactly a date and a place are known, each from the most exact to the least.
import type { Term } from "./term.ts";

export const DATE_PRECISIONS = [
  { value: "day", label: "Day known", text: "The day is known, or the first and last day." },
  { value: "week", label: "Week known", text: "Known to within a week." },
  { value: "month", label: "Month known", text: "Only the month is known." },
  { value: "year", label: "Year known", text: "Only the year is known." },
] as const satisfies readonly Term[];
export type DatePrecision = (typeof DATE_PRECISIONS)[number]["value"];

export const PLACE_PRECISIONS = [
  { value: "exact", label: "Exact spot", text: "The spot is known." },
  { value: "street", label: "Street or square", text: "Known to the street or square." },
  { value: "city", label: "Town or city", text: "Known to the town or city." },
  { value: "district", label: "District", text: "Known to the district round a town." },
  { value: "region", label: "Region", text: "Known to the first-level region. Drawn as its area." },
  {
    value: "country",
    label: "Country only",
    text: "Known to the country only. Listed and counted, never drawn as a point.",
  },
] as const satisfies readonly Term[];
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number]["value"];

/** Position in the vocabulary: 0 is the most exact. */
export function placeRank(precision: PlacePrecision): number {
  return PLACE_PRECISIONS.findIndex((term) => term.value === precision);
}
