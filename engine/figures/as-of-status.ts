// Derives the claim status as of an earlier moment from that of now: most events are the same, or none of their claims was made.
import { OPEN } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { lastDayBefore } from "../store/ingest.ts";
import type { Replacements } from "../store/replacements.ts";
import { joined, sharedBytes, zeros } from "../store/shared-array.ts";
import { eachTree, type Tree } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { AS_NOW, type ClaimStatus, groupIn, UNLIKE_NOW } from "./claim-status.ts";
import { gatherTraits, standingBits, traitsInputOf } from "./current-status.ts";

/** What was known of all rows at a moment, in milliseconds, as this viewer sees their trees. */
export function claimStatusAsOf(
  columns: Columns,
  now: ClaimStatus,
  visibility: Visibility,
  moment: number,
): ClaimStatus {
  const { events, groups, claims, replacements, share } = columns;
  const rows = sharedBytes(events.count);
  const claimStatus: ClaimStatus = {
    claims: zeros(now.claims, claims.count),
    traits: zeros(now.traits, events.count),
    said: zeros(now.said, events.count),
    unknown: sharedBytes(events.count),
    partials: now.partials,
    past: rows,
  };
  const { claims: statusBits, traits, said, unknown } = claimStatus;
  const whole = { from: 1, to: events.count };
  const input: SaidInput = {
    events: { firstGroup: events.firstGroup, groupCount: events.groupCount, out: events.out },
    ...{ claim: groups.claim, said: claims.said, moment: moment / claims.unit },
    lastDay: lastDayBefore(moment),
    now: { claims: now.claims, traits: now.traits, said: now.said },
    claimStatus: { claims: statusBits, traits, said, unknown },
    rows,
  };
  share(markSaid, input, whole);
  const replaced: ReplacementInput = {
    replacements: { claim: replacements.claim, of: replacements.of, since: replacements.since },
    claims: { low: claims.low, high: claims.high, facts: claims.facts },
    ...{ moment, statusBits, rows },
  };
  share(markStood, replaced, { from: 0, to: replacements.count });
  const { tree } = visibility;
  const trees = { rows: tree.rows, above: tree.above, sizes: tree.sizes };
  share(markMixedTrees, { tree: trees, said, rows }, { from: 0, to: tree.rows.length });
  const partials = share(
    gatherTraits,
    { ...traitsInputOf(columns, claimStatus), rows },
    whole,
  ).flat();
  for (const one of now.partials) if (rows[groups.row[groupIn(one)]] === AS_NOW) partials.push(one);
  return { ...claimStatus, partials: joined(new Uint32Array(0), partials) };
}

/** What a pass reads to tell which claims were said; it writes what is known of rows that are as they are now. */
type SaidInput = {
  events: Pick<Events, "firstGroup" | "groupCount" | "out">;
  claim: Uint32Array;
  said: Int32Array | Float64Array;
  /** In the unit of what claims were said. */
  moment: number;
  /** What came out up to this day was known. */
  lastDay: number;
  now: Pick<ClaimStatus, "claims" | "traits" | "said">;
  claimStatus: Pick<ClaimStatus, "claims" | "traits" | "said" | "unknown">;
  rows: Uint8Array;
};

/** Tells of a part of the rows what of them was said. */
const markSaid = definePass("markSaid", (input: SaidInput, { from, to }: Part): void => {
  const { events, claim, said, moment, lastDay, now, claimStatus, rows } = input;
  const { firstGroup: firstOf, groupCount: countOf, out } = events;
  const { claims: judgedNow, traits: traitsNow } = now;
  const { claims: statusBits, traits, said: saidOf, unknown } = claimStatus;
  for (let row = from; row < to; row++) {
    const count = countOf[row];
    const group = firstOf[row];
    const first = count === 0 ? 0 : claim[group];
    const end = count === 0 ? 0 : claim[group + count];
    let then = 0;
    for (let i = first; i < end; i++) {
      if (said[i] > moment) continue;
      statusBits[i] = judgedNow[i];
      then++;
    }
    saidOf[row] = then;
    if (then === 0 && out[row] > lastDay) {
      if (unknown !== null) unknown[row] = 1;
    } else if (then === end - first) {
      rows[row] = AS_NOW;
      traits[row] = traitsNow[row];
    } else if (then > 0) rows[row] = UNLIKE_NOW;
  }
});

/** What a pass over replacements reads; it writes which replaced claims stood. */
type ReplacementInput = {
  replacements: Pick<Replacements, "claim" | "of" | "since">;
  claims: Pick<Columns["claims"], "low" | "high" | "facts">;
  /** In milliseconds. */
  moment: number;
  statusBits: Uint8Array;
  rows: Uint8Array;
};

/** What had been said and was replaced after the moment stood then, as a part of the replacements tells. */
const markStood = definePass("markStood", (input: ReplacementInput, { from, to }: Part): void => {
  const { replacements, claims, moment, statusBits, rows } = input;
  const { claim: claimOf, of, since } = replacements;
  const { low, high, facts } = claims;
  for (let i = from; i < to; i++) {
    const claim = claimOf[i];
    const bits = statusBits[claim];
    if (bits === 0 || since[i] <= moment) continue;
    const numbered = low[claim] !== OPEN || high[claim] !== OPEN;
    statusBits[claim] = bits | standingBits(facts[claim], numbered);
    rows[of[i]] = UNLIKE_NOW;
  }
});

/** What a pass over trees reads and writes. */
type MixedTreeInput = {
  tree: Pick<Tree, "rows" | "above" | "sizes">;
  said: ClaimStatus["said"];
  rows: Uint8Array;
};

/** Marks the events of trees of which a part is as it is now and a part is not: their net values are others. */
const markMixedTrees = definePass(
  "markMixedTrees",
  ({ tree, said, rows }: MixedTreeInput, part: Part): void => {
    eachTree(tree, part, (root, end) => {
      let asNow = true;
      let unsaid = true;
      for (let place = root; place < end; place++) {
        const row = tree.rows[place];
        if (rows[row] !== AS_NOW) asNow = false;
        if (said[row] !== 0) unsaid = false;
      }
      if (asNow || unsaid) return;
      for (let place = root; place < end; place++) rows[tree.rows[place]] = UNLIKE_NOW;
    });
  },
);
