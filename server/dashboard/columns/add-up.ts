// One pass over all figures: sums of the selection, of each circle and of each bin, and the largest figures.
import type { Adding, Summed } from "./adding.ts";
import { CELL, cellsOf, OPEN_END, sumsIn, totalIn } from "./cells.ts";
import { METRIC_COUNT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { ENDLESS_ALONE, NONE } from "./figures.ts";
import { type Heard, heardIn } from "./heard.ts";
import { openEnds } from "./open-ends.ts";
import { NOT_IN_PERIOD, REFUSED, SELECTED } from "./scan.ts";

export type AddedUp = Summed & {
  voices: Heard[];
  /** By code of span: a bit for each metric that is summed for an event of that span. */
  covered: Uint8Array;
  /** The row with the largest headline, by metric; 0 for none. */
  largest: Uint32Array;
};

/** All sums of a refresh. */
export function addUp(adding: Adding): AddedUp {
  const { columns, sight, figures, voices, sets } = adding;
  const { state } = adding.counts;
  const { within } = adding.fails;
  const { circleOf, binOf, known } = sets;
  const { headline, net, least, most, open } = figures;
  const { when: whenOf, whens } = columns.events;
  const { row: rowOf, metric: metricOf } = columns.slots;
  const placeOf = sight.place;
  const inBins = cellsOf(sets.bins);
  const inCircles = cellsOf(sets.circles);
  const beyond = new Uint32Array(inCircles.length / CELL);
  const covered = new Uint8Array(whens.count);
  const largest = new Uint32Array(METRIC_COUNT);
  const largestFigure = new Int32Array(METRIC_COUNT).fill(NONE);

  const { slots, count } = figures.having;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    const standing = state[row] ?? REFUSED;
    if (standing > NOT_IN_PERIOD) continue;
    const metric = metricOf[slot] ?? 0;
    const when = whenOf[row] ?? 0;
    const sum = net[slot] ?? 0;
    const low = least[slot] ?? 0;
    const high = most[slot] ?? 0;
    const weight = WEIGHTS[open[slot] ?? 0] ?? 1;
    const bin = ((1 + (binOf[when] ?? 0)) * METRIC_COUNT + metric) * CELL;
    inBins[bin] = (inBins[bin] ?? 0) + sum;
    inBins[bin + 1] = (inBins[bin + 1] ?? 0) + low;
    inBins[bin + 2] = (inBins[bin + 2] ?? 0) + high;
    inBins[bin + 3] = (inBins[bin + 3] ?? 0) + weight;
    if (standing !== SELECTED) continue;
    const place = placeOf[row] ?? 0;
    const entry = (1 + (circleOf[place] ?? 0)) * METRIC_COUNT + metric;
    if (within[when] === 1) {
      const circle = entry * CELL;
      inCircles[circle] = (inCircles[circle] ?? 0) + sum;
      inCircles[circle + 1] = (inCircles[circle + 1] ?? 0) + low;
      inCircles[circle + 2] = (inCircles[circle + 2] ?? 0) + high;
      inCircles[circle + 3] = (inCircles[circle + 3] ?? 0) + weight;
      covered[when] = (covered[when] ?? 0) | (1 << metric);
    } else beyond[entry] = (beyond[entry] ?? 0) + 1;
    const figure = headline[slot] ?? NONE;
    const record = largestFigure[metric] ?? NONE;
    if (figure < record || known[place] === 0) continue;
    if (figure > record || isNamedBefore(columns, row, largest[metric] ?? 0)) {
      largestFigure[metric] = figure;
      largest[metric] = row;
    }
  }
  const summed = {
    total: totalIn(inCircles, beyond),
    circles: sumsIn(inCircles, beyond),
    bins: sumsIn(inBins, NOTHING_BEYOND),
  };
  openEnds(adding, summed);
  const heard = voices.map((voice) => heardIn(adding, voice, sets));
  return { ...summed, voices: heard, covered, largest };
}

/** What a figure adds to the events summed, by its `open`. */
const WEIGHTS = new Float64Array([1, 1, 1]);
WEIGHTS[ENDLESS_ALONE] = 1 + OPEN_END;

/** Figures of bins are whole: an event that reaches beyond its bin is in none. */
const NOTHING_BEYOND = new Uint32Array(0);

/** Of equal headlines the later event is named, then the one with the smaller id. */
export function isNamedBefore({ events }: Columns, row: number, than: number): boolean {
  const start = (each: number) => events.whens.startOf(events.when[each] ?? 0);
  const later = start(row) - start(than);
  return later > 0 || (later === 0 && events.ids.compare(row, than) < 0);
}
