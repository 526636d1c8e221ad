// The orders of magnitude that crowds are counted in.
import type { Range } from "../../../domain/filter.ts";

export type Band = Range & { readonly id: string };

const BANDS: readonly Band[] = [
  { id: "0", from: 0, to: 99 },
  { id: "100", from: 100, to: 999 },
  { id: "1000", from: 1000, to: 9_999 },
  { id: "10000", from: 10_000, to: 99_999 },
  { id: "100000", from: 100_000, to: null },
];

/** The bands, cut to a range that the filter already asks for. */
export function bandsWithin(range: Range | undefined): Band[] {
  return BANDS.flatMap(({ id, from, to }) => {
    const least = Math.max(from ?? 0, range?.from ?? 0);
    const most = Math.min(to ?? Number.POSITIVE_INFINITY, range?.to ?? Number.POSITIVE_INFINITY);
    return least > most ? [] : [{ id, from: least, to: Number.isFinite(most) ? most : null }];
  });
}
