// Which number vague words stand for: three datasets, three answers. None is applied unless it is asked for.

import { oneOf } from "../vocabulary/schemas.ts";
import type { Term } from "../vocabulary/term.ts";

export const DICTIONARIES = [
  {
    value: "acled",
    label: "ACLED",
    text: "Tens 10, dozens 12, hundreds 100, and so on: the most conservative number (ACLED, how fatalities are coded).",
  },
  {
    value: "ccc",
    label: "Crowd Counting Consortium",
    text: "Hundreds 200, thousands 2,000, tens of thousands 20,000, hundreds of thousands 200,000 (CCC, data dictionary). Nothing for dozens.",
  },
  {
    value: "count_love",
    label: "Count Love",
    text: "Dozens 20, hundreds 100 (Count Love, how attendance is counted). Nothing for larger words.",
  },
] as const satisfies readonly Term[];

export type Dictionary = (typeof DICTIONARIES)[number]["value"];
export const dictionarySchema = oneOf<Dictionary>(DICTIONARIES);

const NUMBERS: Record<Dictionary, Readonly<Record<number, number>>> = {
  acled: {
    10: 10,
    12: 12,
    100: 100,
    1000: 1_000,
    10000: 10_000,
    100000: 100_000,
    1000000: 1_000_000,
  },
  ccc: { 100: 200, 1000: 2_000, 10000: 20_000, 100000: 200_000 },
  count_love: { 12: 20, 100: 100 },
};

/** The number a dictionary gives for an unknown number of a unit (100: "hundreds"), or null. */
export function vagueNumber(dictionary: Dictionary, unit: number | null): number | null {
  return unit === null ? null : (NUMBERS[dictionary][unit] ?? null);
}
