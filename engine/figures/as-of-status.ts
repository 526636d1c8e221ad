// What was known at an earlier moment, told from what is known now: most events are as they are now, or nothing of them was said.
import { OPEN, SUPERSEDED } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { lastDayBefore } from "../store/ingest.ts";
import type { Replacements } from "../store/replacements.ts";
import { joined, sharedBytes, zeros } from "../store/shared-array.ts";
import { eachTree, type Tree } from "../store/tree.ts";
import type { Sight } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import { AS_NOW, type Known, OTHERWISE, REPLACED, STANDING, slotIn } from "./claim-status.ts";
import { hearPart, standing } from "./claim-status-pass.ts";
import { hearingOf } from "./current-status.ts";

/** What was known of all rows at a moment, in milliseconds, to this viewer: claims that they don't see replace none. */
export function knownThen(columns: Columns, now: Known, sight: Sight, moment: number): Known {
  const { events, slots, claims, replacements, share } = columns;
  const rows = sharedBytes(events.count);
  const known: Known = {
    claims: zeros(now.claims, claims.count),
    voices: zeros(now.voices, events.count),
    said: zeros(now.said, events.count),
    unknown: sharedBytes(events.count),
    partials: now.partials,
    at: { rows, stood: new Set() },
  };
  const { claims: judged, voices, said, unknown } = known;
  const whole = { from: 1, to: events.count };
  const saying: Saying = {
    events: { slot: events.slot, slots: events.slots, out: events.out },
    ...{ claim: slots.claim, said: claims.said, moment: moment / claims.unit },
    lastDay: lastDayBefore(moment),
    now: { claims: now.claims, voices: now.voices, said: now.said },
    known: { claims: judged, voices, said, unknown },
    rows,
  };
  share(sayPart, saying, whole);
  const { claim, of, by, said: replacedAt } = replacements;
  const replacing: Replacing = {
    replacements: { claim, of, by, said: replacedAt },
    claims: { low: claims.low, high: claims.high, facts: claims.facts },
    ...{ terms: events.terms, shownTerms: sight.shownTerms },
    ...{ moment, judged, rows },
  };
  const pairs = { from: 0, to: replacements.count };
  share(replacePart, replacing, pairs);
  const stood = new Set(share(standPart, replacing, pairs).flat());
  const { tree } = sight;
  const trees = { rows: tree.rows, above: tree.above, sizes: tree.sizes };
  share(mixPart, { tree: trees, said, rows }, { from: 0, to: tree.rows.length });
  const partials = share(hearPart, { ...hearingOf(columns, known), rows }, whole).flat();
  for (const one of now.partials)
    if (rows[slots.row[slotIn(one)] ?? 0] === AS_NOW) partials.push(one);
  return { ...known, partials: joined(new Uint32Array(0), partials), at: { rows, stood } };
}

/** What a pass reads to tell which claims were said; it writes what is known of rows that are as they are now. */
type Saying = {
  events: Pick<Events, "slot" | "slots" | "out">;
  claim: Uint32Array;
  said: Int32Array | Float64Array;
  /** In the unit of what claims were said. */
  moment: number;
  /** What came out up to this day was known. */
  lastDay: number;
  now: Pick<Known, "claims" | "voices" | "said">;
  known: Pick<Known, "claims" | "voices" | "said" | "unknown">;
  rows: Uint8Array;
};

/** Tells of a part of the rows what of them was said. */
export function sayPart(saying: Saying, { from, to }: Part): void {
  const { events, claim, said, moment, lastDay, now, known, rows } = saying;
  const { slot: firstOf, slots: countOf, out } = events;
  const { claims: judgedNow, voices: voicesNow } = now;
  const { claims: judged, voices, said: saidOf, unknown } = known;
  for (let row = from; row < to; row++) {
    const count = countOf[row] ?? 0;
    const slot = firstOf[row] ?? 0;
    const first = count === 0 ? 0 : (claim[slot] ?? 0);
    const end = count === 0 ? 0 : (claim[slot + count] ?? 0);
    let then = 0;
    for (let i = first; i < end; i++) {
      if ((said[i] ?? 0) > moment) continue;
      judged[i] = judgedNow[i] ?? 0;
      then++;
    }
    saidOf[row] = then;
    if (then === 0 && (out[row] ?? 0) > lastDay) {
      if (unknown !== null) unknown[row] = 1;
    } else if (then === end - first) {
      rows[row] = AS_NOW;
      voices[row] = voicesNow[row] ?? 0;
    } else if (then > 0) rows[row] = OTHERWISE;
  }
}

/** What passes over replacements read; they write what becomes of the replaced claims. */
type Replacing = {
  replacements: Pick<Replacements, "claim" | "of" | "by" | "said">;
  claims: Pick<Columns["claims"], "low" | "high" | "facts">;
  terms: Uint16Array;
  shownTerms: Uint8Array;
  /** In milliseconds. */
  moment: number;
  judged: Uint8Array;
  rows: Uint8Array;
};

/** Marks which claims had been replaced by the moment, as a part of the replacements tells. */
export function replacePart(replacing: Replacing, { from, to }: Part): void {
  const { replacements, terms, shownTerms, moment, judged } = replacing;
  const { claim: claimOf, by, said } = replacements;
  for (let i = from; i < to; i++) {
    const claim = claimOf[i] ?? 0;
    if ((said[i] ?? 0) > moment || judged[claim] === 0) continue;
    if (shownTerms[terms[by[i] ?? 0] ?? 0] !== 1) continue;
    judged[claim] = (judged[claim] ?? 0) | REPLACED;
  }
}

/** What had been said and was replaced after the moment stood then. Gives such claims of a part of the replacements. */
export function standPart(replacing: Replacing, { from, to }: Part): number[] {
  const { replacements, claims, terms, shownTerms, moment, judged, rows } = replacing;
  const { claim: claimOf, of, by, said } = replacements;
  const { low, high, facts } = claims;
  const stood: number[] = [];
  for (let i = from; i < to; i++) {
    const claim = claimOf[i] ?? 0;
    const bits = judged[claim] ?? 0;
    if (bits === 0 || (bits & (STANDING | REPLACED)) !== 0 || (said[i] ?? 0) <= moment) continue;
    const fact = facts[claim] ?? 0;
    if ((fact & SUPERSEDED) === 0 || shownTerms[terms[by[i] ?? 0] ?? 0] !== 1) continue;
    judged[claim] = bits | standing(fact, low[claim] !== OPEN || high[claim] !== OPEN);
    rows[of[i] ?? 0] = OTHERWISE;
    stood.push(claim);
  }
  return stood;
}

/** What a pass over trees reads and writes. */
type Mixing = {
  tree: Pick<Tree, "rows" | "above" | "sizes">;
  said: Known["said"];
  rows: Uint8Array;
};

/** Marks the events of trees of which a part is as it is now and a part is not: their net values are others. */
export function mixPart({ tree, said, rows }: Mixing, part: Part): void {
  eachTree(tree, part, (root, end) => {
    let asNow = true;
    let unsaid = true;
    for (let place = root; place < end; place++) {
      const row = tree.rows[place] ?? 0;
      if (rows[row] !== AS_NOW) asNow = false;
      if (said[row] !== 0) unsaid = false;
    }
    if (asNow || unsaid) return;
    for (let place = root; place < end; place++) rows[tree.rows[place] ?? 0] = OTHERWISE;
  });
}
