// Whether two events may be one: on the same days, at the same place, in similar words, out of one source.
import { z } from "zod";
import type { Event } from "./event.ts";
import { distanceM, isArea, type Place } from "./place.ts";
import { foldedWords } from "./search.ts";
import { dayOf } from "./when.ts";

/** What of an event is compared. */
export type Compared = Pick<Event, "start" | "end"> & {
  place: Place;
  /** Null while they are not known. */
  title: string | null;
  kind: Event["kind"] | null;
  form: Event["form"] | null;
};

/** What two events have in common. */
export const likenessSchema = z.object({
  days: z.int().describe("How many days lie between them; 0: they share a day."),
  km: z
    .number()
    .nullable()
    .describe("Kilometres between their places; null: a position is not known."),
  place: z.boolean().describe("Whether their places have the same name."),
  words: z.array(z.string()).describe("The words that both titles have, without the place's."),
  form: z.boolean().describe("Whether they took the same form."),
  source: z.boolean().describe("Whether a source names both."),
});
export type Likeness = z.infer<typeof likenessSchema>;

/** Events further apart than this are never taken for one. */
export const MOST_DAYS_APART = 2;

/** An event of so many days is never taken for one that is much longer: that one is a wider event. */
export function longestAlike(days: number): number {
  return 3 * days + 2;
}

/** Places that are known well may still be given at two ends of a square. */
const LEAST_REACH_M = 2_000;

/**
 * What two events have in common; null where they can't be one: more than two days or further apart than their
 * places are known, or one many times as long.
 * @param source whether a source names both
 */
export function likenessOf(one: Compared, other: Compared, source: boolean): Likeness | null {
  const [a, b] = [spanOf(one), spanOf(other)];
  const days = Math.max(0, b.start - a.end, a.start - b.end);
  if (days > MOST_DAYS_APART) return null;
  if (a.days > longestAlike(b.days) || b.days > longestAlike(a.days)) return null;
  if (!isThere(one.place, other.place)) return null;
  const place = isSamePlace(one.place, other.place);
  const metres = metresBetween(one.place, other.place);
  return {
    days,
    km: metres === null ? null : Math.round(metres / 100) / 10,
    place,
    words: wordsInCommon(one, other),
    form: one.form !== null && one.kind === other.kind && one.form === other.form,
    source,
  };
}

/**
 * How much speaks for two events being one. The day and the place say most; then a common source, then half of all
 * words of the titles in common. Higher is likelier; it means nothing beside another pair's.
 */
export function weightOf(likeness: Likeness, one: Compared, other: Compared): number {
  const { days, place, form, source } = likeness;
  return (
    (DAYS_WEIGHT[days] ?? 0) +
    (place ? 2 : 1.5) +
    (one.kind !== null && one.kind === other.kind ? 0.5 : 0) +
    (form ? 0.5 : 0) +
    3 * shareOf(likeness, one, other) +
    (source ? 1.5 : 0)
  );
}

const DAYS_WEIGHT = [2, 1, 0.5];

/** From here on two events are shown beside each other. */
export const LIKE = 4.5;

/**
 * Whether two events are so much alike that adding the second one anew is probably a mistake: on one day at one place,
 * out of one source, or of one form with half of the words of their titles.
 */
export function isLikely(likeness: Likeness, one: Compared, other: Compared): boolean {
  const { days, place, form, source } = likeness;
  return days === 0 && place && (source || (form && shareOf(likeness, one, other) >= 0.5));
}

/** How much of the words of both titles is in both, from 0 to 1 (Dice's coefficient). */
function shareOf({ words }: Likeness, one: Compared, other: Compared): number {
  const all = titleWords(one).size + titleWords(other).size;
  return all === 0 ? 0 : (2 * words.length) / all;
}

function spanOf({ start, end }: Compared) {
  const first = dayOf(start) ?? 0;
  const last = Math.max(first, dayOf(end) ?? first);
  return { start: first, end: last, days: last - first + 1 };
}

/** Whether two places may be one: by their name, or as near each other as both are known. */
export function isThere(one: Place, other: Place): boolean {
  return isSamePlace(one, other) || isNear(one, other, metresBetween(one, other));
}

/** The same name in the same country, whatever its case and accents. */
function isSamePlace(one: Place, other: Place): boolean {
  const [a, b] = [one, other].map(({ name }) => foldedWords(name).join(" "));
  return one.country === other.country && a === b && isArea(one) === isArea(other);
}

function metresBetween(one: Place, other: Place): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  return distanceM(one.lat, one.lon, other.lat, other.lon);
}

/** Whether two places could be the same one, as exactly as both are known. An area is not the town in it. */
function isNear(one: Place, other: Place, metres: number | null): boolean {
  if (metres === null || isArea(one) || isArea(other)) return false;
  return metres <= Math.max(LEAST_REACH_M, one.uncertainty_m, other.uncertainty_m);
}

function wordsInCommon(one: Compared, other: Compared): string[] {
  const others = titleWords(other);
  return [...titleWords(one)].filter((word) => others.has(word));
}

/** The words of a title, each once, without those of the place, which are compared by themselves, and numbers. */
function titleWords({ title, place }: Compared): Set<string> {
  const named = new Set(foldedWords([place.name, place.admin1].join(" ")));
  const isTelling = (word: string) =>
    !named.has(word) &&
    !/^\d+$/.test(word) &&
    (word.length > 2 || !/^\p{Script=Latin}+$/u.test(word));
  return new Set(foldedWords(title ?? "").filter(isTelling));
}
