// Nets the trees of a selection of which some events are not selected: there, figures add something else to sums.
import {
  type Entries,
  type Figures,
  openOf,
  ROW_AT,
  type TreeFigures,
} from "../figures/figures.ts";
import { LANES, LEAST, MOST } from "../figures/nets.ts";
import { TREE_METRIC, TREE_OPEN, treeFigures } from "../figures/tree-figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { joined } from "../store/shared-array.ts";
import { rootsWhere, type Tree } from "../store/tree.ts";
import { definePass, type Part } from "../worker/pass.ts";
import type { View } from "./view.ts";

/** Which events are summed together: those of a state up to `most` (scan.ts) whose span's code is `within`; null: any span. */
export type Membership = { state: Uint8Array; most: number; within: Uint8Array | null };

/** Entries (figures/figures.ts) with what they add to sums over a selection; so many numbers each, read by `eachOther`. */
export type OtherNets = Int32Array;
const NUMBERS = 5;

/** Goes through them: the entry, what it adds, what its extremes add, and whether its roll-up has no upper end. */
export function eachOther(
  others: OtherNets,
  go: (entry: number, net: number, least: number, most: number, isOpen: boolean) => void,
): void {
  for (let i = 0; i < others.length; i += NUMBERS)
    go(others[i], others[i + 1], others[i + 2], others[i + 3], others[i + 4] === 1);
}

export type SummedEvents = {
  isIn: (row: number) => boolean;
  /** The entries that add something else to sums over these events than over everything that is shown. */
  others: (figures: Figures) => OtherNets;
  /** Those of which the net is another: what their extremes add, and their upper end, is not told. */
  otherHeadlines: (figures: Figures) => OtherNets;
};

type SummedView = Pick<View, "columns" | "claimStatus" | "visibility">;

/** Events of a view that are summed together. */
export function summedEvents(view: SummedView, membership: Membership): SummedEvents {
  const { tree } = view.visibility;
  const net = netting(view, membership, tree.wider);
  const all = remembered((figures) => net(figures, "all"));
  const headlines = remembered((figures) => net(figures, "headline"));
  return {
    isIn: isMember(membership, view.columns.events),
    others: all.of,
    otherHeadlines: (figures) => (all.has(figures) ? all.of(figures) : headlines.of(figures)),
  };
}

/**
 * Those of them that lie within a period, whose parts lie within it, too, where trees keep to the time of their wider
 * events: they add what they do at any time. Other trees are netted anew.
 */
export function summedWithin(
  view: SummedView,
  atAnyTime: SummedEvents,
  membership: Membership,
): SummedEvents {
  const { events } = view.columns;
  const isIn = isMember(membership, events);
  const outOfTime = treesOutOfTime(view);
  const net = netting(view, membership, outOfTime.wider);
  const { of } = remembered((figures) => {
    const { owner } = figures.entries;
    const within: number[] = [];
    eachOther(atAnyTime.others(figures), (entry, adds, low, high, isOpen) => {
      const row = owner[entry] >>> ROW_AT;
      if (isIn(row) && outOfTime.isIn[row] === 0)
        within.push(entry, adds, low, high, isOpen ? 1 : 0);
    });
    return joined(net(figures, "all"), within);
  });
  return { isIn, others: of, otherHeadlines: of };
}

/** The places of events with parts, and 1 for the rows, in trees in which a part lies outside the days of its wider event. */
type OutOfTime = { wider: Uint32Array; isIn: Uint8Array };
const outOfTimeOf = new WeakMap<Tree, OutOfTime>();

/** They are others when the trees are: a change of an event in a tree makes these anew. */
function treesOutOfTime({ columns, visibility: { tree } }: SummedView): OutOfTime {
  const known = outOfTimeOf.get(tree);
  if (known !== undefined) return known;
  const { dateSpans, when } = columns.events;
  const { start, end } = dateSpans;
  const { rows, sizes } = tree;
  const isIn = new Uint8Array(columns.events.count);
  const wider: number[] = [];
  const roots = rootsWhere(tree, (part, over) => {
    const [own, whole] = [when[part], when[over]];
    return start[own] < start[whole] || end[own] > end[whole];
  });
  for (const root of roots)
    for (let place = root; place < root + sizes[root]; place++) {
      isIn[rows[place]] = 1;
      if (sizes[place] > 1) wider.push(place);
    }
  const found = { isIn, wider: Uint32Array.from(wider) };
  outOfTimeOf.set(tree, found);
  return found;
}

/** What is made of figures, once for each. */
function remembered(make: (figures: Figures) => OtherNets) {
  const made = new Map<Figures, OtherNets>();
  return {
    has: (figures: Figures) => made.has(figures),
    of: (figures: Figures): OtherNets => {
      const others = made.get(figures) ?? make(figures);
      made.set(figures, others);
      return others;
    },
  };
}

/** Nets events with parts that stand at these places. */
function netting(
  { columns, claimStatus, visibility }: SummedView,
  membership: Membership,
  wider: Uint32Array,
) {
  const { events, share } = columns;
  const { rows, above, sizes } = visibility.tree;
  const reading: TreeInput = {
    ...{ events: { when: events.when }, membership },
    tree: { rows, above, sizes, wider },
  };
  let roots: Int32Array | null = null;
  return (figures: Figures, numbers: SelectedNetInput["numbers"]): OtherNets => {
    roots ??= widest(share(findPartly, reading, { from: 0, to: wider.length }).flat(), sizes);
    if (roots.length === 0) return new Int32Array(0);
    const { owner, net, least, most } = figures.entries;
    const input: SelectedNetInput = {
      ...{ ...reading, roots, numbers, entries: { owner, net, least, most } },
      figures: treeFigures(columns, claimStatus, visibility, figures),
    };
    const parts = share(netSelected, input, { from: 0, to: roots.length });
    return parts.reduce((all, more) => joined(all, more), new Int32Array(0));
  };
}

function isMember({ state, most, within }: Membership, { when }: Pick<Events, "when">) {
  return within === null
    ? (row: number): boolean => state[row] <= most
    : (row: number): boolean => state[row] <= most && within[when[row]] === 1;
}

/** Of places in their order, those that are part of none of the others. */
function widest(places: readonly number[], sizes: Uint32Array): Int32Array {
  let end = 0;
  const some = places.filter((place) => {
    if (place < end) return false;
    end = place + sizes[place];
    return true;
  });
  return Int32Array.from(some);
}

type TreeInput = {
  events: Pick<Events, "when">;
  tree: Pick<Tree, "rows" | "above" | "sizes" | "wider">;
  membership: Membership;
};

/** The places of events that are summed while some of their parts are not, among a part of the wider events. */
const findPartly = definePass("findPartly", (input: TreeInput, { from, to }: Part) => {
  const { events, tree, membership } = input;
  const { rows, sizes, wider } = tree;
  const isIn = isMember(membership, events);
  const found: number[] = [];
  let last = 0;
  for (let i = from; i < to; i++) {
    const place = wider[i];
    // What is part of one that was found is netted with it.
    if (place < last || !isIn(rows[place])) continue;
    const end = place + sizes[place];
    let at = place + 1;
    while (at < end && isIn(rows[at])) at++;
    if (at === end) continue;
    found.push(place);
    last = end;
  }
  return found;
});

type SelectedNetInput = TreeInput & {
  roots: Int32Array;
  numbers: "all" | "headline";
  entries: Pick<Entries, "owner" | "net" | "least" | "most">;
  figures: TreeFigures;
};

/** Nets a part of those events with what is part of them, at any depth. */
const netSelected = definePass("netSelected", (input: SelectedNetInput, { from, to }: Part) => {
  const { events, tree, roots, membership, numbers, entries, figures } = input;
  const { rows, above, sizes } = tree;
  const { owner, net, least, most } = entries;
  const { begins, facts } = figures;
  const isIn = isMember(membership, events);
  const isAll = numbers === "all";
  const lanes = isAll ? LANES : METRIC_COUNT;
  const others: number[] = [];
  /** By selected event with parts, in a tree: what its selected parts come to, and where that has no upper end. */
  let sums = new Float64Array(0);
  let opens = new Uint8Array(0);
  /** By place in a tree: which of these events it is, or -1. */
  let sumOf = new Int32Array(0);

  const begin = (root: number, end: number): void => {
    if (sumOf.length < end - root) sumOf = new Int32Array(2 * (end - root));
    let count = 0;
    for (let place = root; place < end; place++)
      sumOf[place - root] = sizes[place] > 1 && isIn(rows[place]) ? count++ : -1;
    if (opens.length < count * METRIC_COUNT) {
      sums = new Float64Array(2 * count * LANES);
      opens = new Uint8Array(2 * count * METRIC_COUNT);
    }
    sums.fill(0, 0, count * lanes);
    opens.fill(0, 0, count * METRIC_COUNT);
  };
  /** Which of the sums an event's roll-up is added to. */
  const sumOver = (root: number, place: number): number => {
    let up = above[place];
    while (sumOf[up - root] < 0) up = above[up];
    return sumOf[up - root];
  };
  /** What has no parts adds its own figure to any sum. */
  const addPart = (place: number, into: number): void => {
    const to = begins[place + 1];
    for (let at = begins[place]; at < to; at++) {
      const metric = facts[at] & TREE_METRIC;
      const sum = into * lanes + metric;
      sums[sum] += figures.headline[at];
      if (!isAll) continue;
      sums[sum + LEAST] += figures.least[at];
      sums[sum + MOST] += figures.most[at];
      if ((facts[at] & TREE_OPEN) !== 0) opens[into * METRIC_COUNT + metric] = 1;
    }
  };
  /** Replaces the sums of an event's parts by its roll-ups. */
  const netWider = (place: number, own: number): void => {
    const to = begins[place + 1];
    for (let at = begins[place]; at < to; at++) {
      const entry = figures.entry[at];
      const metric = facts[at] & TREE_METRIC;
      const sum = own * lanes + metric;
      const adds = Math.max(0, figures.headline[at] - sums[sum]);
      sums[sum] += adds;
      if (!isAll) {
        if (adds !== net[entry]) others.push(entry, adds, 0, 0, 0);
        continue;
      }
      const low = Math.max(0, figures.least[at] - sums[sum + LEAST]);
      const high = Math.max(0, figures.most[at] - sums[sum + MOST]);
      const open = own * METRIC_COUNT + metric;
      if (figures.most[at] >= sums[sum + MOST]) opens[open] = (facts[at] & TREE_OPEN) !== 0 ? 1 : 0;
      sums[sum + LEAST] += low;
      sums[sum + MOST] += high;
      const wasOpen = openOf(owner[entry]) !== 0 ? 1 : 0;
      if (
        adds !== net[entry] ||
        low !== least[entry] ||
        high !== most[entry] ||
        opens[open] !== wasOpen
      )
        others.push(entry, adds, low, high, opens[open]);
    }
  };
  const addWider = (own: number, into: number): void => {
    for (let lane = 0; lane < lanes; lane++) sums[into * lanes + lane] += sums[own * lanes + lane];
    for (let metric = 0; metric < METRIC_COUNT; metric++)
      if (opens[own * METRIC_COUNT + metric] === 1) opens[into * METRIC_COUNT + metric] = 1;
  };

  for (let i = from; i < to; i++) {
    const root = roots[i];
    const end = root + sizes[root];
    begin(root, end);
    for (let place = end - 1; place > root; place--) {
      const own = sumOf[place - root];
      if (own >= 0) {
        netWider(place, own);
        addWider(own, sumOver(root, place));
      } else if (sizes[place] === 1 && begins[place] !== begins[place + 1] && isIn(rows[place]))
        addPart(place, sumOver(root, place));
    }
    netWider(root, 0);
  }
  return Int32Array.from(others);
});
