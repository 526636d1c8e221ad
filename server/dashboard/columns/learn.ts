// Learns what was known at a moment of all rows, and what changes add to what is known now.
import { OPEN, SUPERSEDED } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { grown, joined, shared, sharedBytes } from "./growing.ts";
import { hearerOf, hearPart, judgePart, standing } from "./judge.ts";
import type { Known } from "./known.ts";

/** What is known of all rows. `shown` tells whose claims can replace others. */
export function knownAt(
  columns: Columns,
  moment: number | null,
  shown: (row: number) => boolean,
): Known {
  const { events, claims } = columns;
  const known: Known = {
    claims: new Uint8Array(0),
    voices: new Uint16Array(0),
    partials: new Uint32Array(0),
    said: new Uint16Array(0),
    unknown: moment === null ? null : sharedBytes(events.count),
    at: moment === null ? null : { moment, replaced: replacedBy(columns, shown) },
  };
  reach(columns, known);
  columns.share(judgePart, judgingOf(columns, known), { from: 0, to: claims.count });
  if (known.at !== null) restoreReplaced(columns, known, known.at);
  const whole = { from: 1, to: events.count };
  known.partials = shared(
    Uint32Array.from(columns.share(hearPart, hearingOf(columns, known), whole).flat()),
  );
  return known;
}

/** Brings what is known now up to date after these rows were put and claims from `firstClaim` on were added. */
export function learn(
  columns: Columns,
  known: Known,
  rows: readonly number[],
  firstClaim: number,
): void {
  reach(columns, known);
  columns.share(judgePart, judgingOf(columns, known), {
    from: firstClaim,
    to: columns.claims.count,
  });
  const partials: number[] = [];
  const hear = hearerOf(hearingOf(columns, known), partials);
  for (const row of rows) hear(row);
  if (partials.length > 0) known.partials = joined(known.partials, partials);
}

/** Makes room for all claims and rows. */
function reach({ events, claims }: Columns, known: Known): void {
  known.claims = grown(known.claims, claims.count);
  known.voices = grown(known.voices, events.count);
  known.said = grown(known.said, events.count);
}

function judgingOf({ claims }: Columns, { claims: judged, at }: Known) {
  const { low, high, said, facts } = claims;
  const moment = at === null ? null : at.moment / claims.unit;
  return { claims: { low, high, said, facts }, moment, judged };
}

function hearingOf({ events, slots, claims }: Columns, known: Known) {
  const { claims: judged, voices, said, unknown, at } = known;
  return {
    events: { slot: events.slot, slots: events.slots, out: events.out },
    slots: { metric: slots.metric, claim: slots.claim },
    claims: { low: claims.low, high: claims.high, facts: claims.facts },
    known: { claims: judged, voices, said, unknown },
    moment: at?.moment ?? null,
  };
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

/** What had been said and was replaced after the moment stood then. */
function restoreReplaced(
  { claims }: Columns,
  known: Known,
  { moment, replaced }: NonNullable<Known["at"]>,
): void {
  const { low, high, facts } = claims;
  for (const [i, said] of replaced) {
    const fact = facts[i] ?? 0;
    if ((fact & SUPERSEDED) === 0 || said <= moment || known.claims[i] === 0) continue;
    const numbered = low[i] !== OPEN || high[i] !== OPEN;
    known.claims[i] = (known.claims[i] ?? 0) | standing(fact, numbered);
  }
}
