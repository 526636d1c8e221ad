// How much of the view the map shows, once the reader has moved it.
import { computed, signal } from "@preact/signals";
import { summaryPath } from "../../domain/questions.ts";
import { getAt } from "../api.ts";
import { eventsWithin } from "../map/within.ts";
import { summary, viewport } from "./refresh.ts";
import { choose, query } from "./selection.ts";

/** Whether the reader has moved the map since the filter was last made of it. */
export const panned = signal(false);

/** How many events stand in the map's window; null before it is known. */
const shown = computed((): number | null => {
  const [now, view] = [summary.value, viewport.value];
  return now === null || view === null ? null : eventsWithin(view, now);
});

/** How many events the map could show if it looked elsewhere. */
export const outside = computed((): number =>
  shown.value === null ? 0 : (summary.value?.totals.on_map ?? 0) - shown.value,
);

/** How many events stand in the window to which the reader moved the map; null when it shows all that can be shown. */
export const inView = computed((): number | null =>
  panned.value && outside.value > 0 ? shown.value : null,
);

/** Where everything lies that the map can show, however little of it is in its window. */
export async function wholeView(): Promise<readonly { lat: number; lon: number }[]> {
  const { groups, areas } = await getAt<"/api/summary">(summaryPath(query.value, null));
  return [...groups, ...areas];
}

/** Makes the map's window part of the filter. */
export function filterToView(): void {
  const view = viewport.value;
  if (view === null) return;
  const short = (n: number) => Number(n.toFixed(3));
  panned.value = false;
  choose({
    bbox: {
      west: short(view.west),
      south: short(view.south),
      east: short(view.east),
      north: short(view.north),
    },
  });
}
