// Sums the figures of trees in which what an event adds depends on the window: not all of its parts lie in each that holds it.
import { Rollups } from "../../domain/rollup.ts";
import { TREE_METRIC, TREE_OPEN, treeFigures } from "../figures/tree-figures.ts";
import type { SummedEvents } from "../query/selected-nets.ts";
import type { View } from "../query/view.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import { rootsWhere } from "../store/tree.ts";
import type { Extents } from "./extents.ts";

/** What is added to the sums of every window that holds an extent; `open` counts ends that are left open. */
type Added = { headline: number; below: number; above: number; open: number };

/** Adds to the sums of a set, of one metric. */
export type Add = (set: number, begin: number, end: number, added: Added) => void;

/** The selected events of a tree with a figure of one metric, each before its parts: its own figure, and when it is. */
type Member = {
  row: number;
  /** Which of the members is the nearest wider event, or -1. */
  under: number;
  begin: number;
  end: number;
  headline: number;
  least: number;
  most: number;
  isOpen: boolean;
};

/** The roots of such trees, in which a part lies outside its wider event's time, and 1 for the rows in them. */
export function treesOutOfTime(
  { columns, visibility: { tree } }: View,
  { keyOf, begin, end: endOf }: Extents,
): { roots: number[]; isIn: Uint8Array } {
  const { rows, sizes } = tree;
  const isIn = new Uint8Array(columns.events.count);
  const roots = rootsWhere(tree, (part, wider) => {
    const [own, over] = [keyOf[part], keyOf[wider]];
    return begin[own] < begin[over] || endOf[own] > endOf[over];
  });
  for (const root of roots) for (let at = root; at < root + sizes[root]; at++) isIn[rows[at]] = 1;
  return { roots, isIn };
}

/** What finds the members of a tree by metric. */
export function membersOf(
  { columns, claimStatus, visibility, figures }: View,
  { isIn }: SummedEvents,
  { keyOf, begin, end }: Extents,
): (root: number) => Member[][] {
  const { rows, above, sizes } = visibility.tree;
  const own = treeFigures(columns, claimStatus, visibility, figures);
  return (root) => {
    const members = Array.from({ length: METRIC_COUNT }, (): Member[] => []);
    const at = Array.from({ length: METRIC_COUNT }, () => new Map<number, number>());
    for (let place = root; place < root + sizes[root]; place++) {
      const row = rows[place];
      if (!isIn(row)) continue;
      const key = keyOf[row];
      for (let i = own.begins[place]; i < own.begins[place + 1]; i++) {
        const metric = own.facts[i] & TREE_METRIC;
        let up = above[place];
        while (up >= 0 && !at[metric].has(up)) up = above[up];
        at[metric].set(place, members[metric].length);
        members[metric].push({
          ...{ row, under: at[metric].get(up) ?? -1, begin: begin[key], end: end[key] },
          ...{ headline: own.headline[i], least: own.least[i], most: own.most[i] },
          isOpen: (own.facts[i] & TREE_OPEN) !== 0,
        });
      }
    }
    return members;
  };
}

/**
 * Adds the members of a tree to sets. Extents add up, for every window, to what is added in that window: the
 * differences between windows that begin and end with some member.
 */
export function addMembers(
  members: readonly Member[],
  setsOf: (row: number) => readonly number[],
  add: Add,
): void {
  const begins = sorted(members.map(({ begin }) => begin));
  const ends = sorted(members.map(({ end }) => end));
  const sets = members.map(({ row }) => setsOf(row));
  for (const set of new Set(sets.flat())) {
    const isOf = sets.map((own) => own.includes(set));
    const inWindows = begins.map((begin) =>
      ends.map((end) => addedIn(members, isOf, { begin, end })),
    );
    const at = (i: number, j: number) => inWindows[i]?.[j] ?? NOTHING;
    begins.forEach((begin, i) => {
      ends.forEach((end, j) => {
        if (end < begin) return;
        const [all, later, earlier, both] = [
          at(i, j),
          at(i + 1, j),
          at(i, j - 1),
          at(i + 1, j - 1),
        ];
        const difference = (lane: keyof Added) =>
          all[lane] - later[lane] - earlier[lane] + both[lane];
        add(set, begin, end, {
          headline: difference("headline"),
          below: difference("below"),
          above: difference("above"),
          open: difference("open"),
        });
      });
    });
  }
}

const NOTHING: Added = { headline: 0, below: 0, above: 0, open: 0 };
const [HEADLINE, LEAST, MOST] = [0, 1, 2];

/** What the members of a set that lie in a window add up to. */
function addedIn(
  members: readonly Member[],
  isOf: readonly boolean[],
  window: { begin: number; end: number },
): Added {
  const isIn = members.map(({ begin, end }) => begin >= window.begin && end <= window.end);
  const widerOf = (i: number): number => {
    let up = members[i].under;
    while (up >= 0 && !isIn[up]) up = members[up].under;
    return up;
  };
  const rollups = new Rollups(3, widerOf);
  const isOpen = new Array<boolean>(members.length).fill(false);
  const added = { ...NOTHING };
  for (let i = members.length - 1; i >= 0; i--) {
    if (!isIn[i]) continue;
    const { headline, least, most, isOpen: open } = members[i];
    rollups.at(i);
    const net = rollups.take(HEADLINE, headline);
    const low = rollups.take(LEAST, least);
    const high = rollups.take(MOST, most, open);
    isOpen[i] = rollups.isOpen;
    if (!isOf[i]) continue;
    added.headline += net;
    added.below += net - low;
    added.above += high - net;
  }
  members.forEach((_, i) => {
    if (!isIn[i] || !isOf[i] || !isOpen[i]) return;
    let up = widerOf(i);
    while (up >= 0 && isOf[up] && isOpen[up]) up = widerOf(up);
    if (up < 0 || !isOf[up]) added.open += 1;
  });
  return added;
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
