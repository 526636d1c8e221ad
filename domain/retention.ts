// Which of many dated copies are kept: all of the newest days, and the first of each week and month.
import { dayOf } from "./when.ts";

/** Of how many days, weeks and months copies are kept; Infinity for all. Only those count that have one. */
export type Retention = { daily: number; weekly: number; monthly: number };

/** What a rule counts, the shortest first. */
export const PERIODS = ["daily", "weekly", "monthly"] as const satisfies (keyof Retention)[];

/** What a rule has to be, for whoever got it wrong. */
export const RETENTION_RULE = 'must be "all" or a list such as daily=30,weekly=12,monthly=all';

/** Reads a rule as people write it; null when it can't be meant. What it leaves out is none. */
export function readRetention(text: string): Retention | null {
  if (text === "all") return { daily: Infinity, weekly: Infinity, monthly: Infinity };
  const found = new Map<string, number>();
  for (const part of text.split(",")) {
    const [, name, count] = /^(daily|weekly|monthly)=(\d{1,5}|all)$/.exec(part.trim()) ?? [];
    if (name === undefined || found.has(name)) return null;
    found.set(name, count === "all" ? Infinity : Number(count));
  }
  return {
    daily: found.get("daily") ?? 0,
    weekly: found.get("weekly") ?? 0,
    monthly: found.get("monthly") ?? 0,
  };
}

/**
 * Which moments a rule keeps: all of the newest `daily` days, the first of each of the newest `weekly` weeks (from
 * Monday) and `monthly` months, and the newest in any case. Days are UTC. No clock is asked, so that a wrong one
 * removes nothing.
 * @param moments ISO 8601 in UTC
 */
export function keptBy(
  { daily, weekly, monthly }: Retention,
  moments: readonly string[],
): ReadonlySet<string> {
  const sorted = [...moments].sort();
  const days = periods(sorted, dayIn);
  const firsts = [
    ...newest(weekly, periods(sorted, weekIn)),
    ...newest(monthly, periods(sorted, monthIn)),
  ].flatMap((period) => period.slice(0, 1));
  return new Set([...newest(daily, days).flat(), ...firsts, ...sorted.slice(-1)]);
}

/** Of how many days, weeks and months of a rule there is a moment; `of` is null where the rule keeps all. */
export function heldBy(retention: Retention, moments: readonly string[]) {
  const periodIn = { daily: dayIn, weekly: weekIn, monthly: monthIn };
  return PERIODS.map((period) => {
    const most = retention[period];
    const have = Math.min(most, new Set(moments.map(periodIn[period])).size);
    return { period, have, of: most === Infinity ? null : most };
  });
}

const dayIn = (moment: string) => moment.slice(0, 10);
const monthIn = (moment: string) => moment.slice(0, 7);
/** 1 January 1970 was a Thursday. */
const weekIn = (moment: string) => String(Math.floor(((dayOf(dayIn(moment)) ?? 0) + 3) / 7));

/** Moments that share a period stand together, in their order. */
function periods(sorted: readonly string[], periodIn: (moment: string) => string): string[][] {
  const found = new Map<string, string[]>();
  for (const moment of sorted) {
    const period = periodIn(moment);
    found.set(period, [...(found.get(period) ?? []), moment]);
  }
  return [...found.values()];
}

const newest = (count: number, all: string[][]) => all.slice(Math.max(0, all.length - count));
