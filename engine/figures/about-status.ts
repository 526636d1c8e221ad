// Derives the claim status where one group of people is asked about: claims about them count, and no others.
import { SUBJECT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { zeros } from "../store/shared-array.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { type ClaimStatus, COUNTED, ELSEWHERE, PARTIAL } from "./claim-status.ts";
import { gatherTraits, traitsInputOf } from "./current-status.ts";

/** What is known of all rows as they speak of a subject; `all` is what is known of them of everybody, then or now. */
export function claimStatusAbout(columns: Columns, all: ClaimStatus, subject: number): ClaimStatus {
  const { events, claims, share } = columns;
  const status: ClaimStatus = {
    ...all,
    claims: zeros(all.claims, claims.count),
    traits: zeros(all.traits, events.count),
    said: zeros(all.said, events.count),
    partials: new Uint32Array(0),
    // Figures of everybody now are no start for those of some then: all trees are netted.
    past: null,
  };
  const input: AboutInput = {
    ...{ facts: claims.facts, all: all.claims, claims: status.claims, subject },
  };
  share(judgeClaims, input, { from: 0, to: claims.count });
  share(
    gatherTraits,
    { ...traitsInputOf(columns, status), rows: null },
    { from: 1, to: events.count },
  );
  return status;
}

type AboutInput = {
  facts: Columns["claims"]["facts"];
  all: ClaimStatus["claims"];
  claims: ClaimStatus["claims"];
  subject: number;
};

/** Judges a part of the claims. */
const judgeClaims = definePass(
  "judgeClaimsAbout",
  ({ facts, all, claims, subject }: AboutInput, { from, to }: Part): void => {
    const numbered = COUNTED | PARTIAL;
    for (let i = from; i < to; i++) {
      const bits = all[i];
      const isAbout = (facts[i] & SUBJECT) === subject;
      claims[i] =
        (bits & numbered) === 0 ? bits : (bits & ~numbered) | (isAbout ? COUNTED : ELSEWHERE);
    }
  },
);
