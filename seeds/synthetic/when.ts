// When synthetic events happen: over ten years, more at weekends, many of them in bursts.
import { type Day, dayOf, isoOf, weekday } from "../../domain/when.ts";
import { type Random, randomFrom, weighted } from "./random.ts";

/** Ten whole years, so that the data does not depend on the day they are made. */
const FIRST: Day = dayOf("2016-01-01") ?? 0;
const LAST: Day = dayOf("2025-12-31") ?? 0;
const BURSTS = 120;
const SHARE_IN_BURSTS = 0.35;
const WEEKEND = { from: 5, weight: 2 };

/** For each day, the share of all events that happen until its end. */
const shares = sharesOfDays();

function sharesOfDays(): number[] {
  const usual = Array.from({ length: LAST - FIRST + 1 }, (_, i) =>
    weekday(FIRST + i) < WEEKEND.from ? 1 : WEEKEND.weight,
  );
  const burst = bursts(usual.length);
  const ofUsual = (1 - SHARE_IN_BURSTS) / sum(usual);
  const ofBurst = SHARE_IN_BURSTS / sum(burst);
  let until = 0;
  return usual.map((weight, i) => {
    until += weight * ofUsual + (burst[i] ?? 0) * ofBurst;
    return until;
  });
}

/** Waves of protest: each begins on a day and ebbs away over some weeks; the first are the largest. */
function bursts(days: number): number[] {
  const random = randomFrom(BURSTS);
  const weights = new Array<number>(days).fill(0);
  for (let rank = 1; rank <= BURSTS; rank++) {
    const start = random.between(0, days - 1);
    const length = random.between(5, 30);
    for (let day = start; day < Math.min(days, start + 5 * length); day++)
      weights[day] = (weights[day] ?? 0) + Math.exp((start - day) / length) / (rank * length);
  }
  return weights;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

const spanOf = weighted([
  [0, 88],
  [1, 6],
  [2, 3],
  [6, 2],
  [13, 1],
]);

/** First and last day of the event before which a share of all events (0 to 1) begin. */
export function daysAt(random: Random, share: number): { start: Day; end: Day } {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 1) > share) high = middle;
    else low = middle + 1;
  }
  const start = FIRST + low;
  return { start, end: Math.min(LAST, start + spanOf(random)) };
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
