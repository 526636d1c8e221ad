// What was known at a moment, whatever the rule: which claims stand, who speaks, what has a figure.
import { NONE_IN_RATIOS } from "../../../domain/rule.ts";
import { DIFFER_FROM } from "../../../domain/summarise.ts";
import { OPEN, STANDS, SUBJECT, SUPERSEDED, speakerOf } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { grown } from "./growing.ts";
import { lastSecondOf } from "./put.ts";

/** Bits of a claim at a moment. */
export const SAID = 1;
const STANDING = 2;
/** A rule may count it: it stands, has a number and speaks of all people. */
export const COUNTED = 4;
/** It stands and has a number, about some people only. */
export const PARTIAL = 8;

/** Bits of an event's voices: who has a standing claim (6), which metrics have a number (6), sources differ twofold. */
export const HAS_AT = 6;
export const DIFFERS = 1 << 12;
export const VOICE_SETS = 1 << 13;

export type Known = {
  /** One entry per claim. */
  claims: Uint8Array;
  /** One entry per event. */
  voices: Uint16Array;
  /** Claims said by then, per event. */
  said: Uint16Array;
  /** 1 where nothing of the event was known yet, per event; null when all is known. */
  unknown: Uint8Array | null;
  /** What could be a partial under some rule, of the slots before `slots` (partials.ts). */
  partials: { asked: number[]; slots: number };
  /** How far each event's sources differ; made when first asked for (differences.ts). */
  differs: Float64Array | null;
  /** Null: now. Else the moment in ms, and when each claim was first replaced as these eyes see it. */
  at: { moment: number; replaced: ReadonlyMap<number, number> } | null;
};

/** What is known of all rows. `shown` tells whose claims can replace others. */
export function knownAt(
  columns: Columns,
  moment: number | null,
  shown: (row: number) => boolean,
): Known {
  const known: Known = {
    claims: new Uint8Array(0),
    voices: new Uint16Array(0),
    differs: null,
    partials: { asked: [], slots: 0 },
    said: new Uint16Array(0),
    unknown: moment === null ? null : new Uint8Array(columns.events.count),
    at: moment === null ? null : { moment, replaced: replacedBy(columns, shown) },
  };
  judgeClaims(columns, known, 0);
  for (let row = 1; row < columns.events.count; row++) hear(columns, known, row);
  return known;
}

/** Brings what is known now up to date after these rows were put and claims from `firstClaim` on were added. */
export function learn(
  columns: Columns,
  known: Known,
  rows: readonly number[],
  firstClaim: number,
): void {
  known.differs = null;
  judgeClaims(columns, known, firstClaim);
  for (const row of rows) hear(columns, known, row);
}

function replacedBy(
  { replacements }: Columns,
  shown: (row: number) => boolean,
): Map<number, number> {
  const replaced = new Map<number, number>();
  for (let i = 0; i < replacements.count; i++) {
    const { claim, by, said } = replacements.at(i);
    if (shown(by)) replaced.set(claim, Math.min(said, replaced.get(claim) ?? said));
  }
  return replaced;
}

function judgeClaims({ claims }: Columns, known: Known, from: number): void {
  known.claims = grown(known.claims, claims.count);
  const judged = known.claims;
  const { low, high, facts, said } = claims;
  for (let i = from; i < claims.count; i++) {
    const fact = facts[i] ?? 0;
    let stands = (fact & STANDS) !== 0;
    if (known.at !== null) {
      const { moment, replaced } = known.at;
      if ((said[i] ?? 0) > moment) {
        judged[i] = 0;
        continue;
      }
      stands ||= (fact & SUPERSEDED) !== 0 && (replaced.get(i) ?? moment) > moment;
    }
    const numbered = low[i] !== OPEN || high[i] !== OPEN;
    const counted = (fact & SUBJECT) === 0 ? COUNTED : PARTIAL;
    judged[i] = SAID | (stands ? STANDING | (numbered ? counted : 0) : 0);
  }
}

function hear({ events, slots, claims }: Columns, known: Known, row: number): void {
  const { low, high, facts } = claims;
  const first = events.slot[row] ?? 0;
  const end = first + (events.slots[row] ?? 0);
  let voices = 0;
  let said = 0;
  for (let slot = first; slot < end; slot++) {
    let [least, most, counted] = [Number.POSITIVE_INFINITY, 0, 0];
    const last = slots.claim[slot + 1] ?? 0;
    for (let i = slots.claim[slot] ?? 0; i < last; i++) {
      const bits = known.claims[i] ?? 0;
      said += bits & SAID;
      if ((bits & STANDING) === 0) continue;
      voices |= 1 << speakerOf(facts[i] ?? 0);
      if ((bits & (COUNTED | PARTIAL)) === 0) continue;
      voices |= 1 << (HAS_AT + (slots.metric[slot] ?? 0));
      if ((bits & COUNTED) === 0) continue;
      counted++;
      const floor = low[i] === OPEN ? (high[i] ?? 0) : (low[i] ?? 0);
      const ceiling = high[i] === OPEN ? (low[i] ?? 0) : (high[i] ?? 0);
      if (floor < least) least = floor;
      if (ceiling > most) most = ceiling;
    }
    if (counted > 1 && most / Math.max(NONE_IN_RATIOS, least) >= DIFFER_FROM) voices |= DIFFERS;
  }
  known.voices = grown(known.voices, row + 1);
  known.said = grown(known.said, row + 1);
  known.voices[row] = voices;
  known.said[row] = said;
  if (known.unknown !== null && known.at !== null)
    known.unknown[row] = said > 0 || lastSecondOf(events.out[row] ?? 0) <= known.at.moment ? 0 : 1;
}
