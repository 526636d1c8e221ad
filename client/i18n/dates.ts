// Days, spans of days and times of day, in the order and the words of the reader's language.

import type { DatePrecision } from "../../domain/vocabulary/precision.ts";
import { MS_PER_DAY } from "../../domain/when.ts";
import { locale } from "./locale.ts";
import { t } from "./t.ts";

/** A day: days since 1 January 1970, an ISO date ("2020-09-13"), or an ISO moment. */
export type DayLike = number | string;

const WEEK_MS = 7 * MS_PER_DAY;

function toDate(d: DayLike): Date {
  return typeof d === "number" ? new Date(d * MS_PER_DAY) : new Date(d);
}

/** The twelve months, and the seven days from Monday on, as keys of the calendar. */
type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const monthNumber = (date: Date) => (date.getUTCMonth() + 1) as MonthNumber;
const weekdayNumber = (date: Date) => (((date.getUTCDay() + 6) % 7) + 1) as WeekdayNumber;

type Words = Record<"day" | "month" | "year", string>;

function words(d: DayLike): Words {
  const date = toDate(d);
  return {
    day: t("words.day_of_month", { n: date.getUTCDate() }),
    month: t(`calendar.short_${monthNumber(date)}`),
    year: String(date.getUTCFullYear()),
  };
}

/** How much of a day is written. */
export type DayForm = "full" | "plain" | "row" | "short";

/**
 * A day in words: `full` "Sun 13 Sep 2020", `plain` "13 Sep 2020", `row` "Sun 13 Sep",
 * `short` "13 Sep".
 */
export function day(d: DayLike, form: DayForm = "full"): string {
  const w = words(d);
  if (form === "full") return t("words.day_full", { ...w, weekday: weekdayName(d) });
  if (form === "plain") return t("words.day_plain", w);
  if (form === "row") return t("words.day_row", { ...w, weekday: weekdayName(d) });
  return t("words.day_short", w);
}

/** "Sun". */
export function weekdayName(d: DayLike): string {
  return t(`calendar.weekday_${weekdayNumber(toDate(d))}`);
}

/** "September". */
export function monthName(d: DayLike): string {
  return t(`calendar.month_${monthNumber(toDate(d))}`);
}

/** All names that a month (1 to 12) is typed by: "September", "Sep". */
export function monthNames(month: number): string[] {
  const n = month as MonthNumber;
  return [t(`calendar.month_${n}`), t(`calendar.dated_${n}`), t(`calendar.short_${n}`)];
}

/** "Sep". */
export function shortMonth(d: DayLike): string {
  return words(d).month;
}

/** "Sep 2020". */
export function shortMonthYear(d: DayLike): string {
  return t("words.month_year", words(d));
}

/** "2020". */
export function year(d: DayLike): string {
  return words(d).year;
}

/** "September 2020". */
export function month(d: DayLike): string {
  return t("words.month_year", { month: monthName(d), year: year(d) });
}

/** "13 September 2020". */
export function longDay(d: DayLike): string {
  const dated = t(`calendar.dated_${monthNumber(toDate(d))}`);
  return t("words.day_plain", { ...words(d), month: dated });
}

/** The span from `a` to `b`, both included: "22 Aug–27 Sep 2020", "12–14 Sep 2020", one day once. */
export function dayRange(a: DayLike, b: DayLike): string {
  const [from, to] = [words(a), words(b)];
  const end = t("words.day_plain", to);
  if (from.year !== to.year) return t("words.range", { from: t("words.day_plain", from), to: end });
  if (from.month !== to.month) {
    return t("words.range", { from: t("words.day_short", from), to: end });
  }
  return from.day === to.day ? end : t("words.range_in_month", { ...to, from: from.day });
}

/**
 * When something was, no more exactly than it is known: "Sun 13 Sep 2020", "week of 7 Sep 2020",
 * "September 2020", "2020"; what lasted longer is its span: "12–14 Sep 2020", "August 2020–May 2021". `short` leaves
 * the year out of a day, a month and a week.
 */
export function when(
  start: DayLike,
  end: DayLike,
  known: DatePrecision,
  form: DayForm = "full",
): string {
  if (known === "year") return span(words(start).year, words(end).year);
  if (known === "month") {
    const name = form === "short" ? shortMonth : month;
    return span(name(start), name(end));
  }
  if (known === "week" && toDate(end).getTime() - toDate(start).getTime() < WEEK_MS) {
    return t("words.week_of", { day: day(start, form === "short" ? "short" : "plain") });
  }
  return day(start) === day(end) ? day(start, form) : dayRange(start, end);
}

function span(from: string, to: string): string {
  return from === to ? from : t("words.range", { from, to });
}

/** A moment on this device's clock: "14:32". */
export function clock(moment: string | number | Date): string {
  return new Date(moment).toLocaleTimeString(locale().locales, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

/** A moment in Universal Time: "24 Nov 2026, 14:32 UTC". */
export function momentUtc(moment: string | number | Date): string {
  const iso = new Date(moment).toISOString();
  return t("words.moment_utc", { day: day(iso, "plain"), time: iso.slice(11, 16) });
}

/** A length of time in at most two units: "40 s", "13 min", "9 h 38 min", "3 d 4 h". */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return t("words.seconds", { n: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t("words.minutes", { n: minutes });
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h < 24) {
    const hours = t("words.hours", { n: h });
    return m === 0 ? hours : `${hours} ${t("words.minutes", { n: m })}`;
  }
  const days = t("words.days", { n: Math.floor(h / 24) });
  return h % 24 === 0 ? days : `${days} ${t("words.hours", { n: h % 24 })}`;
}

/** A moment of "as known at": "14 Sep 2020" for a whole day, "14 Sep 2020, 00:00 UTC" for a moment. */
export function asOfWords(as_of: string): string {
  return as_of.includes("T") ? momentUtc(as_of) : day(as_of, "plain");
}
