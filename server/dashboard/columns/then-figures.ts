// Figures at an earlier moment, made of those of now: only where an event was known otherwise are claims looked at.
import type { Columns } from "./columns.ts";
import { entriesFor, type Figures, NONE, noFigures, ROW_AT, reach, type Told } from "./figures.ts";
import { joined, zeros } from "./growing.ts";
import { AS_NOW, COUNTED, type Known, OTHERWISE } from "./known.ts";
import { fillNets, NO_EVENTS } from "./nets.ts";
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
  const parts = share(recallPart, recalling, { from: 0, to: slots.count });
  figures.count = Math.max(...parts.map(({ end }) => end));
  add(
    figures,
    own,
    parts.flatMap(({ others }) => others),
  );
  const endless = fillNets(columns, known, sight, figures, NO_EVENTS);
  const { whose, above } = now.endless;
  const stays = (_: number, i: number) => rows[(whose[i] ?? 0) >>> ROW_AT] === AS_NOW;
  figures.endless = {
    whose: joined(whose.filter(stays), endless.whose),
    above: joined(above.filter(stays), endless.above),
  };
  return figures;
}

/** What a pass reads, and the figures that it fills. */
type Recalling = Owning & Told & { rows: Uint8Array; now: Told };

/**
 * Fills a part of the slots: entries stand where they stand now, and those that are none then are left empty.
 * Gives where they end, and the slots that have a figure then and none now.
 */
export function recallPart(
  recalling: Recalling,
  { from, to }: Part,
): { end: number; others: number[] } {
  const { claimed, slots, known, rule, rows, now, entries, of } = recalling;
  const { row: rowOf, metric: metricOf } = slots;
  const { whose, headline, net, least, most } = entries;
  const own = ownFigure(claimed, known, rule);
  const others: number[] = [];
  let end = 0;
  for (let slot = from; slot < to; slot++) {
    const row = rowOf[slot] ?? 0;
    const state = rows[row] ?? 0;
    const entry = now.of[slot] ?? NONE;
    of[slot] = NONE;
    if (state === AS_NOW && entry >= 0) {
      whose[entry] = now.entries.whose[entry] ?? 0;
      headline[entry] = now.entries.headline[entry] ?? 0;
      net[entry] = now.entries.net[entry] ?? 0;
      least[entry] = now.entries.least[entry] ?? 0;
      most[entry] = now.entries.most[entry] ?? 0;
    } else if (state === OTHERWISE && own.take(slot, COUNTED, 0)) {
      if (entry < 0) {
        others.push(slot);
        continue;
      }
      enter(entries, entry, own, { row, metric: metricOf[slot] ?? 0 });
    } else continue;
    of[slot] = entry;
    if (entry >= end) end = entry + 1;
  }
  return { end, others };
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
