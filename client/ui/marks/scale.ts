// Scales from people to pixels, and where a scale puts its ticks.

/** From a number of people to a position in pixels. */
export type Scale = (n: number) => number;

/** Zero at `from`, `max` at `to`. */
export function linear(max: number, from: number, to: number): Scale {
  return (n) => from + ((to - from) * n) / Math.max(max, 1);
}

/**
 * Equal lengths are equal ratios. 0 and 1 lie at `from`, `max` at `to`; a column of rows shares one
 * `max` so that rows can be compared.
 */
export function logarithmic(max: number, from: number, to: number): Scale {
  const top = Math.log10(Math.max(max, 10));
  return (n) => from + ((to - from) * Math.log10(Math.max(n, 1))) / top;
}

/** At most six round numbers from 0 up to the last one below or at `max`: 0, 50,000, 100,000, 150,000. */
export function ticks(max: number): number[] {
  const rough = Math.max(max, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? power);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}

const ROUND = [8, 6, 5, 4, 3, 2, 1];

/** Zero and at least `few` steps of one round whole number, none above `max`: 0, 400, 800 for 867 and 2. */
export function fewTicks(max: number, few: number): number[] {
  const widest = max / few;
  const power = 10 ** Math.floor(Math.log10(Math.max(widest, 1)));
  const step = Math.max(1, (ROUND.find((n) => n * power <= widest) ?? 1) * power);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}
