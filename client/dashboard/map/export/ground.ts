// The ground under a picture of the map: as fine as on the screen, fetched where it is not there yet.

import type { Summary } from "../../../../domain/summary.ts";
import type { Regions } from "../../../basemap/shapes.ts";
import { loadCountries, loadRegions } from "../../../map/base-data.ts";
import { wantedInDetail } from "../../../map/detail-level.ts";
import type { Ground } from "../../../map/ground.ts";
import type { PictureLook } from "../../../map/picture-look.ts";
import { filter, screen } from "../../selection.ts";

/** Fails where the world's outline can't be had; a country without its regions is drawn coarser. */
export async function groundUnder(
  { areas }: Summary,
  { zoom, bounds }: PictureLook,
): Promise<Ground> {
  const world = await loadCountries();
  const focus = filter.value.country.only;
  const roamed = screen.value.map !== null;
  const fine = wantedInDetail(world, { zoom, bounds, focus, roamed });
  const ids = [...new Set([...focus, ...fine, ...areas.map(({ country }) => country)])];
  const asked = await Promise.allSettled(ids.map(loadRegions));
  const regions = new Map<string, Regions>();
  asked.forEach((answer, i) => {
    const id = ids[i];
    if (answer.status === "fulfilled" && answer.value && id) regions.set(id, answer.value);
  });
  const drawn = roamed ? fine.filter((id) => regions.has(id)) : [];
  return { world, regions, fine: new Set(drawn) };
}
