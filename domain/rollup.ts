// Roll-ups and net values: why a sum over any selection never counts a person twice.
import { append } from "./append.ts";

/** A node of the tree of events: who it is part of, and its own value, if it has one. */
export type Node = { id: string; part_of: string | null; own: number | null };

/** `rollup` is null where neither the event nor its parts have a figure: unknown is not zero. */
export type Rolled = { rollup: number | null; net: number | null };

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
    const below = sum(
      (parts.get(node.id) ?? []).map((part) => rolled.get(part.id)?.rollup ?? null),
    );
    const rollup = larger(node.own, below);
    rolled.set(node.id, { rollup, net: rollup === null ? null : rollup - (below ?? 0) });
  }
  return rolled;
}

/** The sum of what is known; null when nothing is. */
export function sum(values: readonly (number | null)[]): number | null {
  let total: number | null = null;
  for (const value of values) if (value !== null) total = (total ?? 0) + value;
  return total;
}

function larger(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
