// How far the sources of an event differ: domain/rule.ts says what that is.
import { NONE_IN_RATIOS } from "../../domain/rule.ts";
import { type Claims, OPEN, type Slots } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { COUNTED, type Known } from "./claim-status.ts";

/** The columns that tell of it. */
type Told = {
  events: Pick<Events, "slot" | "slots">;
  slots: Pick<Slots, "claim">;
  claims: Pick<Claims, "low" | "high">;
  known: Pick<Known, "claims">;
};

/** Reads rows: highest ÷ lowest of the metric whose counted claims differ most; 1 where none do. */
export function differenceIn({ events, slots, claims, known }: Told): (row: number) => number {
  const { slot: slotOf, slots: slotsOf } = events;
  const { claim } = slots;
  const { low, high } = claims;
  const judged = known.claims;
  return (row) => {
    let ratio = 1;
    const first = slotOf[row] ?? 0;
    const end = first + (slotsOf[row] ?? 0);
    for (let slot = first; slot < end; slot++) {
      const last = claim[slot + 1] ?? 0;
      const from = claim[slot] ?? 0;
      if (last - from < 2) continue;
      let [least, most, counted] = [Number.POSITIVE_INFINITY, 0, 0];
      for (let i = from; i < last; i++) {
        if (((judged[i] ?? 0) & COUNTED) === 0) continue;
        counted++;
        const floor = low[i] === OPEN ? (high[i] ?? 0) : (low[i] ?? 0);
        const ceiling = high[i] === OPEN ? (low[i] ?? 0) : (high[i] ?? 0);
        if (floor < least) least = floor;
        if (ceiling > most) most = ceiling;
      }
      if (counted > 1) ratio = Math.max(ratio, most / Math.max(NONE_IN_RATIOS, least));
    }
    return ratio;
  };
}
