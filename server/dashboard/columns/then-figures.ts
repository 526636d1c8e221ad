// Figures at an earlier moment, made of those of now: only where an event was known otherwise are claims looked at.
import type { Columns } from "./columns.ts";
import { entriesFor, type Figures, NONE, noFigures, ROW_AT, reach, type Told } from "./figures.ts";
import { joined, zeros } from "./growing.ts";
import { AS_NOW, COUNTED, type Known, OTHERWISE } from "./known.ts";
import { fillNets } from "./nets.ts";
import { enter, type Owning, ownFigure, owning } from "./own-figure.ts";
import type { Part } from "./share.ts";
import type { Sight } from "./sight.ts";

/** Figures of all slots as `known` then; `now` are those of the same rule, and `rows` what is known of the rows. */
export function figuresThen(
  columns: Columns,
  known: Known,
  rows: Uint8Array,
  sight: Sight,
  now: Figures,
): Figures {
  const { slots, share } = columns;
  const figures: Figures = {
    ...noFigures(now.rule),
    entries: entriesFor(now.count),
    of: zeros(now.of, slots.count),
  };
  const own = owning(columns, known, now.rule);
  const recalling = {
    ...{ ...own, rows, now: { entries: now.entries, of: now.of } },
    ...{ entries: figures.entries, of: figures.of },
  };
  const ends = share(copyPart, recalling, { from: 0, to: now.count });
  const parts = share(recallPart, recalling, { from: 0, to: slots.count });
  figures.count = Math.max(...ends, ...parts.map(({ end }) => end));
  add(
    figures,
    own,
    parts.flatMap(({ others }) => others),
  );
  const { whose, above } = fillNets(columns, known, sight, figures, false);
  const stay: number[] = [];
  now.endless.whose.forEach((one, i) => {
    if (rows[one >>> ROW_AT] === AS_NOW) stay.push(i);
  });
  figures.endless = {
    whose: joined(
      whose,
      stay.map((i) => now.endless.whose[i] ?? 0),
    ),
    above: joined(
      above,
      stay.map((i) => now.endless.above[i] ?? NONE),
    ),
  };
  return figures;
}

/** What a pass reads, and the figures that it fills. */
type Recalling = Owning & Told & { rows: Uint8Array; now: Told };

const COLUMNS = ["whose", "headline", "net", "least", "most"] as const;

/**
 * Copies a part of the figures of now, as far as they were the same then: they stand where they stand now, and the
 * others are left empty. Gives where they end.
 */
export function copyPart({ rows, now, entries }: Recalling, { from, to }: Part): number {
  const { whose } = now.entries;
  let end = 0;
  for (let entry = from; entry < to; ) {
    const begin = entry;
    while (entry < to && rows[(whose[entry] ?? 0) >>> ROW_AT] === AS_NOW) entry++;
    if (entry > begin) end = entry;
    for (const name of COLUMNS) copy(entries[name], now.entries[name], begin, entry);
    while (entry < to && rows[(whose[entry] ?? 0) >>> ROW_AT] !== AS_NOW) entry++;
  }
  return end;
}

/**
 * Tells a part of the slots where their entries are, and makes figures of those that were known otherwise. Gives
 * where they end, and the slots that had a figure then and have none now.
 */
export function recallPart(
  recalling: Recalling,
  { from, to }: Part,
): { end: number; others: number[] } {
  const { claimed, slots, known, rule, rows, now, entries, of } = recalling;
  const { row: rowOf, metric } = slots;
  const own = ownFigure(claimed, known, rule);
  const others: number[] = [];
  let end = 0;
  const tellAnew = (slot: number, row: number): void => {
    const entry = now.of[slot] ?? NONE;
    of[slot] = NONE;
    if (!own.take(slot, COUNTED, 0)) return;
    if (entry < 0) {
      others.push(slot);
      return;
    }
    of[slot] = entry;
    enter(entries, entry, own, { row, metric: metric[slot] ?? 0 });
    if (entry >= end) end = entry + 1;
  };
  for (let slot = from; slot < to; ) {
    const begin = slot;
    while (slot < to && rows[rowOf[slot] ?? 0] === AS_NOW) slot++;
    copy(of, now.of, begin, slot);
    for (; slot < to; slot++) {
      const row = rowOf[slot] ?? 0;
      const state = rows[row] ?? 0;
      if (state === AS_NOW) break;
      if (state === OTHERWISE) tellAnew(slot, row);
      else of[slot] = NONE;
    }
  }
  return { end, others };
}

/** Fewer numbers are copied faster one by one. */
const FEW = 32;

function copy(to: Int32Array, from: Int32Array, begin: number, end: number): void {
  if (end - begin >= FEW) to.set(from.subarray(begin, end), begin);
  else for (let i = begin; i < end; i++) to[i] = from[i] ?? 0;
}

/** Adds figures of slots behind the others. */
function add(figures: Figures, owning: Owning, slots: readonly number[]): void {
  const { row, metric } = owning.slots;
  const own = ownFigure(owning.claimed, owning.known, owning.rule);
  reach(figures, figures.count + slots.length);
  for (const slot of slots) {
    if (!own.take(slot, COUNTED, 0)) continue;
    figures.of[slot] = figures.count;
    enter(figures.entries, figures.count++, own, {
      row: row[slot] ?? 0,
      metric: metric[slot] ?? 0,
    });
  }
}
