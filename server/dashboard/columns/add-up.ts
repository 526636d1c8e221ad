// One pass over the figures of all selected rows: sums of the selection, of each circle and of each bin, and the largest figures.
import type { Adding, Sets, Summed } from "./adding.ts";
import { CELL, cellsOf, OPEN_END, sumsIn, totalIn } from "./cells.ts";
import { METRIC_COUNT, type Slots } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Events } from "./events.ts";
import type { Fails } from "./fails.ts";
import { ENDLESS_ALONE, type Figures, NONE } from "./figures.ts";
import { type Heard, heardIn } from "./heard.ts";
import { type Leading, lead, leadersOf, nobodyLeads } from "./leading.ts";
import { openEnds } from "./open-ends.ts";
import { plus } from "./plus.ts";
import { NOT_IN_PERIOD, REFUSED, SELECTED } from "./scan.ts";
import type { Part } from "./share.ts";

export type AddedUp = Summed & {
  voices: Heard[];
  /** By code of span: a bit for each metric that is summed for an event of that span. */
  covered: Uint8Array;
  /** The row with the largest headline, by metric; 0 for none. */
  largest: number[];
};

/** All sums of a refresh. */
export function addUp(adding: Adding): AddedUp {
  const { columns, sight, figures, voices, counts, sets } = adding;
  const { events, slots } = columns;
  const { headline, net, least, most, open, having } = figures;
  const reading = {
    events: { when: events.when, starts: events.whens.start },
    place: sight.place,
    slots: { row: slots.row, metric: slots.metric },
    figures: { headline, net, least, most, open },
    having: having.slots,
    state: counts.state,
    within: adding.fails.within,
    sets,
  };
  const parts = columns.share(addPart, reading, { from: 0, to: having.count });
  const [all, ...others] = parts;
  if (all === undefined) throw new RangeError("nothing was added up");
  for (const { bins, circles, beyond, covered } of others) {
    plus(all.bins, bins);
    plus(all.circles, circles);
    plus(all.beyond, beyond);
    covered.forEach((metrics, when) => {
      all.covered[when] = (all.covered[when] ?? 0) | metrics;
    });
  }
  const summed = {
    total: totalIn(all.circles, all.beyond),
    circles: sumsIn(all.circles, all.beyond),
    bins: sumsIn(all.bins, NOTHING_BEYOND),
  };
  openEnds(adding, summed);
  return {
    ...summed,
    voices: voices.map((voice) => heardIn(columns, counts, voice, sets)),
    covered: all.covered,
    largest: leadersOf(
      columns,
      parts.map(({ leading }) => leading),
    ),
  };
}

/** Figures of bins are whole: an event that reaches beyond its bin is in none. */
const NOTHING_BEYOND = new Uint32Array(0);

/** What a pass reads to add up. */
type Reading = {
  events: Pick<Events, "when"> & { starts: Int32Array };
  /** The codes of the places as these eyes see them. */
  place: Uint32Array;
  slots: Pick<Slots, "row" | "metric">;
  figures: Pick<Figures, "headline" | "net" | "least" | "most" | "open">;
  /** The slots that have a figure. */
  having: Uint32Array;
  state: Counts["state"];
  within: Fails["within"];
  sets: Sets;
};

/** Adds up a part of the figures. Each loop reads few columns: a processor has few registers. */
export function addPart(reading: Reading, part: Part) {
  return {
    bins: binsIn(reading, part),
    ...circlesIn(reading, part),
    leading: leadingIn(reading, part),
  };
}

function binsIn(
  { events, slots, figures, having, state, sets }: Reading,
  { from, to }: Part,
): Float64Array {
  const { when: whenOf } = events;
  const { row: rowOf, metric: metricOf } = slots;
  const { net, least, most, open } = figures;
  const { binOf } = sets;
  const cells = cellsOf(sets.bins);
  for (let i = from; i < to; i++) {
    const slot = having[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    if ((state[row] ?? REFUSED) > NOT_IN_PERIOD) continue;
    const entry = (1 + (binOf[whenOf[row] ?? 0] ?? 0)) * METRIC_COUNT + (metricOf[slot] ?? 0);
    const cell = entry * CELL;
    cells[cell] = (cells[cell] ?? 0) + (net[slot] ?? 0);
    cells[cell + 1] = (cells[cell + 1] ?? 0) + (least[slot] ?? 0);
    cells[cell + 2] = (cells[cell + 2] ?? 0) + (most[slot] ?? 0);
    cells[cell + 3] = (cells[cell + 3] ?? 0) + (WEIGHTS[open[slot] ?? 0] ?? 1);
  }
  return cells;
}

function circlesIn(
  { events, place: placeOf, slots, figures, having, state, within, sets }: Reading,
  { from, to }: Part,
) {
  const { when: whenOf } = events;
  const { row: rowOf, metric: metricOf } = slots;
  const { net, least, most, open } = figures;
  const { circleOf } = sets;
  const cells = cellsOf(sets.circles);
  const beyond = new Uint32Array(cells.length / CELL);
  const covered = new Uint8Array(within.length);
  for (let i = from; i < to; i++) {
    const slot = having[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    if (state[row] !== SELECTED) continue;
    const when = whenOf[row] ?? 0;
    const metric = metricOf[slot] ?? 0;
    const entry = (1 + (circleOf[placeOf[row] ?? 0] ?? 0)) * METRIC_COUNT + metric;
    if (within[when] === 0) {
      beyond[entry] = (beyond[entry] ?? 0) + 1;
      continue;
    }
    const cell = entry * CELL;
    cells[cell] = (cells[cell] ?? 0) + (net[slot] ?? 0);
    cells[cell + 1] = (cells[cell + 1] ?? 0) + (least[slot] ?? 0);
    cells[cell + 2] = (cells[cell + 2] ?? 0) + (most[slot] ?? 0);
    cells[cell + 3] = (cells[cell + 3] ?? 0) + (WEIGHTS[open[slot] ?? 0] ?? 1);
    covered[when] = (covered[when] ?? 0) | (1 << metric);
  }
  return { circles: cells, beyond, covered };
}

function leadingIn(
  { events, place: placeOf, slots, figures, having, state, sets }: Reading,
  { from, to }: Part,
): Leading {
  const { when: whenOf, starts } = events;
  const { row: rowOf, metric: metricOf } = slots;
  const { headline } = figures;
  const { known } = sets;
  const leading = nobodyLeads(METRIC_COUNT);
  const record = leading.figure;
  for (let i = from; i < to; i++) {
    const slot = having[i] ?? 0;
    const metric = metricOf[slot] ?? 0;
    const figure = headline[slot] ?? NONE;
    if (figure < (record[metric] ?? NONE)) continue;
    const row = rowOf[slot] ?? 0;
    if (state[row] !== SELECTED || known[placeOf[row] ?? 0] === 0) continue;
    lead(leading, metric, row, { figure, start: starts[whenOf[row] ?? 0] ?? 0 });
  }
  return leading;
}

/** What a figure adds to the events summed, by its `open`. */
const WEIGHTS = new Float64Array([1, 1, 1]);
WEIGHTS[ENDLESS_ALONE] = 1 + OPEN_END;
