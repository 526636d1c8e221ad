// Where events are, whatever a filter selects of them.

import type { Known } from "../figures/claim-status.ts";
import type { Columns } from "../store/columns.ts";
import type { Sight } from "../store/visibility.ts";

/** By code of a place: 1 where an event is that this viewer sees and that was known then. */
export function placedOf(
  { events }: Columns,
  { shownTerms, place }: Pick<Sight, "shownTerms" | "place">,
  { unknown }: Pick<Known, "unknown">,
): Uint8Array {
  const placed = new Uint8Array(events.places.values.length);
  for (let row = 1; row < events.count; row++)
    if (shownTerms[events.terms[row] ?? 0] === 1 && unknown?.[row] !== 1)
      placed[place[row] ?? 0] = 1;
  return placed;
}
