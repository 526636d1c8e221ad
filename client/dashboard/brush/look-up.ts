// Reads a cube that has come, and looks windows up in it. This code comes with the first cube.

import { beside } from "../../../domain/cube/beside.ts";
import { unpack } from "../../../domain/cube/pack.ts";
import { overlapping, type Running, runningCube, sumIn } from "../../../domain/cube/running.ts";
import { kindsIn, slotWindow, totalsIn, type WindowTotals } from "../../../domain/cube/window.ts";
import type { CubeAnswer } from "../../../domain/cube.ts";
import type { FacetName } from "../../../domain/facet.ts";
import { objectEntries, objectKeys } from "../../../domain/object-keys.ts";
import type { Area, Group } from "../../../domain/summary.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import type { Sized } from "../../map/scale.ts";
import type { Window } from "../timeline/window.ts";

/** A circle of the map in a window. */
export type WindowGroup = Pick<Group, "id" | "lat" | "lon" | "kinds"> & Sized;
/** An area of the map in a window. */
export type WindowArea = Pick<Area, "country" | "admin1" | "name" | "lat" | "lon" | "events">;

/** What of the page follows the window while it moves. */
export type Windowed = {
  readonly totals: WindowTotals;
  /** How many events have a value of a facet; null when the cube does not tell. */
  count(facet: FacetName, value: string): number | null;
  /** Circles and areas that have events in the window. */
  groups(): WindowGroup[];
  areas(): WindowArea[];
};

export type CubeLookup = Pick<CubeAnswer, "change" | "bin" | "start" | "bins"> & {
  at(window: Window): Windowed;
};

/** A cube that was asked for with this `size`. */
export function lookUp(answer: CubeAnswer, size: keyof Group["figures"] | "events"): CubeLookup {
  const cube = runningCube(unpack(answer));
  const { change, bin, start, bins, facets } = cube;
  const names = objectKeys(facets);
  const series = new Map<FacetName, ReadonlyMap<string, Running>>(
    names.map((name) => [name, new Map(facets[name].map(({ value, events }) => [value, events]))]),
  );
  const all: Running[] = [];
  const placed = (kinds: { readonly [K in Kind]?: Running }) =>
    objectEntries(kinds).map(([kind, running]) => [kind, all.push(running) - 1] as const);
  const groups = cube.groups.map((group) => ({ ...group, each: placed(group.kinds) }));
  const areas = cube.areas.map((area) => ({ ...area, each: placed(area.kinds) }));
  const kindsOfAll = beside(all);
  return {
    change,
    bin,
    start,
    bins,
    at(bounds) {
      const window = slotWindow(cube, bounds);
      return {
        totals: totalsIn(cube, window),
        count(facet, value) {
          const counted = series.get(facet)?.get(value);
          return counted ? overlapping(counted, window) : null;
        },
        groups() {
          const found: WindowGroup[] = [];
          for (const { id, lat, lon, figure, each } of groups) {
            const { events, kinds } = kindsIn(each, kindsOfAll, window);
            if (events === 0) continue;
            const sum = figure && sumIn(figure, window);
            found.push({ id, lat, lon, events, kinds, figures: sum ? { [size]: sum } : {} });
          }
          return found;
        },
        areas() {
          const found: WindowArea[] = [];
          for (const { country, admin1, name, lat, lon, each } of areas) {
            const { events } = kindsIn(each, kindsOfAll, window);
            if (events > 0) found.push({ country, admin1, name, lat, lon, events });
          }
          return found;
        },
      };
    },
  };
}
