// Net values along trees of events, by the rule itself (domain/rollup.ts).
import { rollUp } from "../../domain/rollup.ts";
import type { Db } from "../../server/db/tables.ts";

type Seen = { id: string; part_of: string | null; row: number };

/** Takes every event once; only those that are part of another or have parts are remembered. */
export async function openTrees(db: Db) {
  const wider = await db
    .selectFrom("event")
    .select("part_of")
    .distinct()
    .where("part_of", "is not", null)
    .execute();
  const hasParts = new Set(wider.map(({ part_of }) => part_of));
  const nodes: Seen[] = [];
  return {
    see: (event: Seen): void => {
      if (event.part_of !== null || hasParts.has(event.id)) nodes.push(event);
    },
    /** Own values (below 0: none) become net ones. */
    net: (values: Int32Array | Float64Array): void => {
      const own = (row: number) => {
        const value = values[row] ?? -1;
        return value < 0 ? null : value;
      };
      const rolled = rollUp(nodes.map(({ id, part_of, row }) => ({ id, part_of, own: own(row) })));
      for (const { id, row } of nodes)
        if (own(row) !== null) values[row] = rolled.get(id)?.net ?? -1;
    },
  };
}
