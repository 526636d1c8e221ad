// Lays the own figures of events in trees side by side, tree by tree: netting a selection reads them in that order.
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { zeros } from "../store/shared-array.ts";
import type { Tree } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import type { ClaimStatus } from "./claim-status.ts";
import { type FigureLookup, type Figures, openOf, type TreeFigures } from "./figures.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput } from "./own-figure.ts";

/** Of what stands in `facts`: the metric, and whether the event's own figure has no upper end. */
export const TREE_METRIC = 0b111;
export const TREE_OPEN = 0b1000;

/** The figures of the trees, made once and kept until one of them changes. */
export function treeFigures(
  columns: Columns,
  claimStatus: ClaimStatus,
  { tree }: Visibility,
  figures: Figures,
): TreeFigures {
  if (figures.treeFigures !== null) return figures.treeFigures;
  const { events, share } = columns;
  const { firstGroup, groupCount } = events;
  const places = tree.rows.length;
  const begins = zeros(new Uint32Array(0), places + 1);
  const input: CountInput = {
    ...ownFigureInput(columns, claimStatus, figures.rule),
    events: { firstGroup, groupCount },
    tree: { rows: tree.rows, sizes: tree.sizes },
    ...{ entries: figures.entries, of: figures.of, begins },
  };
  share(countTreeFigures, input, { from: 0, to: places });
  for (let place = 0; place < places; place++) begins[place + 1] += begins[place];
  const count = begins[places];
  const column = () => zeros(new Int32Array(0), count);
  const made: TreeFigures = {
    begins,
    facts: zeros(new Uint8Array(0), count),
    ...{ entry: column(), headline: column(), least: column(), most: column() },
  };
  share(fillTreeFigures, { ...input, made }, { from: 0, to: places });
  figures.treeFigures = made;
  return made;
}

type CountInput = OwnFigureInput &
  FigureLookup & {
    events: Pick<Events, "firstGroup" | "groupCount">;
    tree: Pick<Tree, "rows" | "sizes">;
    begins: Uint32Array;
  };

/** Counts the figures at a part of the places, each behind its place. */
const countTreeFigures = definePass(
  "countTreeFigures",
  ({ events, tree, of, begins }: CountInput, { from, to }: Part): void => {
    const { firstGroup: firstOf, groupCount: countOf } = events;
    for (let place = from; place < to; place++) {
      const row = tree.rows[place];
      const first = firstOf[row];
      const last = first + countOf[row];
      let figures = 0;
      for (let group = first; group < last; group++) if (of[group] >= 0) figures++;
      begins[place + 1] = figures;
    }
  },
);

/** Fills in the figures at a part of the places. */
const fillTreeFigures = definePass(
  "fillTreeFigures",
  (input: CountInput & { made: TreeFigures }, { from, to }: Part): void => {
    const { claimed, groups, claimStatus, rule, events, tree, entries, of, made } = input;
    const { firstGroup: firstOf, groupCount: countOf } = events;
    const { metric: metricOf } = groups;
    const { begins, entry: entryOf, facts, headline, least, most } = made;
    const own = ownFigure(claimed, claimStatus, rule);
    for (let place = from; place < to; place++) {
      const row = tree.rows[place];
      const hasParts = tree.sizes[place] > 1;
      const first = firstOf[row];
      const last = first + countOf[row];
      let at = begins[place];
      for (let group = first; group < last; group++) {
        const entry = of[group];
        if (entry < 0) continue;
        // What entries hold of the extremes of an event with parts is less what these come to.
        const isOwn = !hasParts || !own.figure(group);
        const isOpen = isOwn ? openOf(entries.owner[entry]) !== 0 : own.open;
        entryOf[at] = entry;
        facts[at] = metricOf[group] | (isOpen ? TREE_OPEN : 0);
        headline[at] = entries.headline[entry];
        least[at] = isOwn ? entries.least[entry] : own.least;
        most[at] = isOwn ? entries.most[entry] : own.most;
        at++;
      }
    }
  },
);
