// Reads the day that a cell names, in the ways in which tables and spreadsheets write one.

import type { DatePrecision } from "../../../domain/vocabulary/precision.ts";
import { dayOf, isoOf, knownDay, nextBin } from "../../../domain/when.ts";

/** First and last day, and how exactly they are known. `said`: words beside the day that loosen it. */
export type Span = { start: string; end: string; precision: DatePrecision; said: string | null };

/** Which of two numbers comes first in "03/04/2020". Null: the table doesn't tell. */
export type DayOrder = "day first" | "month first" | null;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Months of German and French that begin otherwise than in English. */
const OTHER_MONTHS: Record<string, number> = {
  ...{
    mär: 3,
    mrz: 3,
    mai: 5,
    okt: 10,
    dez: 12,
    fév: 2,
    avr: 4,
    juin: 6,
    juil: 7,
    aoû: 8,
    déc: 12,
  },
};

const TIME = String.raw`(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\.?${TIME}$`, "i");
const DAY_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+(\p{L}{3,})\.?,?[ -]+(\d{4}|\d{2})${TIME}$`,
  "iu",
);
const MONTH_DAY = new RegExp(
  String.raw`^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}$`,
  "iu",
);
const MONTH = /^(\p{L}{3,})\.?,? (\d{4})$/u;
const YEAR_MONTH = /^(\d{4})-(\d{2})$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /i;
const BELIEVED = /^\((believed to be|approximately|approx\.?|about|circa)\) ?/i;

/**
 * Reads "2020-05-12", "2020-05-12 00:00:00", "20200512", "12.05.2020", "29/12/2015", "9-May-20", "13 September 2020",
 * "May 2020", "2020", and a day that is "(Believed to be)". Null where there is no such day, and where two readings are
 * equally good: "03/04/2020" in a table that doesn't tell the order.
 */
export function readDay(cell: string, order: DayOrder = null): Span | null {
  const plain = cell.replace(/\s+/g, " ").trim();
  const said = BELIEVED.exec(plain)?.[1] ?? null;
  const span = spanOf(plain.replace(BELIEVED, "").replace(WEEKDAY, ""), order);
  return span === null ? null : { ...span, said };
}

type Bare = Omit<Span, "said">;

function spanOf(text: string, order: DayOrder): Bare | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return one(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return ordered(numbers, order);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return one(dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return one(monthDay[3], monthOf(monthDay[1]), monthDay[2]);
  const month = MONTH.exec(text);
  if (month !== null) return wholeMonth(month[2], monthOf(month[1]));
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) return wholeMonth(yearMonth[1], yearMonth[2]);
  if (!/^(1[89]|20|21)\d{2}$/.test(text)) return null;
  return { start: `${text}-01-01`, end: `${text}-12-31`, precision: "year" };
}

/** Points are written by those who write the day first; a number above 12 tells of slashes which is which. */
function ordered(parts: RegExpExecArray, order: DayOrder): Bare | null {
  const [, first = "", sign, second = "", year] = parts;
  const told = Number(first) > 12 ? "day first" : Number(second) > 12 ? "month first" : null;
  const by = sign === "." ? "day first" : (told ?? (first === second ? "day first" : order));
  if (by === null) return null;
  return by === "day first" ? one(year, second, first) : one(year, first, second);
}

function one(year = "", month: string | number | null = "", day = ""): Bare | null {
  const iso = isoDay(year, month, day);
  return iso === null ? null : { start: iso, end: iso, precision: "day" };
}

/** `YYYY-MM-DD` of a year of two or four digits, a month and a day; null where there is no such day. */
export function isoDay(
  year: string,
  month: string | number | null,
  day: string | number,
): string | null {
  const iso = `${fullYear(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return dayOf(iso) === null ? null : iso;
}

/** Two digits are of 1950 to 2049. */
function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return `${Number(year) >= 50 ? "19" : "20"}${year}`;
}

function wholeMonth(year = "", month: string | number | null = ""): Bare | null {
  const start = isoDay(year, month, 1);
  if (start === null) return null;
  const end = isoOf(nextBin(knownDay(start), "month") - 1);
  return { start, end, precision: "month" };
}

function monthOf(name = ""): number | null {
  const lower = name.toLowerCase();
  const other = OTHER_MONTHS[lower.slice(0, 4)] ?? OTHER_MONTHS[lower.slice(0, 3)];
  const at = MONTHS.indexOf(lower.slice(0, 3));
  return other ?? (at < 0 ? null : at + 1);
}

/** Day 0 of spreadsheets: they count 29 February 1900, which never was. */
const DAY_ZERO = knownDay("1899-12-30");

/** The day of a spreadsheet's number ("43964"), between 1930 and 2100; null for any other cell. */
export function readSerial(cell: string): Span | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(cell.trim())) return null;
  const day = Math.floor(Number(cell));
  if (day < 10_959 || day > 73_050) return null;
  const iso = isoOf(DAY_ZERO + day);
  return { start: iso, end: iso, precision: "day", said: null };
}

/** What the cells of a column tell of the order: a number above 12 in one place, and none in the other. */
export function dayOrderOf(cells: Iterable<string>): DayOrder {
  let [day, month] = [false, false];
  for (const cell of cells) {
    const [, first, , second] = NUMBERS.exec(cell.trim()) ?? [];
    if (Number(first) > 12) day = true;
    if (Number(second) > 12) month = true;
  }
  return day === month ? null : day ? "day first" : "month first";
}
