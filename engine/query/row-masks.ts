// The dimensions that no code tells: figures, how much sources differ, sources, words, the wider event, the day of entry.
import type { Filter, Range } from "../../domain/filter.ts";
import { type Days, overlaps } from "../../domain/match.ts";
import { DIFFER_FROM } from "../../domain/summarise.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { DIFFERS, type Known } from "../figures/claim-status.ts";
import { differenceIn } from "../figures/difference.ts";
import type { Entries } from "../figures/figures.ts";
import type { Claims, Slots } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { sharedBytes } from "../store/shared-array.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, blocksOf, Desk, lay } from "../wasm/memory.ts";
import type { Marked } from "../wasm/row-block.ts";
import type { Part } from "../worker/share.ts";
import { FAILS, OUT } from "./masks.ts";
import type { View } from "./view.ts";

/** What the database found for the filter's sources and words; null where the filter asks for none. */
export type Found = { sources: Uint8Array | null; words: Uint8Array | null };

/** What a filter asks of rows besides their codes. */
export function oddRows(view: View, filter: Filter, days: Days, found: Found): Marked[] {
  const { known } = view;
  const sets: Marked[] = [];
  const pass = (marks: Uint8Array | null, bits: number = OUT) => {
    if (marks !== null) sets.push({ marks, passing: 1, bits });
  };
  if (known.unknown !== null) sets.push({ marks: known.unknown, passing: 0, bits: OUT });
  pass(found.sources);
  pass(found.words);
  if (filter.part_of !== null) pass(partsOf(view, filter.part_of));
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
  const { whose, headline } = figures.entries;
  const marks = sharedBytes(events.count);
  share(rangePart, { whose, headline, metric, range, marks }, { from: 0, to: figures.count });
  return marks;
}

type Ranging = Pick<Entries, "whose" | "headline"> & {
  metric: number;
  range: Range;
  marks: Uint8Array;
};

/** Marks the rows of a part of the figures. */
export function rangePart({ whose, headline, metric, range, marks }: Ranging, part: Part): void {
  const desk = new Desk();
  const block = desk.blocks({ whose, headline });
  const list = desk.list();
  // No figure is below zero, and no range holds what is.
  const within = [metric, range.from ?? 0, range.to ?? Number.POSITIVE_INFINITY] as const;
  for (const { from, to } of blocksOf([part])) {
    lay(block.whose, whose, { from, to });
    lay(block.headline, headline, { from, to });
    const figures = [at(block.whose), at(block.headline), to - from];
    const found = kernel.rowsInRange(...figures, ...within, at(list));
    for (let i = 0; i < found; i++) marks[list[i] ?? 0] = 1;
  }
}

/** 1 for the rows whose sources differ so much. */
function differing({ columns, known }: View, differ: number): Uint8Array {
  const { share, events, slots, claims } = columns;
  const marks = sharedBytes(events.count);
  const differing = {
    ...{ differ, marks },
    events: { slot: events.slot, slots: events.slots },
    slots: { claim: slots.claim },
    claims: { low: claims.low, high: claims.high },
    known: { claims: known.claims, voices: known.voices },
  };
  share(differPart, differing, { from: 1, to: events.count });
  return marks;
}

type Differing = {
  differ: number;
  marks: Uint8Array;
  events: Pick<Events, "slot" | "slots">;
  slots: Pick<Slots, "claim">;
  claims: Pick<Claims, "low" | "high">;
  known: Pick<Known, "claims" | "voices">;
};

/** Marks those of a part of the rows. */
export function differPart(differing: Differing, { from, to }: Part): void {
  const { differ, marks, known } = differing;
  const differenceAt = differenceIn(differing);
  for (let row = from; row < to; row++) {
    const may = differ < DIFFER_FROM || ((known.voices[row] ?? 0) & DIFFERS) !== 0;
    if (may && differenceAt(row) >= differ) marks[row] = 1;
  }
}

/** 1 for the rows that were entered in these days. */
function addedIn({ columns: { share, events } }: View, days: Days): Uint8Array {
  const marks = sharedBytes(events.count);
  share(addedPart, { added: events.added, days, marks }, { from: 1, to: events.count });
  return marks;
}

type Adding = Pick<Events, "added"> & { days: Days; marks: Uint8Array };

/** Marks those of a part of the rows. */
export function addedPart({ added, days, marks }: Adding, { from, to }: Part): void {
  for (let row = from; row < to; row++) {
    const day = added[row] ?? 0;
    if (overlaps(day, day, days)) marks[row] = 1;
  }
}

/** 1 for the parts of an event, at any depth: the way up leads over what the view holds. */
function partsOf({ columns, viewer, sight, known }: View, id: string): Uint8Array {
  const { events } = columns;
  const wider = events.ids.rowOf(id);
  const parts = sharedBytes(events.count);
  const above = viewer === "public" ? sight.parent : events.parent;
  const holds = (row: number) => sight.shows(row) && !known.unknown?.[row];
  for (let row = 1; row < parts.length && wider !== 0; row++) {
    let up = above[row] ?? 0;
    while (up !== 0 && up !== wider && holds(up)) up = above[up] ?? 0;
    if (up === wider) parts[row] = 1;
  }
  return parts;
}
