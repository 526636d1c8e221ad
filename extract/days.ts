// Reads which day an expression names, against the day of publication.
import { dayOf, isoOf, weekday as weekdayOf } from "../domain/when.ts";
import type { Found } from "./text.ts";
import { MONTH, MONTHS, WEEKDAY, WEEKDAYS } from "./words/dates.ts";

/** A day or a span of days as day numbers, or null where an expression names none. */
export type Days = { date: number; dateEnd: number } | null;

const PART = "(?:\\s+(?:morning|afternoon|evening|night|lunchtime))?";
const ORDINAL = "(?:st|nd|rd|th)?";
const D = `(?<day>[0-3]?\\d)${ORDINAL}`;
const YEAR = "(?:,?\\s+(?<year>(?:19|20)\\d\\d))?";
const LEAD = "(?:(?:on|late(?:\\s+on)?|early(?:\\s+on)?|since|from|last|this|next)\\s+)?";
const BOUND = "(?<![\\p{L}\\p{N}])";
/** Expressions of days, each with what resolves it; the first that fits some words counts. */
export const DAY_EXPRESSIONS: readonly [
  RegExp,
  (found: Found, published: number, future: boolean) => Days,
][] = [
  [
    new RegExp(
      `${BOUND}${LEAD}(?:${WEEKDAY},?\\s+)?(?<month>${MONTH})\\s+${D}(?:\\s?(?:—|-|to|and)\\s?(?<last>[0-3]?\\d)${ORDINAL})?(?!\\d|,\\d{3}|:\\d)${YEAR}`,
      "gu",
    ),
    monthDay,
  ],
  [
    new RegExp(
      `${BOUND}${LEAD}(?:${WEEKDAY},?\\s+)?(?:the\\s+)?${D}(?:\\s?(?:—|-|to|and)\\s?(?<last>[0-3]?\\d)${ORDINAL})?\\s+(?:of\\s+)?(?<month>${MONTH})(?![\\p{L}])${YEAR}`,
      "gu",
    ),
    monthDay,
  ],
  [
    /(?<![\p{L}\p{N}/.])(?<a>\d{1,4})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<c>\d{4}|\d{1,2})(?![\d/])/gu,
    numeric,
  ],
  [/(?<=\b[Oo]n\s)(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/])/gu, numeric],
  [
    new RegExp(
      `${BOUND}${LEAD}(?<!(?:Bloody|Palm|Black|Easter|Super|Good|Holy|Cyber)\\s)(?<weekday>${WEEKDAY})(?:'s)?(?:(?:\\s+(?:and|to|—|through)\\s+)(?<until>${WEEKDAY}))?${PART}(?![\\p{L}])`,
      "gu",
    ),
    weekday,
  ],
  [
    /(?<![\p{L}])(?<word>yesterday|today|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|earlier\s+today|overnight)(?![\p{L}])/giu,
    relative,
  ],
  [
    /(?<![\p{L}])(?:over|at|during|this|last|the)\s+(?:the\s+|past\s+)?(?<weekend>weekend)(?![\p{L}])/giu,
    weekend,
  ],
  [/(?<![\p{L}])(?<ago>one|two|three|four|five|six|\d)\s+days\s+ago/giu, daysAgo],
];

const dayNumber = (year: number, month: number, day: number) =>
  dayOf([year, `0${month}`.slice(-2), `0${day}`.slice(-2)].join("-"));
/** The year of a day number. */
export const yearOf = (day: number) => Number(isoOf(day).slice(0, 4));

/** The nearest such day on or before publication; after it where it lies ahead. */
function nearest(published: number, future: boolean, month: number, day: number): number | null {
  const year = yearOf(published);
  const found = [year - 1, year, year + 1]
    .map((each) => dayNumber(each, month, day))
    .filter((each) => each !== null)
    .filter((each) => (future ? each >= published : each <= published));
  return (future ? found[0] : found.at(-1)) ?? null;
}

function monthDay({ groups }: Found, published: number, future: boolean): Days {
  const month = MONTHS.indexOf((groups.month ?? "").slice(0, 3).toLowerCase()) + 1;
  const on = (day: string) =>
    groups.year
      ? dayNumber(Number(groups.year), month, Number(day))
      : nearest(published, future, month, Number(day));
  const date = on(groups.day ?? "");
  const dateEnd = groups.last === undefined ? date : on(groups.last);
  return date === null || dateEnd === null || dateEnd < date ? null : { date, dateEnd };
}

/** Of the readings of a/b/yyyy or a/b, the one that is not in the future and nearest to publication. */
function numeric({ groups }: Found, published: number, future: boolean): Days {
  const [a, b, c] = [Number(groups.a), Number(groups.b), Number(groups.c)];
  const year = c < 100 ? 2000 + c : c;
  const either = groups.c === undefined ? [yearOf(published), yearOf(published) - 1] : [year];
  const readings = (
    a > 31
      ? [dayNumber(a, b, c)]
      : either.flatMap((each) => [dayNumber(each, b, a), dayNumber(each, a, b)])
  )
    .filter((each) => each !== null)
    .filter((each) => future || each <= published)
    .sort((x, y) => Math.abs(published - x) - Math.abs(published - y));
  const [date] = readings;
  return date === undefined ? null : { date, dateEnd: date };
}

function weekday({ text, groups }: Found, published: number, future: boolean): Days {
  const on = (name: string) => WEEKDAYS.indexOf(name.toLowerCase());
  const back = (weekdayOf(published) - on(groups.weekday ?? "") + 7) % 7;
  const last = /^last\b/i.test(text) && back === 0 ? 7 : back;
  const date = future ? published - back + 7 : published - last;
  if (groups.until === undefined) return { date, dateEnd: date };
  const length = (on(groups.until) - on(groups.weekday ?? "") + 7) % 7;
  if (future) return { date, dateEnd: date + length };
  return date + length > published
    ? { date: date - 7, dateEnd: date - 7 + length }
    : { date, dateEnd: date + length };
}

function relative({ groups }: Found, published: number): Days {
  const date = /yesterday|last|overnight/i.test(groups.word ?? "") ? published - 1 : published;
  return { date, dateEnd: date };
}

function weekend({ text }: Found, published: number, future: boolean): Days {
  const back = (weekdayOf(published) + 2) % 7;
  const date = published - back + (future && !/last|past/i.test(text) ? 7 : 0);
  return { date, dateEnd: future ? date + 1 : Math.min(date + 1, Math.max(date, published)) };
}

function daysAgo({ groups }: Found, published: number): Days {
  const words = ["", "one", "two", "three", "four", "five", "six"];
  const said = (groups.ago ?? "").toLowerCase();
  const date = published - (words.indexOf(said) > 0 ? words.indexOf(said) : Number(said));
  return { date, dateEnd: date };
}

/** The day an article was published, as a number. Throws where it is no day. */
export function publishedDay(iso: string): number {
  const day = dayOf(iso);
  if (day === null) throw new RangeError(`${iso} is not a day.`);
  return day;
}
