// The map on paper: what of the base map the dashboard has loaded, drawn for the width of the page at the map's current view.
import { effect } from "@preact/signals";
import type { Embed } from "../../domain/embed.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import type { Countries, Regions } from "../basemap/shapes.ts";
import { loadCountries, loadRegions } from "../dashboard/map/base-data.ts";
import { worldPoint } from "../dashboard/map/projection.ts";
import { summary, viewport } from "../dashboard/refresh.ts";
import { filter } from "../dashboard/selection.ts";
import { composeMap } from "../embed/map/compose.ts";
import { type CardLook, cardLook, lookAt } from "../embed/map/look.ts";
import type { Picture } from "../embed/map/picture.tsx";

/** Between the margins of A4, in CSS pixels; as high as the mock-up has it. */
const SIZE = { width: 680, height: 272 };

let world: Countries | null = null;
const regions = new Map<string, Regions>();

/** Keeps at hand what the map on the screen has loaded: printing can't wait. Gives the way to end it. */
export function keepGround(): () => void {
  return effect(() => void bringGround());
}

/** Brings what the map of this view stands on. What could not be loaded is told on the map itself. */
export async function bringGround(): Promise<void> {
  const hatched = summary.value?.areas.map(({ country }) => country) ?? [];
  const ids = [...new Set([...filter.value.country.only, ...hatched])];
  await Promise.allSettled([
    loadCountries().then((countries) => {
      world = countries;
    }),
    ...ids.map(async (id) => {
      const found = await loadRegions(id);
      if (found) regions.set(id, found);
    }),
  ]);
}

/** Null while the base map is not there. */
export function mapPicture(chosen: Filter, embed: Embed, now: Summary): Picture | null {
  if (world === null) return null;
  const ground = { world, regions, fine: new Set<string>() };
  const view = currentLook() ?? cardLook(embed, chosen, now, SIZE);
  return composeMap({ filter: chosen, embed }, now, { size: SIZE, view, ground });
}

/** The ground that the map on the screen shows, as large as fits the page. */
function currentLook(): CardLook | null {
  const shown = viewport.value;
  if (shown === null || shown.west >= shown.east) return null;
  const [from, to] = [worldPoint([shown.west, shown.north]), worldPoint([shown.east, shown.south])];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const fits = Math.min(SIZE.width / shown.width, SIZE.height / shown.height);
  return lookAt(middle, shown.zoom + Math.log2(fits), SIZE);
}
