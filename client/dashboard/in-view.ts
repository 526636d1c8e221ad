// How much of the view the map shows, once the reader has moved it.
import { computed, signal } from "@preact/signals";
import type { Viewport } from "../../domain/summary.ts";
import { summary, viewport } from "./refresh.ts";
import { choose } from "./selection.ts";

/** Whether the reader has moved the map since the filter was last made of it. */
export const panned = signal(false);

const inside = ({ west, south, east, north }: Viewport, at: { lat: number; lon: number }) =>
  at.lat >= south &&
  at.lat <= north &&
  (west <= east ? at.lon >= west && at.lon <= east : at.lon >= west || at.lon <= east);

/** How many events stand in the map's window; null when it shows all that can be shown. */
export const inView = computed((): number | null => {
  const [now, view] = [summary.value, viewport.value];
  if (!panned.value || now === null || view === null) return null;
  const shown = [...now.groups, ...now.areas]
    .filter((mark) => inside(view, mark))
    .reduce((sum, { events }) => sum + events, 0);
  return shown < now.totals.on_map ? shown : null;
});

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
