// One pass over the figures of all selected rows: sums of the selection, of each circle and of each bin, and the largest figures.
import type { Adding, Sets, Summed } from "./adding.ts";
import { CELL, cellsOf, OPEN_END, sumsIn, totalIn } from "./cells.ts";
import { METRIC_COUNT } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Events } from "./events.ts";
import type { Fails } from "./fails.ts";
import {
  ENDLESS_ALONE,
  ENTRY,
  type Figures,
  HEADLINE,
  LEAST,
  METRIC_BITS,
  MOST,
  NET,
  NONE,
  openOf,
  ROW_AT,
} from "./figures.ts";
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
  const { events } = columns;
  const reading = {
    events: { when: events.when, starts: events.whens.start },
    place: sight.place,
    entries: figures.entries,
    state: counts.state,
    within: adding.fails.within,
    sets,
  };
  const parts = columns.share(addPart, reading, { from: 0, to: figures.count / ENTRY });
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
  entries: Figures["entries"];
  state: Counts["state"];
  within: Fails["within"];
  sets: Sets;
};

/** Adds up a part of the figures. */
export function addPart(reading: Reading, part: Part) {
  return { ...sumsOf(reading, part), leading: leadingIn(reading, part) };
}

/** Cells of each bin and circle (cells.ts), events that are not summed in each circle, and metrics summed by span. */
function sumsOf(
  { events, place: placeOf, entries, state, within, sets }: Reading,
  { from, to }: Part,
) {
  const { when: whenOf } = events;
  const { circleOf, binOf } = sets;
  const bins = cellsOf(sets.bins);
  const circles = cellsOf(sets.circles);
  const beyond = new Uint32Array(circles.length / CELL);
  const covered = new Uint8Array(within.length);
  const end = to * ENTRY;
  for (let entry = from * ENTRY; entry < end; entry += ENTRY) {
    const whose = entries[entry] ?? 0;
    const row = whose >>> ROW_AT;
    const standing = state[row] ?? REFUSED;
    if (standing > NOT_IN_PERIOD) continue;
    const metric = whose & METRIC_BITS;
    const when = whenOf[row] ?? 0;
    const net = entries[entry + NET] ?? 0;
    const least = entries[entry + LEAST] ?? 0;
    const most = entries[entry + MOST] ?? 0;
    const weight = openOf(whose) === ENDLESS_ALONE ? 1 + OPEN_END : 1;
    const bin = ((1 + (binOf[when] ?? 0)) * METRIC_COUNT + metric) * CELL;
    bins[bin] = (bins[bin] ?? 0) + net;
    bins[bin + 1] = (bins[bin + 1] ?? 0) + least;
    bins[bin + 2] = (bins[bin + 2] ?? 0) + most;
    bins[bin + 3] = (bins[bin + 3] ?? 0) + weight;
    if (standing !== SELECTED) continue;
    const at = (1 + (circleOf[placeOf[row] ?? 0] ?? 0)) * METRIC_COUNT + metric;
    if (within[when] === 0) {
      beyond[at] = (beyond[at] ?? 0) + 1;
      continue;
    }
    const circle = at * CELL;
    circles[circle] = (circles[circle] ?? 0) + net;
    circles[circle + 1] = (circles[circle + 1] ?? 0) + least;
    circles[circle + 2] = (circles[circle + 2] ?? 0) + most;
    circles[circle + 3] = (circles[circle + 3] ?? 0) + weight;
    covered[when] = (covered[when] ?? 0) | (1 << metric);
  }
  return { bins, circles, beyond, covered };
}

/** The largest figures. */
function leadingIn(
  { events, place: placeOf, entries, state, sets }: Reading,
  { from, to }: Part,
): Leading {
  const { when: whenOf, starts } = events;
  const { known } = sets;
  const leading = nobodyLeads(METRIC_COUNT);
  const record = leading.figure;
  const end = to * ENTRY;
  for (let entry = from * ENTRY; entry < end; entry += ENTRY) {
    const whose = entries[entry] ?? 0;
    const metric = whose & METRIC_BITS;
    const figure = entries[entry + HEADLINE] ?? NONE;
    if (figure < (record[metric] ?? NONE)) continue;
    const row = whose >>> ROW_AT;
    if (state[row] !== SELECTED || known[placeOf[row] ?? 0] === 0) continue;
    lead(leading, metric, row, { figure, start: starts[whenOf[row] ?? 0] ?? 0 });
  }
  return leading;
}
