// Finds the largest figures of a rule, some thousands of each metric: who leads a selection is mostly among them.
import { METRIC_COUNT } from "../store/claims.ts";
import { definePass, type Part, type Share } from "../worker/pass.ts";
import { type Entries, type Figures, METRIC_BITS, NONE, type TopFigures } from "./figures.ts";

/** One figure of so many is looked at to tell which are large. */
const SAMPLED = 64;
/** So many of those looked at are large. */
const LARGE = 40;

/** The entries whose headlines are above a bound, from the largest down, by metric; kept until figures change. */
export function topFiguresOf(figures: Figures, share: Share): TopFigures {
  if (figures.topFigures !== null) return figures.topFigures;
  const { owner, headline } = figures.entries;
  const bounds = boundsOf(figures);
  const parts = share(findTop, { owner, headline, bounds }, { from: 0, to: figures.count });
  const headlineAt = (entry: number) => headline[entry];
  figures.topFigures = Array.from(bounds, (bound, metric) => ({
    entries: Uint32Array.from(parts.flatMap((ahead) => ahead[metric])).sort(
      (a, b) => headlineAt(b) - headlineAt(a),
    ),
    isAll: bound === NONE,
  }));
  return figures.topFigures;
}

/** By metric: what about a large figure is; NONE where there are few. */
function boundsOf({ entries: { owner, headline }, count }: Figures): Int32Array {
  const seen: number[][] = Array.from({ length: METRIC_COUNT }, () => []);
  for (let entry = 0; entry < count; entry += SAMPLED)
    seen[owner[entry] & METRIC_BITS].push(headline[entry]);
  return Int32Array.from(seen, (some) => some.sort((a, b) => b - a)[LARGE] ?? NONE);
}

/** The entries of a part that are above the bound of their metric. */
const findTop = definePass(
  "findTop",
  (
    { owner, headline, bounds }: Pick<Entries, "owner" | "headline"> & { bounds: Int32Array },
    { from, to }: Part,
  ): number[][] => {
    const ahead: number[][] = Array.from(bounds, () => []);
    for (let entry = from; entry < to; entry++) {
      const metric = owner[entry] & METRIC_BITS;
      if (headline[entry] > bounds[metric]) ahead[metric].push(entry);
    }
    return ahead;
  },
);
