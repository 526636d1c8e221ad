// Derives the figures of a rule from those of another one with the same speakers: they differ only where claims differ.
import { Rollups } from "../../domain/rollup.ts";
import { RULES, type Rule, ruleOf } from "../../domain/rule.ts";
import { groupOf, METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { zeros } from "../store/shared-array.ts";
import { eachTree, type Tree, widerIn } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { type ClaimStatus, COUNTED } from "./claim-status.ts";
import {
  type FigureLookup,
  type Figures,
  METRIC_BITS,
  NONE,
  noFigures,
  ROW_AT,
} from "./figures.ts";
import {
  headlineBetween,
  type OwnFigureInput,
  ownFigure,
  ownFigureInput,
  WHOEVER,
} from "./own-figure.ts";

/** The other rules with the same speakers as this one. */
export function rulesWithSameSpeakers(rule: Rule): Rule[] {
  const heard = JSON.stringify(ruleOf(rule).hears);
  const alike = RULES.filter(({ hears }) => JSON.stringify(hears) === heard);
  return alike.map(({ value }) => value).filter((other) => other !== rule);
}

/**
 * Figures of all claim groups under a rule; `like` are those of one with the same speakers. Whose figures there are
 * and what their extremes add is the same for both: they share that memory, but not the room behind it.
 */
export function deriveFigures(
  columns: Columns,
  claimStatus: ClaimStatus,
  { tree }: Visibility,
  like: Figures,
  rule: Rule,
): Figures {
  const { events, groups, share } = columns;
  const { count, endless, netted } = like;
  const { owner, headline, least, most } = like.entries;
  const figures: Figures = {
    ...noFigures(rule),
    ...{ count, endless, netted },
    of: like.of.subarray(0, groups.count),
    entries: {
      owner: owner.subarray(0, count),
      headline: zeros(headline, count),
      net: zeros(headline, count),
      least: least.subarray(0, count),
      most: most.subarray(0, count),
    },
  };
  const input: DeriveInput = {
    ...ownFigureInput(columns, claimStatus, rule),
    events: { firstGroup: events.firstGroup, groupCount: events.groupCount },
    tree: { rows: tree.rows, above: tree.above, sizes: tree.sizes },
    ...{ unknown: claimStatus.unknown, entries: figures.entries, of: figures.of },
  };
  share(chooseFigures, input, { from: 0, to: count });
  share(netHeadlines, input, { from: 0, to: tree.rows.length });
  return figures;
}

/** What passes read; they write headlines and what these add. */
type DeriveInput = OwnFigureInput &
  FigureLookup & {
    events: Pick<Events, "firstGroup" | "groupCount">;
    tree: Pick<Tree, "rows" | "above" | "sizes">;
    unknown: ClaimStatus["unknown"];
  };

/** Chooses the headlines of a part of the figures, as if no event had parts. */
const chooseFigures = definePass(
  "chooseFigures",
  (input: DeriveInput, { from, to }: Part): void => {
    const { claimed, groups, claimStatus, rule, events, entries } = input;
    const { owner, headline, net, least, most } = entries;
    const own = ownFigure(claimed, claimStatus, rule);
    const choose = headlineBetween(rule);
    const newest = (entry: number): number => {
      const one = owner[entry];
      const group = groupOf({ events, groups }, one >>> ROW_AT, one & METRIC_BITS);
      return own.take(group, COUNTED, WHOEVER) ? own.headline : NONE;
    };
    headline.set(least.subarray(from, to), from);
    for (let entry = from; entry < to; entry++) {
      const [floor, ceiling] = [least[entry], most[entry]];
      if (floor === ceiling) continue;
      headline[entry] = choose === null ? newest(entry) : choose(floor, ceiling);
    }
    net.set(headline.subarray(from, to), from);
  },
);

/** Takes what parts come to off the headlines, in trees that begin in a part of the places. */
const netHeadlines = definePass("netHeadlines", (input: DeriveInput, part: Part): void => {
  const { claimed, groups, claimStatus, rule, events, tree, unknown, entries, of } = input;
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { headline, net } = entries;
  const own = ownFigure(claimed, claimStatus, rule);
  const rollups = new Rollups(METRIC_COUNT, widerIn(tree, { unknown }));
  eachTree(tree, part, (root, end) => {
    for (let place = end - 1; place >= root; place--) {
      const row = tree.rows[place];
      rollups.at(place);
      const first = firstOf[row];
      const last = first + countOf[row];
      for (let group = first; group < last; group++) {
        const entry = of[group];
        if (entry < 0) continue;
        // The extremes of an event with parts are what they add, and tell nothing of the event's own.
        if (tree.sizes[place] > 1 && own.take(group, COUNTED, WHOEVER))
          headline[entry] = own.headline;
        net[entry] = rollups.take(groups.metric[group], headline[entry]);
      }
    }
  });
});
