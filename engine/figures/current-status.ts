// Learns what is known now of all rows, and what changes add to it.
import type { Columns } from "../store/columns.ts";
import { grown, joined } from "../store/shared-array.ts";
import type { Known } from "./claim-status.ts";
import { hearerOf, hearPart, judgePart } from "./claim-status-pass.ts";

/** What is known now of all rows. */
export function knownNow(columns: Columns): Known {
  const { events, claims, share } = columns;
  const known: Known = {
    claims: new Uint8Array(0),
    voices: new Uint16Array(0),
    partials: new Uint32Array(0),
    said: new Uint16Array(0),
    unknown: null,
    at: null,
  };
  reach(columns, known);
  share(judgePart, judgingOf(columns, known), { from: 0, to: claims.count });
  const hearing = { ...hearingOf(columns, known), rows: null };
  const partials = share(hearPart, hearing, { from: 1, to: events.count }).flat();
  known.partials = joined(known.partials, partials);
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

function judgingOf({ claims }: Columns, { claims: judged }: Known) {
  const { low, high, facts } = claims;
  return { claims: { low, high, facts }, judged };
}

/** What a pass reads to hear events of which is known which of their claims stand. */
export function hearingOf(
  { events, slots, claims }: Columns,
  { claims: judged, voices, said }: Known,
) {
  return {
    events: { slot: events.slot, slots: events.slots },
    slots: { metric: slots.metric, claim: slots.claim },
    claims: { low: claims.low, high: claims.high, facts: claims.facts },
    known: { claims: judged, voices, said },
  };
}
