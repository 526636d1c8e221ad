// Sums claims about groups of people, by metric, over the events that are summed.
import type { GroupsOfPeople } from "../../domain/summary.ts";
import { METRICS, SUBJECTS } from "../../domain/vocabulary/claim-terms.ts";
import { groupIn, subjectIn } from "../figures/claim-status.ts";
import { METRIC_BITS, NONE, ROW_AT } from "../figures/figures.ts";
import { BESIDE, IN_FIGURE, type Partials, placeOfPartial } from "../figures/partials.ts";
import type { Events } from "../store/events.ts";
import { defineTally, type Part, plus } from "../worker/pass.ts";
import type { Counts } from "./counts.ts";
import type { Masks } from "./masks.ts";
import { SELECTED } from "./scan.ts";
import type { Selection } from "./selection.ts";
import type { View } from "./view.ts";

/** Sums of groups of people, by metric: those that figures are made of, and those that are in none. */
export type GroupSums = { from_groups: GroupsOfPeople; partial: GroupsOfPeople }[];

/** Those of a selection. */
export function partialSums({ columns, ...view }: View, { counts, fails }: Selection): GroupSums {
  const { share, events } = columns;
  const { of, owner, net } = view.partials();
  const reading = {
    ...{ of, owner, net },
    events: { when: events.when },
    ...{ state: counts.state, within: fails.within },
  };
  const [all, ...others] = share(sumPartials, reading, { from: 0, to: of.length });
  if (all === undefined) throw new RangeError("nothing was added up");
  for (const { sums, claims, events } of others) {
    plus(all.sums, sums);
    plus(all.claims, claims);
    plus(all.events, events);
  }
  const summed = (metric: number, place: number): GroupsOfPeople => {
    const series = place * METRICS.length + metric;
    const known = SUBJECTS.flatMap(({ value }, subject) => {
      const at = series * SUBJECTS.length + subject;
      return all.claims[at] > 0 ? [[value, all.sums[at]]] : [];
    });
    return { subjects: Object.fromEntries(known), events: all.events[series] };
  };
  return METRICS.map((_, metric) => ({
    from_groups: summed(metric, IN_FIGURE),
    partial: summed(metric, BESIDE),
  }));
}

/** What a pass reads to add up partials. */
type PartialInput = Partials & {
  events: Pick<Events, "when">;
  state: Counts["state"];
  within: Masks["within"];
};

/** By where a partial stands that is told, and by metric: so many series. */
const SERIES = 2 * METRICS.length;

/** Adds up some parts of the partials: sums and how many they are of by series and subject, and events by series. */
const sumPartials = defineTally(
  "sumPartials",
  ({ of, owner, net, events, state, within }: PartialInput, parts: Iterable<Part>) => {
    const { when: whenOf } = events;
    const sums = new Float64Array(SERIES * SUBJECTS.length);
    const claims = new Uint32Array(sums.length);
    const having = new Uint32Array(SERIES);
    const isTold = (i: number) => net[i] !== NONE && placeOfPartial(owner[i]) <= IN_FIGURE;
    for (const { from, to } of parts) {
      // Those of a claim group stand side by side: the first of them counts the event, in whatever part it is.
      let counted = -1;
      for (let i = from - 1; i >= 0 && groupIn(of[i]) === groupIn(of[from]); i--)
        if (isTold(i)) counted = owner[i];
      for (let i = from; i < to; i++) {
        if (!isTold(i)) continue;
        const one = owner[i];
        const row = one >>> ROW_AT;
        if (state[row] !== SELECTED || within[whenOf[row]] === 0) continue;
        const series = placeOfPartial(one) * METRICS.length + (one & METRIC_BITS);
        const at = series * SUBJECTS.length + subjectIn(of[i]);
        sums[at] += net[i];
        claims[at] += 1;
        if (one !== counted) having[series] = having[series] + 1;
        counted = one;
      }
    }
    return { sums, claims, events: having };
  },
);
