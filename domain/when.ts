// Days as numbers, instants as milliseconds, and the bins of a time axis. All in UTC; no clock.
import type { DatePrecision } from "./vocabulary/precision.ts";

export type { DatePrecision };

/** Days since 1970-01-01; 1970-01-01 is 0. */
export type Day = number;

export const MS_PER_DAY = 86_400_000;

/** The day number of `YYYY-MM-DD`. Null when it is no such date ("2020-02-30", "13/9/2020"). */
export function dayOf(iso: string): Day | null {
  const written = iso.length === 10 ? dateAsWritten(iso) : null;
  if (written !== null) return written / MS_PER_DAY;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = ms / MS_PER_DAY;
  return isoOf(day) === iso ? day : null;
}

/** The day number of a date that was checked before. Throws a RangeError where there is none. */
export function knownDay(iso: string): Day {
  const day = dayOf(iso);
  if (day === null) throw new RangeError(`"${iso}" is no date`);
  return day;
}

/** `YYYY-MM-DD` of a day number. */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since 1970 of a date or an instant with its offset. A bare date counts as its last
 * second, UTC (the counting rules compare "as of" times this way). Null when it is neither.
 */
export function instantOf(value: string): number | null {
  const written = asWritten(value);
  if (written !== null) return written;
  const day = dayOf(value);
  if (day !== null) return day * MS_PER_DAY + MS_PER_DAY - 1000;
  const parts = INSTANT.exec(value);
  if (parts === null || dayOf(parts[1] ?? "") === null) return null;
  if (Number(parts[2]) > 23 || Number(parts[3]) > 59 || Number(parts[4] ?? 0) > 59) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}

const [DASH, COLON, POINT, T, Z] = [..."-:.TZ"].map((sign) => sign.charCodeAt(0));
/** 29 February is for Date.parse. */
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The two ways in which nearly all instants are written, read many times as fast; null for everything else. */
function asWritten(value: string): number | null {
  const last = value.length - 1;
  if ((last !== 19 && last !== 23) || value.charCodeAt(last) !== Z) return null;
  if (value.charCodeAt(10) !== T || value.charCodeAt(13) !== COLON) return null;
  if (value.charCodeAt(16) !== COLON) return null;
  if (last === 23 && value.charCodeAt(19) !== POINT) return null;
  const midnight = dateAsWritten(value);
  const hour = digits(value, 11, 13);
  const minute = digits(value, 14, 16);
  const second = digits(value, 17, 19);
  const ms = last === 23 ? digits(value, 20, 23) : 0;
  if (midnight === null || !(hour <= 23 && minute <= 59 && second <= 59 && ms >= 0)) return null;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** The first ten signs as a date, in milliseconds; null where Date.parse has to tell. */
function dateAsWritten(value: string): number | null {
  if (value.charCodeAt(4) !== DASH || value.charCodeAt(7) !== DASH) return null;
  const [year, month, day] = [digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10)];
  // Date.UTC takes years below 100 for others.
  if (!(year >= 100 && day >= 1 && day <= (DAYS_IN_MONTH[month] ?? 0))) return null;
  return Date.UTC(year, month - 1, day);
}

/** NaN when there is anything but digits. */
function digits(value: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = value.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

export const BINS = ["day", "week", "month", "year"] as const;
export type Bin = (typeof BINS)[number];

/** The first day of the bin that holds `day`. Weeks begin on Monday. */
export function binStart(day: Day, bin: Bin): Day {
  if (bin === "day") return day;
  if (bin === "week") return day - mod(day + 3, 7);
  const date = new Date(day * MS_PER_DAY);
  return Date.UTC(date.getUTCFullYear(), bin === "month" ? date.getUTCMonth() : 0, 1) / MS_PER_DAY;
}

/** The first day of the bin after the one that starts on `start`. */
export function nextBin(start: Day, bin: Bin): Day {
  const widest = { day: 1, week: 7, month: 31, year: 366 }[bin];
  return binStart(start + widest, bin);
}

/** The starts of all bins from the one holding `from` to the one holding `to`. */
export function binsBetween(from: Day, to: Day, bin: Bin): Day[] {
  const starts: Day[] = [];
  for (let start = binStart(from, bin); start <= to; start = nextBin(start, bin))
    starts.push(start);
  return starts;
}

/** The finest bin that cuts the days into at most `most` pieces: what "auto" means. */
export function binFor(from: Day, to: Day, most: number): Bin {
  const days = to - from + 1;
  const pieces = { day: days, week: days / 7, month: days / 30, year: days / 365 };
  return BINS.find((bin) => pieces[bin] <= most) ?? "year";
}

/** Whether a date known to `precision` falls into one bin; if not, it counts as not datable. */
export function datable(precision: DatePrecision, bin: Bin): boolean {
  return BINS.indexOf(precision) <= BINS.indexOf(bin);
}

/** Day of the week, 0 = Monday … 6 = Sunday. */
export function weekday(day: Day): number {
  return mod(day + 3, 7);
}

function mod(n: number, m: number): number {
  return ((n % m) + m) % m;
}
