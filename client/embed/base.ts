// The base map's files for cards, which are drawn on the server: part of the bundle, read when a map first needs them.
import {
  type Countries,
  countriesOf,
  type Regions,
  regionsOf,
  type Topology,
} from "../basemap/shapes.ts";
import { wantedInDetail } from "../map/detail-level.ts";
import type { Ground } from "../map/ground.ts";
import type { PictureLook } from "../map/picture-look.ts";

const files = import.meta.glob<Topology>(
  ["../basemap/countries.json", "../basemap/regions/*.json"],
  { import: "default" },
);

const kept = new Map<string, Promise<unknown>>();

function once<T>(name: string, unpack: (topology: Topology) => T): Promise<T> | null {
  const load = files[`../basemap/${name}.json`];
  if (load === undefined) return null;
  const known = (kept.get(name) as Promise<T> | undefined) ?? load().then(unpack);
  kept.set(name, known);
  return known;
}

/** The countries of the world, 1:50m. */
async function countries(): Promise<Countries> {
  const world = once("countries", countriesOf);
  if (world === null) throw new Error("The base map has no countries.");
  return world;
}

/** The regions of these countries, where there are any. */
async function regionsOfEach(ids: readonly string[]): Promise<Map<string, Regions>> {
  const found = new Map<string, Regions>();
  for (const id of ids) {
    const regions = await once(`regions/${id}`, regionsOf);
    if (regions !== null) found.set(id, regions);
  }
  return found;
}

/** Reads the countries, those in sight at 1:10m when the map is close, and the regions that hold a hatch. */
export async function groundFor(
  { zoom, bounds }: PictureLook,
  focus: readonly string[],
  hatched: readonly string[],
): Promise<Ground> {
  const world = await countries();
  const fine = wantedInDetail(world, { zoom, bounds, focus, roamed: true });
  const regions = await regionsOfEach([...new Set([...fine, ...hatched])]);
  return { world, regions, fine: new Set(fine.filter((id) => regions.has(id))) };
}
