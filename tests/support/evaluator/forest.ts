/** Rolls figures up a selection of events, by the promise on sums: bridged where a middle is not selected. */
import { largest, plus } from "./figure.ts";

/** Of every event there is, the event it is part of, whoever sees it. */
export type Tree = ReadonlyMap<string, string | null>;

/** The nearest wider event that is among these; null for none. */
export function nearestOf(id: string, among: ReadonlySet<string>, tree: Tree): string | null {
  let at = tree.get(id) ?? null;
  for (let steps = 0; steps < tree.size && at !== null; steps++) {
    if (among.has(at)) return at;
    at = tree.get(at) ?? null;
  }
  return null;
}

/** What an event and its selected parts come to, and what it adds to them; null is unknown. */
export type Rolled = { rollup: number | null; net: number | null };

/**
 * @param selected ids of the events that belong to the selection
 * @param own what is said of an event itself
 */
export function rolled(
  selected: ReadonlySet<string>,
  tree: Tree,
  own: (id: string, parts: number | null) => number | null,
): Map<string, Rolled> {
  const parts = new Map<string | null, string[]>();
  for (const id of selected) {
    const parent = nearestOf(id, selected, tree);
    parts.set(parent, [...(parts.get(parent) ?? []), id]);
  }
  const done = new Map<string, Rolled>();
  const roll = (id: string): number | null => {
    const theirs = plus(...(parts.get(id) ?? []).map(roll));
    const rollup = largest([own(id, theirs), theirs]);
    done.set(id, { rollup, net: rollup === null ? null : rollup - (theirs ?? 0) });
    return rollup;
  };
  for (const root of parts.get(null) ?? []) roll(root);
  return done;
}
