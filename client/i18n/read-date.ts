// Days as people type them: "13 Sep 2020", "2020-09-13", "13/9/2020", "Sep 2020".

import { type Bin, type Day, dayOf, nextBin } from "../../domain/when.ts";
import { monthNames } from "./dates.ts";
import { lower } from "./intl.ts";
import { t } from "./t.ts";

/** The days that were meant: one day, or all of a month or year. */
type Reading = { readonly from: Day; readonly to: Day };

/** Why it could not be read: nothing like a date, or a day that its month does not have. */
export type Misreading =
  | { readonly error: "no_date" }
  | { readonly error: "no_such_day"; readonly month: Day; readonly days: number };

type Numbers = { year: number; month?: number | undefined; day?: number | undefined };

/**
 * Reads a day, a month or a year. Month names are those of the reader's language, whole or short.
 * In "13/9/2020" the day comes first, unless only the other order makes a date.
 */
export function readDate(typed: string): Reading | Misreading {
  const numbers = numbersOf(lower(typed.trim()));
  if (numbers === null) return { error: "no_date" };
  const { year, month, day } = numbers;
  if (year < 1800 || year > 2199) return { error: "no_date" };
  if (month === undefined) return span(iso(year, 1, 1), "year");
  if (month < 1 || month > 12) return { error: "no_date" };
  const whole = span(iso(year, month, 1), "month");
  if (day === undefined) return whole;
  const date = dayOf(iso(year, month, day));
  if (date !== null) return { from: date, to: date };
  return day >= 1 && day <= 99
    ? { error: "no_such_day", month: whole.from, days: whole.to - whole.from + 1 }
    : { error: "no_date" };
}

function numbersOf(typed: string): Numbers | null {
  const isoLike = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  if (isoLike) return whole(isoLike[1], isoLike[2], isoLike[3]);
  const numeric = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(typed);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const turned = second > 12 && first <= 12;
    return {
      year: Number(numeric[3]),
      month: turned ? first : second,
      day: turned ? second : first,
    };
  }
  const beside = lower(t("calendar.typed_beside")).split(" ");
  const words = typed.split(/[\s,.،]+/).filter((word) => word !== "" && !beside.includes(word));
  const named = words.map((word) => monthOf(word));
  const at = named.findIndex((month) => month !== null);
  if (at < 0) return null;
  const rest = words
    .filter((_, i) => i !== at)
    .map((word) => word.replace(/(?<=\d)(st|nd|rd|th|er)$/, ""));
  if (rest.length > 2 || !rest.every((word) => /^\d{1,4}$/.test(word))) return null;
  const year = rest.find((word) => word.length === 4);
  const day = rest.find((word) => word.length <= 2);
  if (year === undefined || (rest.length === 2 && day === undefined)) return null;
  return { year: Number(year), month: (named[at] ?? 0) + 1, day: optional(day) };
}

function whole(year?: string, month?: string, day?: string): Numbers {
  return { year: Number(year), month: optional(month), day: optional(day) };
}

const optional = (digits: string | undefined) =>
  digits === undefined ? undefined : Number(digits);

/** 0 for "January" and "Jan" in the reader's language, with or without a full stop; null when it names no month. */
function monthOf(word: string): number | null {
  const bare = word.replace(/\.$/, "");
  for (let month = 0; month < 12; month++) {
    const names = monthNames(month + 1).map((name) => lower(name).replace(/\.$/, ""));
    if (names.includes(bare)) return month;
    if (bare.length >= 3 && names.some((name) => name.startsWith(bare))) return month;
  }
  return null;
}

function span(first: string, bin: Bin): Reading {
  const from = dayOf(first) ?? 0;
  return { from, to: nextBin(from, bin) - 1 };
}

function iso(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
