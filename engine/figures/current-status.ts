// Computes the claim status of now over all rows, and brings it up to date after changes.
import { DIFFER_FROM, disagreement } from "../../domain/disagreement.ts";
import {
  type ClaimGroups,
  type Claims,
  OPEN,
  STANDS,
  SUBJECT,
  speakerOf,
} from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { grown, joined } from "../store/shared-array.ts";
import { definePass, type Part } from "../worker/pass.ts";
import {
  type ClaimStatus,
  COUNTED,
  DIFFERS,
  HAS_AT,
  PARTIAL,
  partialOf,
  SAID,
  STANDING,
  UNLIKE_NOW,
} from "./claim-status.ts";
import { CountedClaims } from "./difference.ts";

/** What is known now of all rows. */
export function currentClaimStatus(columns: Columns): ClaimStatus {
  const { events, claims, share } = columns;
  const claimStatus: ClaimStatus = {
    claims: new Uint8Array(0),
    traits: new Uint16Array(0),
    partials: new Uint32Array(0),
    said: new Uint16Array(0),
    unknown: null,
    past: null,
  };
  reach(columns, claimStatus);
  share(classifyClaims, classifyInputOf(columns, claimStatus), { from: 0, to: claims.count });
  const input = { ...traitsInputOf(columns, claimStatus), rows: null };
  const partials = share(gatherTraits, input, { from: 1, to: events.count }).flat();
  claimStatus.partials = joined(claimStatus.partials, partials);
  return claimStatus;
}

/** Brings what is known now up to date after these rows were ingested and claims from `firstClaim` on were added. */
export function updateClaimStatus(
  columns: Columns,
  claimStatus: ClaimStatus,
  rows: readonly number[],
  firstClaim: number,
): void {
  reach(columns, claimStatus);
  columns.share(classifyClaims, classifyInputOf(columns, claimStatus), {
    from: firstClaim,
    to: columns.claims.count,
  });
  const partials: number[] = [];
  const noteTraits = traitsWriter(traitsInputOf(columns, claimStatus), partials);
  for (const row of rows) noteTraits(row);
  if (partials.length > 0) claimStatus.partials = joined(claimStatus.partials, partials);
}

/** Makes room for all claims and rows. */
function reach({ events, claims }: Columns, claimStatus: ClaimStatus): void {
  claimStatus.claims = grown(claimStatus.claims, claims.count);
  claimStatus.traits = grown(claimStatus.traits, events.count);
  claimStatus.said = grown(claimStatus.said, events.count);
}

function classifyInputOf({ claims }: Columns, { claims: statusBits }: ClaimStatus) {
  const { low, high, facts } = claims;
  return { claims: { low, high, facts }, statusBits };
}

/** What a pass reads to note events of which is known which of their claims stand. */
export function traitsInputOf(
  { events, groups, claims }: Columns,
  { claims: statusBits, traits, said }: ClaimStatus,
) {
  return {
    events: { firstGroup: events.firstGroup, groupCount: events.groupCount },
    groups: { metric: groups.metric, claim: groups.claim },
    claims: { low: claims.low, high: claims.high, facts: claims.facts },
    claimStatus: { claims: statusBits, traits, said },
  };
}

/** What a pass over claims reads, and the bits that it writes. */
type ClassifyInput = {
  claims: Pick<Claims, "low" | "high" | "facts">;
  statusBits: ClaimStatus["claims"];
};

/** Judges a part of the claims as they are now. */
const classifyClaims = definePass(
  "classifyClaims",
  ({ claims, statusBits }: ClassifyInput, { from, to }: Part): void => {
    const { low, high, facts } = claims;
    for (let i = from; i < to; i++) {
      const fact = facts[i];
      const numbered = low[i] !== OPEN || high[i] !== OPEN;
      const stands = (fact & STANDS) !== 0;
      statusBits[i] = stands ? SAID | standingBits(fact, numbered) : SAID;
    }
  },
);

/** The bits of a claim that stands. */
export function standingBits(fact: number, numbered: boolean): number {
  const counted = (fact & SUBJECT) === 0 ? COUNTED : PARTIAL;
  return STANDING | (numbered ? counted : 0);
}

/** What a pass over rows reads, and what it writes of each event. */
type TraitsInput = {
  events: Pick<Events, "firstGroup" | "groupCount">;
  groups: Pick<ClaimGroups, "metric" | "claim">;
  claims: Pick<Claims, "low" | "high" | "facts">;
  claimStatus: Pick<ClaimStatus, "claims" | "traits" | "said">;
};

/**
 * Hears the events in a part of the rows; with `rows` only those that are UNLIKE_NOW. Gives what could be a partial
 * under some rule (partials.ts).
 */
export const gatherTraits = definePass(
  "gatherTraits",
  ({ rows, ...input }: TraitsInput & { rows: Uint8Array | null }, { from, to }: Part): number[] => {
    const partials: number[] = [];
    const noteTraits = traitsWriter(input, partials);
    for (let row = from; row < to; row++)
      if (rows === null || rows[row] === UNLIKE_NOW) noteTraits(row);
    return partials;
  },
);

/** Gives what notes the traits of the event in one row, and adds what could be a partial to `partials`. */
function traitsWriter(
  { events, groups, claims, claimStatus }: TraitsInput,
  partials: number[],
): (row: number) => void {
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { facts } = claims;
  const { metric: metricOf, claim } = groups;
  const countedClaims = new CountedClaims({ groups, claims, claimStatus });
  const { claims: statusBits, traits: traitsOf, said: saidOf } = claimStatus;
  return (row: number): void => {
    const first = firstOf[row];
    const end = first + countOf[row];
    let traits = 0;
    let said = 0;
    for (let group = first; group < end; group++) {
      let [counted, subjects] = [0, 0];
      const last = claim[group + 1];
      for (let i = claim[group]; i < last; i++) {
        const bits = statusBits[i];
        said += bits & SAID;
        if ((bits & STANDING) === 0) continue;
        traits |= 1 << speakerOf(facts[i]);
        if ((bits & (COUNTED | PARTIAL)) === 0) continue;
        traits |= 1 << (HAS_AT + metricOf[group]);
        if ((bits & PARTIAL) !== 0) subjects |= 1 << (facts[i] & SUBJECT);
        if ((bits & COUNTED) !== 0) counted++;
      }
      for (let subject = 0; subjects >> subject !== 0; subject++)
        if (subjects & (1 << subject)) partials.push(partialOf(group, subject));
      const ratio = counted > 1 ? disagreement(countedClaims.of(group)) : null;
      if (ratio !== null && ratio >= DIFFER_FROM) traits |= DIFFERS;
    }
    traitsOf[row] = traits;
    saidOf[row] = said;
  };
}
