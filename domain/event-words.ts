// An event in plain English, for feeds and calendars: when and where it was, its figures, and who says what. Pure.
import type { Event } from "./event.ts";
import type { Figured } from "./resolve-all.ts";
import { RULES, type Rule } from "./rule.ts";
import { figureWords, sentencesOf, toldOf } from "./shaped/figure-words.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";
import { DATE_PRECISIONS } from "./vocabulary/precision.ts";
import { termOf } from "./vocabulary/term.ts";

/** Of the figures that sources give; the record's page has all. */
const MOST_SENTENCES = 20;

/** "2020-09-13", "2020-09-13 to 2020-09-15", "2020-09-01 to 2020-09-30 (month known)". */
export function daysInWords({
  start,
  end,
  date_precision,
}: Pick<Event, "start" | "end" | "date_precision">): string {
  const days = start === end ? start : `${start} to ${end}`;
  if (date_precision === "day") return days;
  return `${days} (${termOf(DATE_PRECISIONS, date_precision).label.toLowerCase()})`;
}

/** "Minsk, BLR", with the region between where the record knows it. */
export function placeInWords({ name, admin1, country }: Event["place"]): string {
  return [...new Set([name, admin1, country])].filter(Boolean).join(", ");
}

/**
 * The event, a line for each thing: days and place, the figures under the rule, what its sources give with their
 * words and speakers, what the record says besides, and who published it.
 */
export function eventInWords(record: Figured, rule: Rule): string[] {
  const { event, sources } = record;
  const said = sentencesOf(record, () => false);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return [
    `${daysInWords(event)}, ${placeInWords(event.place)}.`,
    ...figuresInWords(record, rule),
    ...said.slice(0, MOST_SENTENCES),
    ...(said.length > MOST_SENTENCES
      ? [`And ${said.length - MOST_SENTENCES} more figures on the record's page.`]
      : []),
    ...(event.summary ? [event.summary] : []),
    ...(publishers.length > 0 ? [`Sources: ${publishers.join(", ")}.`] : []),
  ];
}

/** "By the rule Lowest: detained at least 500; killed 2." Nothing where there is no figure. */
function figuresInWords(record: Figured, rule: Rule): string[] {
  const figures = METRICS.flatMap(({ value, label }) => {
    if (record.figures[value] === undefined) return [];
    const words = figureWords(toldOf(record, rule, value), { rule, isOwn: () => false });
    return words === null ? [] : [`${label.toLowerCase()} ${words}`];
  });
  if (figures.length === 0) return [];
  return [`By the rule ${termOf(RULES, rule).label}: ${figures.join("; ")}.`];
}
