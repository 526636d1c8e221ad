// One pass over all figures: sums of the selection, of each circle and of each bin, and the largest figures.
import { METRIC_COUNT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import type { Fails } from "./fails.ts";
import { type Figures, NONE } from "./figures.ts";
import type { Known } from "./known.ts";
import { type Ends, openSums } from "./open-ends.ts";
import { type Counts, NOT_IN_PERIOD, REFUSED, SELECTED, STATES } from "./scan.ts";
import type { Sight } from "./sight.ts";
import { type Sums, sumsOf } from "./sums.ts";

/** Sets of events to sum by; -1 is no set. */
type Sets = {
  /** Set of each place's code: its circle. */
  circleOf: Int32Array;
  circles: number;
  /** Set of each span's code: its bin. */
  binOf: Int32Array;
  bins: number;
  /** 1 for the codes of places that are known well enough for a largest figure to be named. */
  known: Uint8Array;
};

type Voice = { sum: Float64Array; heard: Uint32Array };
type Summed = { total: Sums; circles: Sums; bins: Sums };

export type AddedUp = Summed & {
  /** Sums of net headlines under the rules of single voices, by bin and metric; none where `heard` is 0. */
  voices: Voice[];
  /** Events with a figure that reach beyond the period, by metric. */
  beyond: Uint32Array;
  /** By metric, then code of span: 1 where an event of that span is summed. */
  covered: Uint8Array;
  /** The row with the largest headline, by metric; 0 for none. */
  largest: Uint32Array;
};

/** What is added up: the view, what the filter selects of it, and the sets. */
export type Adding = {
  columns: Columns;
  sight: Sight;
  known: Known;
  figures: Figures;
  /** Figures under the rules of single voices, in the order in which their sums are given. */
  voices: readonly Figures[];
  counts: Counts;
  fails: Fails;
  sets: Sets;
};

/** All sums of a refresh. */
export function addUp(adding: Adding): AddedUp {
  const { columns, sight, figures, voices, sets } = adding;
  const { state } = adding.counts;
  const { within } = adding.fails;
  const { circleOf, binOf, known } = sets;
  const { events, slots } = columns;
  const { headline } = figures;
  const whenOf = events.when;
  const placeOf = sight.place;
  const rowOf = slots.row;
  const metricOf = slots.metric;
  const spans = events.whens.count;
  const added: AddedUp = {
    total: sumsOf(1),
    circles: sumsOf(sets.circles),
    bins: sumsOf(sets.bins),
    voices: voices.map(() => ({
      sum: new Float64Array(sets.bins * METRIC_COUNT),
      heard: new Uint32Array(sets.bins * METRIC_COUNT),
    })),
    beyond: new Uint32Array(METRIC_COUNT),
    covered: new Uint8Array(METRIC_COUNT * spans),
    largest: new Uint32Array(METRIC_COUNT),
  };
  const { total, beyond, covered, largest } = added;
  const inCircles = added.circles;
  const inBins = added.bins;
  const largestFigure = new Int32Array(METRIC_COUNT).fill(NONE);
  const ends: { [S in keyof Summed]: Ends } = { total: [], circles: [], bins: [] };

  const add = adderOf(figures, sight);
  const wanted = slotsWanted(adding, figures);
  for (let i = 0; i < wanted.length; i++) {
    const slot = wanted[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    const figure = headline[slot] ?? NONE;
    const standing = state[row] ?? 0;
    const metric = metricOf[slot] ?? 0;
    const when = whenOf[row] ?? 0;
    const bin = binOf[when] ?? -1;
    if (bin >= 0) add(inBins, bin * METRIC_COUNT + metric, slot, row, ends.bins);
    if (standing !== SELECTED) continue;
    const place = placeOf[row] ?? 0;
    const circle = circleOf[place] ?? -1;
    const at = circle * METRIC_COUNT + metric;
    if (circle >= 0) inCircles.having[at] = (inCircles.having[at] ?? 0) + 1;
    total.having[metric] = (total.having[metric] ?? 0) + 1;
    if (within[when] === 1) {
      add(total, metric, slot, row, ends.total);
      covered[metric * spans + when] = 1;
      if (circle >= 0) add(inCircles, at, slot, row, ends.circles);
    } else beyond[metric] = (beyond[metric] ?? 0) + 1;
    const most = largestFigure[metric] ?? NONE;
    if (figure < most || known[place] === 0) continue;
    if (figure > most || isNamedBefore(columns, row, largest[metric] ?? 0)) {
      largestFigure[metric] = figure;
      largest[metric] = row;
    }
  }
  voices.forEach((voice, i) => {
    const sums = added.voices[i];
    if (sums) hear(adding, voice, sums);
  });
  markOpen(adding, ends, added);
  return added;
}

/** The slots that have a figure and whose events pass but for the period; no branch depends on the data. */
function slotsWanted({ columns, counts }: Adding, { having }: Figures): Uint32Array {
  const { state } = counts;
  const rowOf = columns.slots.row;
  const { slots, count } = having;
  const wanted = new Uint32Array(count + 1);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    wanted[found] = slot;
    found += WANTED[state[rowOf[slot] ?? 0] ?? REFUSED] ?? 0;
  }
  return wanted.subarray(0, found);
}

const WANTED = new Uint8Array(STATES);
WANTED[SELECTED] = 1;
WANTED[NOT_IN_PERIOD] = 1;

/** Sums of what a single voice says, by bin. */
function hear(adding: Adding, figures: Figures, { sum, heard }: Voice): void {
  const { columns, sets } = adding;
  const { row: rowOf, metric: metricOf } = columns.slots;
  const whenOf = columns.events.when;
  const { net } = figures;
  const { binOf } = sets;
  const wanted = slotsWanted(adding, figures);
  for (let i = 0; i < wanted.length; i++) {
    const slot = wanted[i] ?? 0;
    const bin = binOf[whenOf[rowOf[slot] ?? 0] ?? 0] ?? -1;
    if (bin < 0) continue;
    const at = bin * METRIC_COUNT + (metricOf[slot] ?? 0);
    sum[at] = (sum[at] ?? 0) + (net[slot] ?? 0);
    heard[at] = (heard[at] ?? 0) + 1;
  }
}

/** Where sums have no upper end, of those that depend on trees. */
function markOpen(adding: Adding, ends: { [S in keyof Summed]: Ends }, added: Summed): void {
  const { columns, sight, counts, fails, sets } = adding;
  const whenOf = (row: number) => columns.events.when[row] ?? 0;
  const summed = (row: number) => counts.state[row] === SELECTED && fails.within[whenOf(row)] === 1;
  openSums(adding, { ends: ends.total, sums: added.total, isIn: summed });
  openSums(adding, {
    ends: ends.circles,
    sums: added.circles,
    isIn: (row, set) => summed(row) && sets.circleOf[sight.place[row] ?? 0] === set,
  });
  openSums(adding, {
    ends: ends.bins,
    sums: added.bins,
    isIn: (row, set) =>
      (counts.state[row] ?? 0) <= NOT_IN_PERIOD && sets.binOf[whenOf(row)] === set,
  });
}

/** What adds one slot's net values to an entry, and notes it where it has no upper end. */
function adderOf({ net, least, most, open }: Figures, { parent }: Sight) {
  return (sums: Sums, at: number, slot: number, row: number, ends: number[]): void => {
    sums.headline[at] = (sums.headline[at] ?? 0) + (net[slot] ?? 0);
    sums.least[at] = (sums.least[at] ?? 0) + (least[slot] ?? 0);
    sums.most[at] = (sums.most[at] ?? 0) + (most[slot] ?? 0);
    sums.summed[at] = (sums.summed[at] ?? 0) + 1;
    if (open[slot] === 0 || sums.open[at] === 1) return;
    if (parent[row] === 0) sums.open[at] = 1;
    else ends.push(slot, at);
  };
}

/** Of equal headlines the later event is named, then the one with the smaller id. */
export function isNamedBefore({ events }: Columns, row: number, than: number): boolean {
  const start = (each: number) => events.whens.startOf(events.when[each] ?? 0);
  const later = start(row) - start(than);
  return later > 0 || (later === 0 && events.ids.compare(row, than) < 0);
}
