// Sums of a selection of most events: what all figures of the rule come to, less those that are not selected.
import type { Added, Adding, Sets } from "./adding.ts";
import { addFigure, CELL, cellsOf } from "./cells.ts";
import { METRIC_COUNT } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Events } from "./events.ts";
import { ENTRY, type Figures, METRIC_BITS, ROW_AT, type Whole } from "./figures.ts";
import { sharedBytes } from "./growing.ts";
import { less, plus } from "./plus.ts";
import { REFUSED, SELECTED } from "./scan.ts";
import type { Part } from "./share.ts";

/** Whether most events are selected, of whatever time: then none reaches beyond the period. */
export function isBroad({ columns, counts, fails }: Adding): boolean {
  const { from, to } = fails.days;
  const ofAnyTime = !Number.isFinite(from) && !Number.isFinite(to);
  return ofAnyTime && counts.selected.events * 2 > columns.events.count;
}

/** The sums of a broad selection. */
export function broadSums(adding: Adding): Added {
  const { figures, counts, sets } = adding;
  const whole = wholeOf(adding, figures);
  const rest = addRest(adding, figures, { state: counts.state, sets });
  const circles = cellsOf(sets.circles);
  sets.circleOf.forEach((circle, place) => {
    const cells = METRIC_COUNT * CELL;
    for (let i = 0; i < cells; i++) {
      const into = (1 + circle) * cells + i;
      circles[into] = (circles[into] ?? 0) + (whole.places[(1 + place) * cells + i] ?? 0);
    }
  });
  less(circles, rest.circles);
  const bins = whole.bins.slice();
  less(bins, rest.bins);
  const covered = new Uint8Array(whole.covered.length / METRIC_COUNT);
  whole.covered.forEach((some, at) => {
    if (some === rest.covered[at]) return;
    const when = Math.floor(at / METRIC_COUNT);
    covered[when] = (covered[when] ?? 0) | (1 << (at % METRIC_COUNT));
  });
  return { bins, circles, beyond: new Uint32Array(circles.length / CELL), covered };
}

/** What all figures of a rule come to, kept until they change or bins are cut otherwise. */
export function wholeOf(adding: Adding, figures: Figures): Whole {
  const { binOf, bins } = adding.sets;
  const kept = figures.whole;
  if (kept !== null && isSame(kept.binOf, binOf)) return kept;
  const { places, count } = adding.columns.events;
  const circles = places.values.length;
  const all = addRest(adding, figures, {
    state: sharedBytes(count).fill(REFUSED),
    sets: { binOf, bins, circles, circleOf: Int32Array.from({ length: circles }, (_, i) => i) },
  });
  figures.whole = { binOf, bins: all.bins, places: all.circles, covered: all.covered };
  return figures.whole;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((bin, code) => bin === b[code]);
}

type Asked = { state: Counts["state"]; sets: Omit<Sets, "known"> };

/** What the figures of events that are not selected come to. */
function addRest({ columns, sight }: Adding, figures: Figures, { state, sets }: Asked): Rest {
  const { share, events } = columns;
  const { entries, count } = figures;
  const { binOf, bins, circleOf, circles } = sets;
  const reading = {
    ...{ events: { when: events.when }, place: sight.place, entries, state },
    ...{ whens: events.whens.count, sets: { binOf, bins, circleOf, circles } },
  };
  const [all, ...others] = share(restPart, reading, { from: 0, to: count / ENTRY });
  if (all === undefined) throw new RangeError("nothing was added up");
  for (const { bins, circles, covered } of others) {
    plus(all.bins, bins);
    plus(all.circles, circles);
    plus(all.covered, covered);
  }
  return all;
}

/** What a pass reads to add up what is not selected. */
type Reading = Asked & {
  events: Pick<Events, "when">;
  place: Uint32Array;
  entries: Figures["entries"];
  whens: number;
};

/** Cells of bins and circles (cells.ts), and how many figures there are by code of span and metric. */
type Rest = { bins: Float64Array; circles: Float64Array; covered: Uint32Array };

/** Adds up a part of the figures. */
export function restPart(
  { events, place: placeOf, entries, state, whens, sets }: Reading,
  { from, to }: Part,
): Rest {
  const { when: whenOf } = events;
  const { circleOf, binOf } = sets;
  const bins = cellsOf(sets.bins);
  const circles = cellsOf(sets.circles);
  const covered = new Uint32Array(whens * METRIC_COUNT);
  const end = to * ENTRY;
  for (let entry = from * ENTRY; entry < end; entry += ENTRY) {
    const whose = entries[entry] ?? 0;
    const row = whose >>> ROW_AT;
    if (state[row] === SELECTED) continue;
    const metric = whose & METRIC_BITS;
    const when = whenOf[row] ?? 0;
    const circle = circleOf[placeOf[row] ?? 0] ?? 0;
    addFigure(bins, (1 + (binOf[when] ?? 0)) * METRIC_COUNT + metric, entries, entry);
    addFigure(circles, (1 + circle) * METRIC_COUNT + metric, entries, entry);
    const span = when * METRIC_COUNT + metric;
    covered[span] = (covered[span] ?? 0) + 1;
  }
  return { bins, circles, covered };
}
