// The largest figures of a rule, some thousands of each metric: who leads a selection is mostly among them.
import { METRIC_COUNT } from "./claims.ts";
import { ENTRY, type Figures, type Foremost, HEADLINE, METRIC_BITS, NONE } from "./figures.ts";
import type { Part, Share } from "./share.ts";

/** One figure of so many is looked at to tell which are large. */
const SAMPLED = 64;
/** So many of those looked at are large. */
const LARGE = 40;

/** The entries whose headlines are above a bound, from the largest down, by metric; kept until figures change. */
export function foremostOf(figures: Figures, share: Share): Foremost {
  if (figures.foremost !== null) return figures.foremost;
  const { entries, count } = figures;
  const bounds = boundsOf(figures);
  const parts = share(aheadPart, { entries, bounds }, { from: 0, to: count / ENTRY });
  const headlineAt = (entry: number) => entries[entry + HEADLINE] ?? NONE;
  figures.foremost = Array.from(bounds, (bound, metric) => ({
    entries: Uint32Array.from(parts.flatMap((ahead) => ahead[metric] ?? [])).sort(
      (a, b) => headlineAt(b) - headlineAt(a),
    ),
    isAll: bound === NONE,
  }));
  return figures.foremost;
}

/** By metric: what about a large figure is; NONE where there are few. */
function boundsOf({ entries, count }: Figures): Int32Array {
  const seen: number[][] = Array.from({ length: METRIC_COUNT }, () => []);
  for (let entry = 0; entry < count; entry += ENTRY * SAMPLED)
    seen[(entries[entry] ?? 0) & METRIC_BITS]?.push(entries[entry + HEADLINE] ?? NONE);
  return Int32Array.from(seen, (some) => some.sort((a, b) => b - a)[LARGE] ?? NONE);
}

/** The entries of a part that are above the bound of their metric. */
export function aheadPart(
  { entries, bounds }: Pick<Figures, "entries"> & { bounds: Int32Array },
  { from, to }: Part,
): number[][] {
  const ahead: number[][] = Array.from(bounds, () => []);
  const end = to * ENTRY;
  for (let entry = from * ENTRY; entry < end; entry += ENTRY) {
    const metric = (entries[entry] ?? 0) & METRIC_BITS;
    if ((entries[entry + HEADLINE] ?? NONE) > (bounds[metric] ?? NONE)) ahead[metric]?.push(entry);
  }
  return ahead;
}
