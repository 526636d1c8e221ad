// Roll-ups and net values: why a sum over any selection never counts a person twice.
import { append } from "./append.ts";

/** A node of the tree of events: who it is part of, and its own value, if it has one. `open`: "or more". */
export type Node = { id: string; part_of: string | null; own: number | null; open?: boolean };

/**
 * `rollup` is null where neither the event nor its parts have a figure: unknown is not zero.
 * It is `open` when the larger of own value and parts' sum, which it equals, is.
 */
export type Rolled = { rollup: number | null; net: number | null; open: boolean };

/**
 * Roll-up of an event = max(own, sum of its parts' roll-ups); net = roll-up − that sum.
 * The net values of a tree therefore add up to its root's roll-up. A part whose wider event is
 * not among `nodes` stands for itself. One pass from the leaves up; a cycle is an error.
 */
export function rollUp(nodes: readonly Node[]): Map<string, Rolled> {
  const parts = new Map<string, Node[]>();
  const ids = new Set(nodes.map((node) => node.id));
  const roots: Node[] = [];
  for (const node of nodes) {
    if (node.part_of === null || !ids.has(node.part_of)) roots.push(node);
    else append(parts, node.part_of, node);
  }
  const order = [...roots];
  for (const node of order) order.push(...(parts.get(node.id) ?? []));
  if (order.length !== nodes.length) throw new RangeError("an event is part of itself");

  const rolled = new Map<string, Rolled>();
  for (const node of order.reverse()) {
    const below = (parts.get(node.id) ?? []).flatMap((part) => rolled.get(part.id) ?? []);
    rolled.set(node.id, rolledOf(node, below));
  }
  return rolled;
}

function rolledOf({ own, open = false }: Node, parts: readonly Rolled[]): Rolled {
  const below = sum(parts.map((part) => part.rollup));
  const partsOpen = parts.some((part) => part.open);
  if (own === null || (below !== null && below > own))
    return { rollup: below, net: below === null ? null : 0, open: partsOpen };
  return { rollup: own, net: own - (below ?? 0), open };
}

/** The sum of what is known; null when nothing is. */
export function sum(values: readonly (number | null)[]): number | null {
  let total: number | null = null;
  for (const value of values) if (value !== null) total = (total ?? 0) + value;
  return total;
}
