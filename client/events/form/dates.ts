// Dates typed in three fields: the days that were meant, or what is wrong and in which field.

import type { DatePrecision } from "../../../domain/vocabulary/precision.ts";
import { binStart, type Day, dayOf, MS_PER_DAY, nextBin } from "../../../domain/when.ts";
import {
  day as dayWords,
  longDay,
  monthName,
  month as monthWords,
  year as yearWords,
} from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { type Mistake, present } from "./mistake.ts";
import type { DateTyped, FormTyped } from "./typed.ts";

export type DatePart = keyof DateTyped;
export type DateReading = { day: Day } | { part: DatePart; text: string };

/** Which of the three fields are asked for. */
export type Asked = "day" | "month" | "year";

/** The fields asked for by how exactly the date is known. */
export function askedFor(known: FormTyped["known"]): Asked {
  return known === "month" || known === "year" ? known : "day";
}

const EARLIEST = 1800;

/**
 * Reads the fields; of a month or a year its first day. `today` bounds it: what has not happened
 * can't be recorded. `noDay` is said when the day is missing.
 */
export function readTyped(
  typed: DateTyped,
  asked: Asked,
  today: Day,
  noDay = t("mistakes.day"),
): DateReading {
  const [d, m, y] = [whole(typed.day), whole(typed.month), whole(typed.year)];
  if (asked === "day" && d === null) return { part: "day", text: noDay };
  if (asked !== "year" && (m === null || m < 1 || m > 12))
    return { part: "month", text: t("mistakes.month") };
  if (y === null || y < EARLIEST || y > 2199) return { part: "year", text: t("mistakes.year") };
  const month = asked === "year" ? 1 : (m ?? 1);
  const first = dayOf(iso(y, month, 1)) ?? 0;
  const date = asked === "day" ? dayOf(iso(y, month, d ?? 0)) : first;
  if (date === null) {
    const n = nextBin(first, "month") - first;
    return { part: "day", text: t("mistakes.days_of_month", { month: monthName(first), n }) };
  }
  if (date > today)
    return { part: "year", text: t("mistakes.future", { day: whenWords(date, asked) }) };
  return { day: date };
}

function whole(text: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
}

function iso(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/** "13 September 2027", "September 2027", "2027". */
function whenWords(day: Day, asked: Asked): string {
  if (asked === "year") return yearWords(day);
  return asked === "month" ? monthWords(day) : longDay(day);
}

/** The three fields of a day. */
export function typedOf(day: Day): DateTyped {
  const date = new Date(day * MS_PER_DAY);
  return {
    day: String(date.getUTCDate()),
    month: String(date.getUTCMonth() + 1),
    year: String(date.getUTCFullYear()),
  };
}

/** "13 Sep". */
export const shortDay = (day: Day) => dayWords(day, "short");

/** The day it is here now. */
export function todayHere(): Day {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_PER_DAY;
}

export type Span = { start: Day; end: Day; precision: DatePrecision };
type Dated = Pick<FormTyped, "known" | "start" | "end">;

/** First and last day and how exactly they are known; null while a field is wrong. */
export function spanOf(typed: Dated, today: Day): Span | null {
  const { known } = typed;
  const [start, end] = readings(typed, today);
  if (start === undefined || !("day" in start)) return null;
  const { day } = start;
  if (known === "day") return { start: day, end: day, precision: "day" };
  if (known !== "span") {
    const first = binStart(day, known);
    return { start: first, end: nextBin(first, known) - 1, precision: known };
  }
  if (end === undefined || !("day" in end) || end.day < day) return null;
  return { start: day, end: end.day, precision: "day" };
}

function readings({ known, start, end }: Dated, today: Day): DateReading[] {
  const noDay = known === "day" ? t("mistakes.day") : t("mistakes.a_day");
  const first = readTyped(start, askedFor(known), today, noDay);
  return known === "span" ? [first, readTyped(end, "day", today, noDay)] : [first];
}

/** What is wrong with the date fields. */
export function dateMistakes(typed: Dated, today: Day): Mistake[] {
  const [start, end] = readings(typed, today);
  const at = (which: string, reading: DateReading | undefined) =>
    reading && "text" in reading && { id: `${which}-${reading.part}`, text: reading.text };
  const reversed =
    start && end && "day" in start && "day" in end && end.day < start.day
      ? { id: "end-day", text: t("mistakes.reversed_days") }
      : null;
  return present([at("start", start), at("end", end), reversed]);
}
