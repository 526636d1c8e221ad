// Marks rows by the dimensions that no code decides: figures, difference, sources, the wider event, the day of entry; takes those that a search found.

import { DIFFER_FROM } from "../../domain/disagreement.ts";
import type { Filter, Range } from "../../domain/filter.ts";
import { type Days, overlaps } from "../../domain/match.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { type ClaimStatus, DIFFERS } from "../figures/claim-status.ts";
import { differenceIn } from "../figures/difference.ts";
import type { Entries } from "../figures/figures.ts";
import type { ClaimGroups, Claims } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { sharedBytes } from "../store/shared-array.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, blocksOf, copyInto, Workspace } from "../wasm/memory.ts";
import type { RowMask } from "../wasm/row-block.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { FAILS, OUT } from "./masks.ts";
import { sourceMasks } from "./source-masks.ts";
import type { View } from "./view.ts";

/** What a filter asks of rows besides their codes. `found` are those that a search for its words finds (word-matches.ts). */
export function rowMasks(
  view: View,
  filter: Filter,
  days: Days,
  found: Uint8Array | null,
): RowMask[] {
  const { claimStatus } = view;
  const sets: RowMask[] = [];
  const pass = (marks: Uint8Array | null, bits: number = OUT) => {
    if (marks !== null) sets.push({ marks, passing: 1, bits });
  };
  if (claimStatus.unknown !== null)
    sets.push({ marks: claimStatus.unknown, passing: 0, bits: OUT });
  pass(found);
  sets.push(...sourceMasks(view.columns, filter.source));
  if (filter.part_of.only.length > 0) pass(partsOf(view, filter.part_of.only));
  if (filter.part_of.not.length > 0)
    sets.push({ marks: partsOf(view, filter.part_of.not), passing: 0, bits: OUT });
  METRICS.forEach(({ value }, metric) => {
    const range = filter.figures[value];
    if (range !== undefined) pass(inRangeOf(view, metric, range));
  });
  // Where they differ twofold is known by code (masks.ts).
  if (filter.differ !== null && filter.differ !== DIFFER_FROM) pass(differing(view, filter.differ));
  if (filter.dated === "added" && filter.date !== null) pass(addedIn(view, days), FAILS.date);
  return sets;
}

/** 1 for the rows that have a figure of the metric in the range. */
function inRangeOf({ columns, figures }: View, metric: number, range: Range): Uint8Array {
  const { share, events } = columns;
  const { owner, headline } = figures.entries;
  const marks = sharedBytes(events.count);
  share(markInRange, { owner, headline, metric, range, marks }, { from: 0, to: figures.count });
  return marks;
}

type RangeInput = Pick<Entries, "owner" | "headline"> & {
  metric: number;
  range: Range;
  marks: Uint8Array;
};

/** Marks the rows of a part of the figures. */
const markInRange = definePass(
  "markInRange",
  ({ owner, headline, metric, range, marks }: RangeInput, part: Part): void => {
    const workspace = new Workspace();
    const block = workspace.blocks({ owner, headline });
    const list = workspace.list();
    // No figure is below zero, and no range holds what is.
    const within = [metric, range.from ?? 0, range.to ?? Number.POSITIVE_INFINITY] as const;
    for (const { from, to } of blocksOf([part])) {
      copyInto(block.owner, owner, { from, to });
      copyInto(block.headline, headline, { from, to });
      const figures = [at(block.owner), at(block.headline), to - from];
      const found = kernel.rowsInRange(...figures, ...within, at(list));
      for (let i = 0; i < found; i++) marks[list[i]] = 1;
    }
  },
);

/** 1 for the rows whose sources differ so much. */
function differing({ columns, claimStatus }: View, differ: number): Uint8Array {
  const { share, events, groups, claims } = columns;
  const marks = sharedBytes(events.count);
  const differing = {
    ...{ differ, marks },
    events: { firstGroup: events.firstGroup, groupCount: events.groupCount },
    groups: { claim: groups.claim },
    claims: { low: claims.low, high: claims.high },
    claimStatus: { claims: claimStatus.claims, traits: claimStatus.traits },
  };
  share(markDiffering, differing, { from: 1, to: events.count });
  return marks;
}

type DifferenceInput = {
  differ: number;
  marks: Uint8Array;
  events: Pick<Events, "firstGroup" | "groupCount">;
  groups: Pick<ClaimGroups, "claim">;
  claims: Pick<Claims, "low" | "high">;
  claimStatus: Pick<ClaimStatus, "claims" | "traits">;
};

/** Marks those of a part of the rows. */
const markDiffering = definePass(
  "markDiffering",
  (differing: DifferenceInput, { from, to }: Part): void => {
    const { differ, marks, claimStatus } = differing;
    const differenceAt = differenceIn(differing);
    for (let row = from; row < to; row++) {
      const may = differ < DIFFER_FROM || (claimStatus.traits[row] & DIFFERS) !== 0;
      if (may && differenceAt(row) >= differ) marks[row] = 1;
    }
  },
);

/** 1 for the rows that were entered in these days. */
function addedIn({ columns: { share, events } }: View, days: Days): Uint8Array {
  const marks = sharedBytes(events.count);
  share(markAdded, { added: events.added, days, marks }, { from: 1, to: events.count });
  return marks;
}

type AddedInput = Pick<Events, "added"> & { days: Days; marks: Uint8Array };

/** Marks those of a part of the rows. */
const markAdded = definePass(
  "markAdded",
  ({ added, days, marks }: AddedInput, { from, to }: Part): void => {
    for (let row = from; row < to; row++) {
      const day = added[row];
      if (overlaps(day, day, days)) marks[row] = 1;
    }
  },
);

/** 1 for the parts of some events, at any depth, whatever was known of those between. */
function partsOf({ columns, visibility }: View, wider: readonly string[]): Uint8Array {
  const { events } = columns;
  const { tree } = visibility;
  const parts = sharedBytes(events.count);
  for (const id of wider) {
    // An event in no tree has no place, and a place that is none no size.
    const place = tree.placeOf[events.ids.rowOf(id)];
    for (let at = place + 1; at < place + tree.sizes[place]; at++) parts[tree.rows[at]] = 1;
  }
  return parts;
}
