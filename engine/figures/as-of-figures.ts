// Figures at an earlier moment, made of those of now: only where an event was known otherwise are claims looked at.
import type { Columns } from "../store/columns.ts";
import { joined, zeros } from "../store/shared-array.ts";
import type { Sight } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import { AS_NOW, COUNTED, type Known, OTHERWISE } from "./claim-status.ts";
import { entriesFor, type Figures, NONE, noFigures, ROW_AT, reach, type Told } from "./figures.ts";
import { fillNets } from "./nets.ts";
import { enter, type Owning, ownFigure, owning } from "./own-figure.ts";

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
 * Copies a part of the figures of now: what was the same then stands where it stands now, and the others are
 * nobody's. Gives where the first end.
 */
export function copyPart({ rows, now, entries }: Recalling, { from, to }: Part): number {
  for (const name of COLUMNS) entries[name].set(now.entries[name].subarray(from, to), from);
  const { whose } = entries;
  let end = 0;
  for (let entry = from; entry < to; entry++)
    if (rows[(whose[entry] ?? 0) >>> ROW_AT] === AS_NOW) end = entry + 1;
    else whose[entry] = 0;
  return end;
}

/**
 * Tells a part of the slots where their entries are, and makes figures of those that were known otherwise. Gives
 * where they end, and the slots that had a figure then and have none now.
 */
export function recallPart(recalling: Recalling, part: Part): { end: number; others: number[] } {
  const { claimed, slots, known, rule, now, entries, of } = recalling;
  const { row, metric } = slots;
  const own = ownFigure(claimed, known, rule);
  const others: number[] = [];
  let end = 0;
  for (const slot of otherwiseIn(recalling, part)) {
    if (!own.take(slot, COUNTED, 0)) continue;
    const entry = now.of[slot] ?? NONE;
    if (entry < 0) {
      others.push(slot);
      continue;
    }
    of[slot] = entry;
    enter(entries, entry, own, { row: row[slot] ?? 0, metric: metric[slot] ?? 0 });
    if (entry >= end) end = entry + 1;
  }
  return { end, others };
}

/** Leaves the entries of slots that were as they are now, and no other. Gives those that were known otherwise. */
function otherwiseIn({ slots, rows, now, of }: Recalling, { from, to }: Part): number[] {
  const { row } = slots;
  const otherwise: number[] = [];
  of.set(now.of.subarray(from, to), from);
  for (let slot = from; slot < to; slot++) {
    const state = rows[row[slot] ?? 0] ?? 0;
    if (state === AS_NOW) continue;
    of[slot] = NONE;
    if (state === OTHERWISE) otherwise.push(slot);
  }
  return otherwise;
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
