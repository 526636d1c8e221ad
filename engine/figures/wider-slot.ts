// Finds the claims of a wider event.
import type { Slots } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { slotOf } from "../store/slot-of.ts";
import type { Sight } from "../store/visibility.ts";
import type { Known } from "./claim-status.ts";
import type { Figures } from "./figures.ts";

/** The columns that tell of it. */
type Told = {
  columns: { events: Pick<Events, "slot" | "slots">; slots: Pick<Slots, "metric"> };
  sight: Pick<Sight, "parent">;
  known: Pick<Known, "unknown">;
  figures: Pick<Figures, "of">;
};

/** What finds the slot of the nearest wider event with a figure of its own; -1 when there is none. */
export function slotAbove({ columns, sight, known, figures }: Told) {
  const { parent } = sight;
  const { unknown } = known;
  const { of } = figures;
  return (row: number, metric: number): number => {
    for (let up = parent[row] ?? 0; up !== 0 && !unknown?.[up]; up = parent[up] ?? 0) {
      const slot = slotOf(columns, up, metric);
      if (slot >= 0 && (of[slot] ?? -1) >= 0) return slot;
    }
    return -1;
  };
}
