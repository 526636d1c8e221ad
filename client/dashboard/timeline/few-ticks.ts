// Round numbers for a low axis: zero and one to a few steps above it.

const ROUND = [8, 6, 5, 4, 3, 2, 1];

/** Zero and at least `few` steps of one round whole number, none above `max`: 0, 400, 800 for 867 and 2. */
export function fewTicks(max: number, few: number): number[] {
  const widest = max / few;
  const power = 10 ** Math.floor(Math.log10(Math.max(widest, 1)));
  const step = Math.max(1, (ROUND.find((n) => n * power <= widest) ?? 1) * power);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}
