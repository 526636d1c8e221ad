// Passes that tell what is known: over all claims, which of them stand; over all rows, who speaks of what.
import { NONE_IN_RATIOS } from "../../domain/rule.ts";
import { DIFFER_FROM } from "../../domain/summarise.ts";
import { type Claims, OPEN, type Slots, STANDS, SUBJECT, speakerOf } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import type { Part } from "../worker/share.ts";
import {
  COUNTED,
  DIFFERS,
  HAS_AT,
  type Known,
  OTHERWISE,
  PARTIAL,
  partialOf,
  SAID,
  STANDING,
} from "./claim-status.ts";

/** What a pass over claims reads, and the bits that it writes. */
type Judging = { claims: Pick<Claims, "low" | "high" | "facts">; judged: Known["claims"] };

/** Judges a part of the claims as they are now. */
export function judgePart({ claims, judged }: Judging, { from, to }: Part): void {
  const { low, high, facts } = claims;
  for (let i = from; i < to; i++) {
    const fact = facts[i] ?? 0;
    const numbered = low[i] !== OPEN || high[i] !== OPEN;
    judged[i] = SAID | ((fact & STANDS) === 0 ? 0 : standing(fact, numbered));
  }
}

/** The bits of a claim that stands. */
export function standing(fact: number, numbered: boolean): number {
  const counted = (fact & SUBJECT) === 0 ? COUNTED : PARTIAL;
  return STANDING | (numbered ? counted : 0);
}

/** What a pass over rows reads, and what it writes of each event. */
type Hearing = {
  events: Pick<Events, "slot" | "slots">;
  slots: Pick<Slots, "metric" | "claim">;
  claims: Pick<Claims, "low" | "high" | "facts">;
  known: Pick<Known, "claims" | "voices" | "said">;
};

/**
 * Hears the events in a part of the rows; with `rows` only those that are OTHERWISE. Gives what could be a partial
 * under some rule (partials.ts).
 */
export function hearPart(
  { rows, ...hearing }: Hearing & { rows: Uint8Array | null },
  { from, to }: Part,
): number[] {
  const partials: number[] = [];
  const hear = hearerOf(hearing, partials);
  for (let row = from; row < to; row++) if (rows === null || rows[row] === OTHERWISE) hear(row);
  return partials;
}

/** What hears the event in one row, and adds what could be a partial to `partials`. */
export function hearerOf(
  { events, slots, claims, known }: Hearing,
  partials: number[],
): (row: number) => void {
  const { slot: firstOf, slots: countOf } = events;
  const { low, high, facts } = claims;
  const { metric: metricOf, claim } = slots;
  const { claims: judged, voices: voicesOf, said: saidOf } = known;
  return (row: number): void => {
    const first = firstOf[row] ?? 0;
    const end = first + (countOf[row] ?? 0);
    let voices = 0;
    let said = 0;
    for (let slot = first; slot < end; slot++) {
      let [least, most, counted, subjects] = [Number.POSITIVE_INFINITY, 0, 0, 0];
      const last = claim[slot + 1] ?? 0;
      for (let i = claim[slot] ?? 0; i < last; i++) {
        const bits = judged[i] ?? 0;
        said += bits & SAID;
        if ((bits & STANDING) === 0) continue;
        voices |= 1 << speakerOf(facts[i] ?? 0);
        if ((bits & (COUNTED | PARTIAL)) === 0) continue;
        voices |= 1 << (HAS_AT + (metricOf[slot] ?? 0));
        if ((bits & PARTIAL) !== 0) subjects |= 1 << ((facts[i] ?? 0) & SUBJECT);
        if ((bits & COUNTED) === 0) continue;
        counted++;
        const floor = low[i] === OPEN ? (high[i] ?? 0) : (low[i] ?? 0);
        const ceiling = high[i] === OPEN ? (low[i] ?? 0) : (high[i] ?? 0);
        if (floor < least) least = floor;
        if (ceiling > most) most = ceiling;
      }
      for (let subject = 0; subjects >> subject !== 0; subject++)
        if (subjects & (1 << subject)) partials.push(partialOf(slot, subject));
      if (counted > 1 && most / Math.max(NONE_IN_RATIOS, least) >= DIFFER_FROM) voices |= DIFFERS;
    }
    voicesOf[row] = voices;
    saidOf[row] = said;
  };
}
