// Figures at an earlier moment, made of those of now: only where an event was known otherwise are claims looked at.
import type { Columns } from "./columns.ts";
import { type Figures, HEADLINE, LEAST, MOST, NET, NONE, NUMBERS, noFigures } from "./figures.ts";
import { grown, joined, zeros } from "./growing.ts";
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
    whose: zeros(now.whose, now.count),
    numbers: zeros(now.numbers, now.count * NUMBERS),
    of: zeros(now.of, slots.count),
  };
  const own = owning(columns, known, now.rule);
  const recalling = {
    ...{ ...own, rows, now: { whose: now.whose, numbers: now.numbers, of: now.of } },
    ...{ whose: figures.whose, numbers: figures.numbers, of: figures.of },
  };
  const parts = share(recallPart, recalling, { from: 0, to: slots.count });
  figures.count = Math.max(...parts.map(({ end }) => end));
  add(
    figures,
    own,
    parts.flatMap(({ others }) => others),
  );
  const endless = fillNets(columns, known, sight, figures, NO_EVENTS);
  const { slots: ends, above } = now.endless;
  const stays = (_: number, i: number) => rows[slots.row[ends[i] ?? 0] ?? 0] === AS_NOW;
  figures.endless = {
    slots: joined(ends.filter(stays), endless.slots),
    above: joined(above.filter(stays), endless.above),
  };
  return figures;
}

/** What a pass reads, and the figures that it fills. */
type Recalling = Owning & Filled & { rows: Uint8Array; now: Filled };

type Filled = Pick<Figures, "whose" | "numbers" | "of">;

/**
 * Fills a part of the slots: entries stand where they stand now, and those that are none then are left empty.
 * Gives where they end, and the slots that have a figure then and none now.
 */
export function recallPart(
  recalling: Recalling,
  { from, to }: Part,
): { end: number; others: number[] } {
  const { claimed, slots, known, rule, rows, now, whose, numbers, of } = recalling;
  const { row: rowOf, metric: metricOf } = slots;
  const { whose: whoseNow, numbers: numbersNow, of: ofNow } = now;
  const own = ownFigure(claimed, known, rule);
  const others: number[] = [];
  let end = 0;
  for (let slot = from; slot < to; slot++) {
    const row = rowOf[slot] ?? 0;
    const state = rows[row] ?? 0;
    const entry = ofNow[slot] ?? NONE;
    of[slot] = NONE;
    if (state === AS_NOW && entry >= 0) {
      const at = entry * NUMBERS;
      whose[entry] = whoseNow[entry] ?? 0;
      numbers[at + NET] = numbersNow[at + NET] ?? 0;
      numbers[at + LEAST] = numbersNow[at + LEAST] ?? 0;
      numbers[at + MOST] = numbersNow[at + MOST] ?? 0;
      numbers[at + HEADLINE] = numbersNow[at + HEADLINE] ?? 0;
    } else if (state === OTHERWISE && own.take(slot, COUNTED, 0)) {
      if (entry < 0) {
        others.push(slot);
        continue;
      }
      enter(recalling, entry, own, { row, metric: metricOf[slot] ?? 0 });
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
  figures.whose = grown(figures.whose, figures.count + slots.length);
  figures.numbers = grown(figures.numbers, (figures.count + slots.length) * NUMBERS);
  for (const slot of slots) {
    if (!own.take(slot, COUNTED, 0)) continue;
    figures.of[slot] = figures.count;
    enter(figures, figures.count++, own, { row: row[slot] ?? 0, metric: metric[slot] ?? 0 });
  }
}
