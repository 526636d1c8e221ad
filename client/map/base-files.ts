// What of the base map has arrived: the world once, regions of the countries that are asked for.
import type { Countries, Regions } from "../basemap/shapes.ts";
import { idle } from "../ui/idle.ts";
import { loadCountries, loadRegions } from "./base-data.ts";

export type BaseFiles = {
  countries(): Countries | null;
  regions: ReadonlyMap<string, Regions>;
  /** Asks for the regions of these countries, where they are shipped. */
  want(iso3: readonly string[]): void;
  /** Nobody is told any more: the map is gone. */
  stop(): void;
};

/** The ground waits so long at most for what stands on it, which says more. */
const WAIT_MS = 1000;

/** Starts loading. `whenChanged` is called when something arrived, `whenFailed` when it could not be read. */
export function baseFiles(whenChanged: () => void, whenFailed: () => void): BaseFiles {
  let stopped = false;
  const changed = () => void (stopped || whenChanged());
  const failed = () => void (stopped || whenFailed());
  let world: Countries | null = null;
  const regions = new Map<string, Regions>();
  const wanted = new Set<string>();
  loadCountries().then(async (countries) => {
    await idle(WAIT_MS);
    world = countries;
    changed();
  }, failed);
  return {
    countries: () => world,
    regions,
    want(iso3) {
      for (const id of iso3) {
        if (wanted.has(id)) continue;
        wanted.add(id);
        loadRegions(id).then((found) => {
          if (!found) return;
          regions.set(id, found);
          changed();
        }, failed);
      }
    },
    stop() {
      stopped = true;
    },
  };
}
