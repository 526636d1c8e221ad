// When synthetic events happen: over ten years, more at weekends, many of them in bursts.
import { type Day, dayOf, isoOf, weekday } from "../../domain/when.ts";
import { type Random, randomFrom, weighted } from "./random.ts";

/** Ten whole years, so that the data does not depend on the day they are made. */
const FIRST: Day = dayOf("2016-01-01") ?? 0;
const LAST: Day = dayOf("2025-12-31") ?? 0;
const BURSTS = 120;
const SHARE_IN_BURSTS = 0.35;
const WEEKEND = 5;

/** A wave of protest: it begins on a day and ebbs away over some weeks. */
type Burst = { start: Day; days: number };

const burstOf = (() => {
  const random = randomFrom(120);
  const bursts = Array.from({ length: BURSTS }, (): Burst => {
    return { start: random.between(FIRST, LAST - 60), days: random.between(5, 30) };
  });
  return weighted(bursts.map((burst, rank) => [burst, 1 / (rank + 1)]));
})();

const spanOf = weighted([
  [0, 88],
  [1, 6],
  [2, 3],
  [6, 2],
  [13, 1],
]);

/** First and last day of an event. */
export function someDays(random: Random): { start: Day; end: Day } {
  let start = someDay(random);
  if (weekday(start) < WEEKEND && random.chance(0.4))
    start = Math.min(LAST, start + WEEKEND + random.between(0, 1) - weekday(start));
  return { start, end: Math.min(LAST, start + spanOf(random)) };
}

function someDay(random: Random): Day {
  if (!random.chance(SHARE_IN_BURSTS)) return random.between(FIRST, LAST);
  const burst = burstOf(random);
  return Math.min(LAST, burst.start + Math.floor(-Math.log(1 - random.next()) * burst.days));
}

const texts = new Map<Day, string>();

/** `YYYY-MM-DD`, remembered: there are fewer days than events. */
export function text(day: Day): string {
  let known = texts.get(day);
  if (known === undefined) {
    known = isoOf(day);
    texts.set(day, known);
  }
  return known;
}
