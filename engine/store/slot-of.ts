// Finds the claims of one event on one metric.
import type { Slots } from "./claims.ts";
import type { Events } from "./events.ts";

/** The slot of an event's metric, or -1. */
export function slotOf(
  { events, slots }: { events: Pick<Events, "slot" | "slots">; slots: Pick<Slots, "metric"> },
  row: number,
  metric: number,
): number {
  const first = events.slot[row] ?? 0;
  const end = first + (events.slots[row] ?? 0);
  for (let slot = first; slot < end; slot++) if (slots.metric[slot] === metric) return slot;
  return -1;
}
