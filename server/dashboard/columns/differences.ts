// How far the sources of each event differ: domain/rule.ts says what that is.
import { NONE_IN_RATIOS } from "../../../domain/rule.ts";
import { OPEN } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { COUNTED, type Known } from "./known.ts";

/** Per row, highest ÷ lowest of the metric whose counted claims differ most; 1 where none do. */
export function differencesOf(columns: Columns, known: Known): Float64Array {
  known.differs ??= measure(columns, known);
  return known.differs;
}

function measure({ events, slots, claims }: Columns, known: Known): Float64Array {
  const differs = new Float64Array(events.count).fill(1);
  const { low, high } = claims;
  for (let slot = 0; slot < slots.count; slot++) {
    const end = slots.claim[slot + 1] ?? 0;
    const first = slots.claim[slot] ?? 0;
    if (end - first < 2) continue;
    let [least, most, counted] = [Number.POSITIVE_INFINITY, 0, 0];
    for (let i = first; i < end; i++) {
      if (((known.claims[i] ?? 0) & COUNTED) === 0) continue;
      counted++;
      const floor = low[i] === OPEN ? (high[i] ?? 0) : (low[i] ?? 0);
      const ceiling = high[i] === OPEN ? (low[i] ?? 0) : (high[i] ?? 0);
      if (floor < least) least = floor;
      if (ceiling > most) most = ceiling;
    }
    const row = slots.row[slot] ?? 0;
    if (counted > 1)
      differs[row] = Math.max(differs[row] ?? 1, most / Math.max(NONE_IN_RATIOS, least));
  }
  return differs;
}
