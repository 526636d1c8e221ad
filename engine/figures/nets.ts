// Computes net values along trees of events, over columns.
import { Rollups } from "../../domain/rollup.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { joined } from "../store/shared-array.ts";
import { eachTree, type Tree, widerIn } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { type ClaimStatus, UNLIKE_NOW } from "./claim-status.ts";
import {
  ENDLESS_IN_TREE,
  type FigureLookup,
  type Figures,
  NONE,
  openOf,
  ownerOf,
} from "./figures.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput, setEntry } from "./own-figure.ts";

/**
 * Turns the own figures of events in trees into net values; entries hold those figures, which may be made `anew` first.
 * Of another moment only the trees that were known otherwise. Gives what of them has no upper end.
 */
export function fillNets(
  columns: Columns,
  claimStatus: ClaimStatus,
  visibility: Visibility,
  figures: Figures,
  anew: boolean,
): Figures["endless"] {
  const { events, share } = columns;
  const { rows, above, sizes } = visibility.tree;
  const input: NetInput = {
    ...ownFigureInput(columns, claimStatus, figures.rule),
    events: { firstGroup: events.firstGroup, groupCount: events.groupCount },
    tree: { rows, above, sizes },
    ...{ unknown: claimStatus.unknown, otherwise: claimStatus.past },
    ...{ entries: figures.entries, of: figures.of, anew },
  };
  takeBack(figures, input);
  // What stands alone by now.
  figures.netted.forEach(ownAnew(input));
  figures.netted = rows;
  const parts = share(netTrees, input, { from: 0, to: rows.length });
  figures.givenUp = Int32Array.from(parts.flatMap(({ givenUp }) => givenUp));
  return joined(
    new Int32Array(0),
    parts.flatMap(({ endless }) => endless),
  );
}

/** Gives claim groups the entries again that were given up, to be made anew: their parts may be others now. */
function takeBack({ givenUp }: Figures, { groups, of }: NetInput): void {
  for (let i = 0; i < givenUp.length; i += 2)
    if (groups.row[givenUp[i]] !== 0) of[givenUp[i]] = givenUp[i + 1];
}

/** What a pass over trees reads; it writes figures. */
type NetInput = OwnFigureInput &
  FigureLookup & {
    events: Pick<Events, "firstGroup" | "groupCount">;
    tree: Pick<Tree, "rows" | "above" | "sizes">;
    unknown: ClaimStatus["unknown"];
    otherwise: Uint8Array | null;
    anew: boolean;
  };

/** What is rolled up side by side: of each metric the headline, the least and the most. */
export const [LEAST, MOST] = [METRIC_COUNT, 2 * METRIC_COUNT];
export const LANES = 3 * METRIC_COUNT;

/**
 * Nets the trees that begin in a part of the places in trees: figures hold own values and are left holding net ones.
 * Gives whose are ENDLESS_IN_TREE, and which are given up.
 */
const netTrees = definePass("netTrees", (input: NetInput, part: Part): NettedTrees => {
  const { claimed, groups, claimStatus, rule } = input;
  const { events, tree, unknown, entries, of, otherwise, anew } = input;
  const own = ownFigure(claimed, claimStatus, rule);
  const { owner, net, least, most } = entries;
  const makeAnew = ownAnew(input);
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { metric: metricOf } = groups;
  const { rows, sizes } = tree;
  const rollups = new Rollups(LANES, widerIn(tree, { unknown }));
  const endless: number[] = [];
  const givenUp: number[] = [];
  eachTree(tree, part, (root, end) => {
    if (otherwise !== null && otherwise[rows[root]] !== UNLIKE_NOW) return;
    for (let place = end - 1; place >= root; place--) {
      const row = rows[place];
      if (anew) makeAnew(row);
      rollups.at(place);
      const first = firstOf[row];
      const last = first + countOf[row];
      for (let group = first; group < last; group++) {
        const entry = of[group];
        if (entry < 0) continue;
        const metric = metricOf[group];
        const isReached = sizes[place] > 1 && rollups.partsIn(metric) >= net[entry];
        if (isReached && own.figure(group) && own.madeOf !== 0) {
          givenUp.push(group, entry);
          of[group] = NONE;
          owner[entry] = ownerOf(0, metric, 0);
          continue;
        }
        const isOpen = openOf(owner[entry]) !== 0;
        net[entry] = rollups.take(metric, net[entry]);
        least[entry] = rollups.take(LEAST + metric, least[entry]);
        most[entry] = rollups.take(MOST + metric, most[entry], isOpen);
        const isEndless = rollups.isOpen;
        owner[entry] = ownerOf(row, metric, isEndless ? ENDLESS_IN_TREE : 0);
        if (isEndless) endless.push(owner[entry]);
      }
    }
  });
  return { endless, givenUp };
});

type NettedTrees = { endless: number[]; givenUp: number[] };

/** What makes the own figures of an event anew. */
function ownAnew(input: NetInput) {
  const { claimed, groups, claimStatus, rule, events, entries, of } = input;
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { metric: metricOf } = groups;
  const own = ownFigure(claimed, claimStatus, rule);
  return (row: number): void => {
    const first = firstOf[row];
    const end = first + countOf[row];
    for (let group = first; group < end; group++) {
      const entry = of[group];
      if (entry < 0 || !own.figure(group)) continue;
      setEntry(entries, entry, own, { row, metric: metricOf[group] });
    }
  };
}
