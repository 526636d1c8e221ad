// Chooses the lines of a sum: the events with the largest roll-ups, each under its wider event, and one line for each rest.
import type { LineNumbers } from "../explanation.ts";
import { NONE } from "../figures/figures.ts";
import { inOrder, ranked } from "../query/order.ts";
import type { Columns } from "../store/columns.ts";
import type { Forest } from "./forest.ts";

/** A line, with the row of its event; 0: all further parts of the event above it. */
export type SumLine = LineNumbers & { row: number };

/**
 * In order of days, each event before its parts.
 * @param most so many events get a line of their own
 * @param isUpperBound whether an event's own figure is one
 */
export function linesOf(
  columns: Columns,
  forest: Forest,
  most: number,
  isUpperBound: (row: number) => boolean,
): SumLine[] {
  const { row, above, own, parts, rollup } = forest;
  const shown = shownOf(forest, most);
  const under = new Map<number, number[]>();
  for (const node of shown) {
    const of = under.get(above[node]) ?? [];
    of.push(node);
    under.set(above[node], of);
  }
  const whole = wholesOf(forest);
  const isLoose = looseOf(forest, isUpperBound);
  const nodeOf = new Map(shown.map((node) => [row[node], node]));
  const lines: SumLine[] = [];
  const tell = (top: number, level: number): void => {
    const nodes = under.get(top) ?? [];
    const rows = inOrder(
      columns,
      Uint32Array.from(nodes, (node) => row[node]),
    );
    for (const each of rows) {
      const node = nodeOf.get(each) ?? 0;
      lines.push({
        ...{ level, row: each, events: 1 },
        own: known(own[node]),
        parts: known(parts[node]),
        remainder: remainderOf(node),
        counts: rollup[node],
      });
      tell(node, level + 1);
    }
    const { events, counts } = whole(top);
    const rest = events - nodes.length;
    const told = nodes.reduce((sum, node) => sum + rollup[node], 0);
    const nothing = { own: null, parts: null, remainder: null };
    if (rest > 0) lines.push({ level, row: 0, events: rest, ...nothing, counts: counts - told });
  };
  const remainderOf = (node: number): number | null =>
    parts[node] === NONE || own[node] <= parts[node] || isLoose(node)
      ? null
      : own[node] - parts[node];
  tell(-1, 0);
  return lines;
}

/** The largest: a wider event is never smaller than its parts, and stands before them. */
function shownOf({ count, rollup }: Forest, most: number): number[] {
  const nodes = Uint32Array.from({ length: count }, (_, node) => node);
  const before = (a: number, b: number) =>
    rollup[a] === rollup[b] ? a < b : rollup[a] > rollup[b];
  return ranked(nodes, before, 0, most);
}

/** How many parts an event has that are summed, and what they come to; of the roots those of -1. */
function wholesOf({ count, above, rollup }: Forest) {
  const events = new Uint32Array(count + 1);
  const counts = new Float64Array(count + 1);
  for (let node = 0; node < count; node++) {
    events[above[node] + 1] += 1;
    counts[above[node] + 1] += rollup[node];
  }
  return (node: number) => ({ events: events[node + 1], counts: counts[node + 1] });
}

/** Whether a term of an event's remainder is an upper bound: its own figure, or one that its parts' sum is made of. */
function looseOf(
  { count, row, above, own, parts }: Forest,
  isUpperBound: (row: number) => boolean,
) {
  const isIn = new Uint8Array(count);
  const areParts = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    const isTied = parts[node] !== NONE || above[node] >= 0;
    const isOwn = own[node] >= parts[node] && own[node] !== NONE;
    if (isTied && isOwn && isUpperBound(row[node])) isIn[node] = 1;
    if (!isOwn) isIn[node] = areParts[node];
    if (isIn[node] === 1 && above[node] >= 0) areParts[above[node]] = 1;
  }
  return (node: number) => isIn[node] === 1 || areParts[node] === 1;
}

function known(number: number): number | null {
  return number === NONE ? null : number;
}
