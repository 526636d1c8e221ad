// Holds the net values of trees of events to the plain roll-up.
import { rollUp } from "../../domain/rollup.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { headlineAt, NONE, netAt } from "../figures/figures.ts";
import type { View } from "../query/view.ts";
import { slotOf } from "../store/slot-of.ts";
import { eachTree } from "../store/tree.ts";
import type { Part } from "../worker/share.ts";

/** Events in trees whose net value is not their roll-up less that of their parts (domain/rollup.ts). */
export function rollupFaults(view: View, part: Part): Map<string, string> {
  const { columns, sight, figures, rule } = view;
  const { ids } = columns.events;
  const rows: number[] = [];
  eachTree(sight.tree, part, (root, end) => {
    for (const row of sight.tree.rows.subarray(root, end)) rows.push(row);
  });
  const faults = new Map<string, string>();
  METRICS.forEach(({ value }, metric) => {
    const nodes = rows.map((row) => {
      const slot = slotOf(columns, row, metric);
      const own = headlineAt(figures, slot);
      const wider = sight.parent[row] ?? 0;
      const part_of = wider === 0 ? null : ids.idOf(wider);
      return { id: ids.idOf(row), part_of, own: own === NONE ? null : own, slot };
    });
    const rolled = rollUp(nodes);
    for (const { id, own, slot } of nodes)
      if (own !== null && rolled.get(id)?.net !== netAt(figures, slot))
        faults.set(id, `has parts and a remainder of ${value} (${rule}) that are not its roll-up`);
  });
  return faults;
}
