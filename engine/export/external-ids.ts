// Tells whose ids in other data sets a viewer is told: they would give a protected place away (domain/publicview.ts).
import type { View } from "../query/view.ts";

/** Whether lines of the event in a row hold its external ids. */
export function showsExternalIds({ columns, visibility }: View): (row: number) => boolean {
  const { values } = columns.events.places;
  return (row) => values[visibility.place[row]]?.generalised !== true;
}
