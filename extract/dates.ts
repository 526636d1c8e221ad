// Finds the days a text names and resolves each against the day it was published.
import { dayOf, isoOf, weekday as weekdayOf } from "../domain/when.ts";
import type { Span } from "./proposal.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { type Found, findAll, overlaps } from "./text.ts";
import {
  CAUSE_NOUN,
  MONTH,
  MONTHS,
  OTHER_MATTER,
  PLANNING,
  SAID_ON,
  WEEKDAY,
  WEEKDAYS,
} from "./words/dates.ts";
import { STRONG_NOUN } from "./words/triggers.ts";

/** What a named day is to the sentence: when something happened, was said, was caused, or another matter's day. */
type DateKind = "event" | "speech" | "cause" | "dateline" | "other";

/** A day or span of days as day numbers. `background`: more than 60 days before publication, or a year alone. */
export type DateMention = Span & {
  date: number;
  dateEnd: number;
  kind: DateKind;
  future: boolean;
  /** Something began on this day and went on. */
  begin: boolean;
  background: boolean;
};

const BACKGROUND_DAYS = 60;
const PART = "(?:\\s+(?:morning|afternoon|evening|night|lunchtime))?";
const ORDINAL = "(?:st|nd|rd|th)?";
const D = `(?<day>[0-3]?\\d)${ORDINAL}`;
const YEAR = "(?:,?\\s+(?<year>(?:19|20)\\d\\d))?";
const LEAD = "(?:(?:on|late(?:\\s+on)?|early(?:\\s+on)?|since|from|last|this|next)\\s+)?";
const BOUND = "(?<![\\p{L}\\p{N}])";
const EXPRESSIONS: readonly [RegExp, (found: Found, published: number, future: boolean) => Days][] =
  [
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
const yearOf = (day: number) => Number(isoOf(day).slice(0, 4));

type Days = { date: number; dateEnd: number } | null;

/** Every day the sentences name, in order of place. `published` is a day number. */
export function findDates(sentences: readonly Sentence[], published: number): DateMention[] {
  return sentences.flatMap((sentence) => {
    const taken: Span[] = [];
    const mentions: DateMention[] = [];
    for (const [expression, resolve] of EXPRESSIONS)
      for (const found of findAll(sentence.text, expression, sentence.start)) {
        if (taken.some((span) => overlaps(span, found))) continue;
        const context = contextOf(sentence, found);
        const days = resolve(found, published, context.future);
        if (days === null) continue;
        taken.push(found);
        mentions.push(mentionOf(found, days, context, published));
      }
    mentions.push(...shifted(sentence, mentions, published));
    return mentions.sort((a, b) => a.start - b.start);
  });
}

type Context = { kind: DateKind; future: boolean; begin: boolean };

function mentionOf(
  found: Found,
  days: { date: number; dateEnd: number },
  context: Context,
  published: number,
): DateMention {
  const { start, end } = found;
  return { start, end, ...days, ...context, background: published - days.date > BACKGROUND_DAYS };
}

/** What the words around a day say of it. */
function contextOf(sentence: Sentence, found: Found): Context {
  const clause = clauseAt(sentence, found.start);
  const at = found.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, clause.start - sentence.start), at);
  const after = sentence.text.slice(found.end - sentence.start, clause.end - sentence.start);
  const wide = sentence.text.slice(Math.max(0, at - 160), at);
  const future =
    PLANNING.test(before) ||
    /^\s*(?:\w+\s+){0,3}(?:is|are|was|were|has been|have been)\s+(?:planned|scheduled|due|expected|set|called)\b/i.test(
      after,
    ) ||
    /^next\b/i.test(found.text);
  const begin =
    /\b(?:began|begun|started|since|from|kicked off|broke out|erupted)\s*(?:on\s+)?$/i.test(
      `${before}${/^(?:since|from)\b/i.exec(found.text)?.[0] ?? ""}`,
    );
  return { kind: kindOf(sentence, found, before, after, wide), future, begin };
}

function kindOf(
  sentence: Sentence,
  found: Found,
  before: string,
  after: string,
  wide: string,
): DateKind {
  const noun = /^\s*(?:[\w-]+\s+){0,2}(?<noun>[\w-]+)/.exec(after)?.[0] ?? "";
  const attributive =
    /'s$/.test(found.text) ||
    /\b(?:the|a|an|in|after|at|during|for|since)\s*$/i.test(before) ||
    /\bthe\s+$/i.test(wide);
  if (CAUSE_NOUN.test(after) || (/'s$/.test(found.text) && !STRONG_NOUN.test(noun))) return "cause";
  if (
    /^since\b/i.test(found.text) ||
    /\b(?:since|until|till|by|before|ahead of)\s+(?:the\s+)?$/i.test(before)
  )
    return "cause";
  if (attributive && STRONG_NOUN.test(noun) && !/^on\b/i.test(found.text)) return "event";
  if (
    SAID_ON.test(before) &&
    !STRONG_NOUN.test(before.replace(/^.*\b(?:said|told|announced)\b/i, ""))
  )
    return "speech";
  if (
    sentence.first &&
    sentence.para === 0 &&
    found.start - sentence.start < 60 &&
    DATELINE_AFTER.test(sentence.text.slice(found.end - sentence.start))
  )
    return "dateline";
  const verb = OTHER_MATTER.exec(before);
  if (verb && !STRONG_NOUN.test(before.slice(verb.index))) return "other";
  return "event";
}

const DATELINE_AFTER = /^(?:,?\s*\d{4})?\s*(?:\([^)]{2,30}\)\s*)?[—:-]\s/;

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

/** Of the readings of a/b/yyyy, the one that is not in the future and nearest to publication. */
function numeric({ groups }: Found, published: number, future: boolean): Days {
  const [a, b, c] = [Number(groups.a), Number(groups.b), Number(groups.c)];
  const year = c < 100 ? 2000 + c : c;
  const readings = (a > 31 ? [dayNumber(a, b, c)] : [dayNumber(year, b, a), dayNumber(year, a, b)])
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

/** "a day after the August 9 vote" is the day after it; "talks come a day after" the day before publication. */
function shifted(sentence: Sentence, mentions: DateMention[], published: number): DateMention[] {
  return findAll(
    sentence.text,
    /\b(?<count>a|one|two|three)\s+days?\s+(?<way>after|before|earlier|later)\b/gi,
    sentence.start,
  ).flatMap((found): DateMention[] => {
    const step = ["", "one", "two", "three"].indexOf(
      (found.groups.count ?? "").toLowerCase().replace(/^a$/, "one"),
    );
    const after = found.groups.way === "after";
    const anchor = mentions.find(
      ({ start, kind }) =>
        start >= found.end && start - found.end < 30 && (kind === "cause" || kind === "event"),
    );
    const span = { start: found.start, end: found.end };
    if (anchor && found.groups.way !== "earlier" && found.groups.way !== "later") {
      const date = anchor.date + (after ? step : -step);
      return [
        {
          ...span,
          date,
          dateEnd: date,
          kind: "other",
          future: false,
          begin: false,
          background: published - date > BACKGROUND_DAYS,
        },
      ];
    }
    const comes = /\bc[oa]m(?:e|es|ing)\s*$/i.test(
      sentence.text.slice(0, found.start - sentence.start),
    );
    if (!after || !comes) return [];
    const date = published - step;
    return [
      {
        ...span,
        date,
        dateEnd: date,
        kind: "event",
        future: false,
        begin: false,
        background: false,
      },
    ];
  });
}

/** The day an article was published, as a number. Throws where it is no day. */
export function publishedDay(iso: string): number {
  const day = dayOf(iso);
  if (day === null) throw new RangeError(`${iso} is not a day.`);
  return day;
}
