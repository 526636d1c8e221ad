// How often a feed can be read, and when that is next.

/** Minutes between two readings of a feed. */
export const FEED_INTERVALS = [15, 30, 60, 180, 360, 720, 1440] as const;

/** The first time, in UTC, that is a multiple of the interval and after `at`. */
export function nextReading(every: number, at: Date): Date {
  const ms = every * 60_000;
  return new Date((Math.floor(at.getTime() / ms) + 1) * ms);
}
