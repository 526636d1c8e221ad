// Sums of the selection, of each circle and of each bin, and the largest figures.
import type { Added, Adding, Sets, Summed } from "./adding.ts";
import { broadSums, isBroad } from "./broad.ts";
import { addFigure, CELL, cellsOf, sumsIn, totalIn } from "./cells.ts";
import { METRIC_COUNT } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Events } from "./events.ts";
import type { Fails } from "./fails.ts";
import { ENTRY, type Figures, METRIC_BITS, ROW_AT } from "./figures.ts";
import { type Heard, heardIn } from "./heard.ts";
import { leadersOf } from "./leading.ts";
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
  const { voices } = adding;
  const { circles, beyond, bins, covered } = isBroad(adding) ? broadSums(adding) : sumsOf(adding);
  const summed = {
    total: totalIn(circles, beyond),
    circles: sumsIn(circles, beyond),
    bins: sumsIn(bins, NOTHING_BEYOND),
  };
  openEnds(adding, summed);
  return {
    ...summed,
    voices: voices.map((voice) => heardIn(adding, voice)),
    covered,
    largest: leadersOf(adding),
  };
}

/** Figures of bins are whole: an event that reaches beyond its bin is in none. */
const NOTHING_BEYOND = new Uint32Array(0);

/** The sums of a selection, figure by figure. */
function sumsOf({ columns, sight, figures, counts, fails, sets }: Adding): Added {
  const { share, events } = columns;
  const { binOf, bins, circleOf, circles } = sets;
  const reading = {
    events: { when: events.when },
    place: sight.place,
    entries: figures.entries,
    state: counts.state,
    within: fails.within,
    sets: { binOf, bins, circleOf, circles },
  };
  const [all, ...others] = share(addPart, reading, { from: 0, to: figures.count / ENTRY });
  if (all === undefined) throw new RangeError("nothing was added up");
  for (const { bins, circles, beyond, covered } of others) {
    plus(all.bins, bins);
    plus(all.circles, circles);
    plus(all.beyond, beyond);
    covered.forEach((metrics, when) => {
      all.covered[when] = (all.covered[when] ?? 0) | metrics;
    });
  }
  return all;
}

/** What a pass reads to add up. */
type Reading = {
  events: Pick<Events, "when">;
  /** The codes of the places as these eyes see them. */
  place: Uint32Array;
  entries: Figures["entries"];
  state: Counts["state"];
  within: Fails["within"];
  sets: Omit<Sets, "known">;
};

/** Adds up a part of the figures. */
export function addPart(
  { events, place: placeOf, entries, state, within, sets }: Reading,
  { from, to }: Part,
): Added {
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
    addFigure(bins, (1 + (binOf[when] ?? 0)) * METRIC_COUNT + metric, entries, entry);
    if (standing !== SELECTED) continue;
    const at = (1 + (circleOf[placeOf[row] ?? 0] ?? 0)) * METRIC_COUNT + metric;
    if (within[when] === 0) {
      beyond[at] = (beyond[at] ?? 0) + 1;
      continue;
    }
    addFigure(circles, at, entries, entry);
    covered[when] = (covered[when] ?? 0) | (1 << metric);
  }
  return { bins, circles, beyond, covered };
}
