// The map on paper: what of the base map the dashboard has loaded, drawn for the width of the page at the map's current view.

import { effect } from "@preact/signals";
import { PLAIN_EMBED } from "../../domain/embed.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import type { Countries, Regions } from "../basemap/shapes.ts";
import { summary, viewport } from "../dashboard/refresh.ts";
import { filter } from "../dashboard/selection.ts";
import { isCountryArea } from "../map/area-shape.ts";
import { loadCountries, loadRegions } from "../map/base-data.ts";
import type { Picture } from "../map/picture.ts";
import { composeMap } from "../map/picture.ts";
import { pictureHome } from "../map/picture-home.ts";
import { type PictureLook, shownLook } from "../map/picture-look.ts";
import type { MapSize } from "../map/scale.ts";

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
  const areas = summary.value?.areas ?? [];
  const hatched = areas.filter((area) => !isCountryArea(area)).map(({ country }) => country);
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
export function mapPicture(chosen: Filter, sizedBy: MapSize, now: Summary): Picture | null {
  if (world === null) return null;
  const ground = { world, regions, fine: new Set<string>() };
  const view = currentLook() ?? pictureHome(PLAIN_EMBED, chosen, now, SIZE);
  return composeMap({ filter: chosen, sizedBy }, now, { size: SIZE, view, ground });
}

/** Where the map on the screen looks. */
function currentLook(): PictureLook | null {
  const shown = viewport.value;
  return shown === null || shown.west >= shown.east ? null : shownLook(shown, SIZE);
}
